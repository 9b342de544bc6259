import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'

type Name = { readonly nameLatin: string; readonly nameKm: string | null }
export type HolderNames = {
  readonly person: Name | null
  readonly store: Name | null
  readonly outside: { readonly name: string } | null
}

/** Who has an object, in a line: a person, a store and who signed for it, or a receiver outside and who answers for it. */
export function HolderName({ holder }: { readonly holder: HolderNames }) {
  const t = useTranslations('custody')
  const called = useCalled()
  const person = holder.person ? called(holder.person) : t('nobody')
  if (holder.outside)
    return (
      <span>
        <b className="font-title">{holder.outside.name}</b>{' '}
        <span className="text-soft">{t('answered-for-by', { person })}</span>
      </span>
    )
  return (
    <span>
      <b className="font-title">{holder.store ? called(holder.store) : person}</b>
      {holder.store && <span className="text-soft"> {t('signed-by', { person })}</span>}
    </span>
  )
}

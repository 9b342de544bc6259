import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { Select } from '@/components/ui/select'

type Named = { readonly id: string; readonly nameLatin: string; readonly nameKm: string | null }

/** To whom it is offered: a store, or a colleague of the team. */
export function ReceiverSelect({
  receivers: { stores, people },
}: {
  readonly receivers: { readonly stores: readonly Named[]; readonly people: readonly Named[] }
}) {
  const t = useTranslations('custody.field')
  const called = useCalled()
  return (
    <Select
      name="to"
      label={t('to')}
      blank={t('choose')}
      options={[
        {
          label: t('stores'),
          options: stores.map((one) => ({ value: `store:${one.id}`, label: called(one) })),
        },
        {
          label: t('people'),
          options: people.map((one) => ({ value: `account:${one.id}`, label: called(one) })),
        },
      ]}
    />
  )
}

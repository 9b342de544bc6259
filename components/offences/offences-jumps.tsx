import { useTranslations } from 'next-intl'
import { Jumps } from '@/components/ui/jumps'
import type { OffencesView } from '@/lib/server/offences/view-offences'

/** Each count, then what was done and what the law still asks after it. */
export function OffencesJumps({ view }: { readonly view: OffencesView }) {
  const t = useTranslations('offencesPage')
  if (view.counts.length < 2) return null
  const open = view.steps.filter(({ state }) => state === 'open').length
  return (
    <Jumps
      label={t('jumps')}
      to={[
        ...view.counts.map(({ number, title, charges }) => ({
          href: `#count-${number}`,
          name: `${t('count', { number })}: ${title}`,
          said: t('jump-charges', { n: charges.length }),
        })),
        ...(view.procedures.length > 0 ? [{ href: '#procedures', name: t('procedures') }] : []),
        { href: '#steps', name: t('steps'), said: t('jump-steps', { n: open }) },
      ]}
    />
  )
}

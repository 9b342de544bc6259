import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { Jumps } from '@/components/ui/jumps'
import type { DefenceView } from '@/lib/server/defence/view-defence'

/** Who is on this page, with what still waits of each, and what points away. */
export function DefenceJumps({
  view: { suspects, contradictions },
}: {
  readonly view: Pick<DefenceView, 'suspects' | 'contradictions'>
}) {
  const t = useTranslations('defencePage')
  const called = useCalled()
  const open = contradictions.filter(({ answer }) => answer === null).length
  if (suspects.length + contradictions.length < 3) return null
  return (
    <Jumps
      label={t('jumps')}
      to={[
        ...suspects.map(({ partyId, person, elements }) => ({
          href: `#suspect-${partyId}`,
          name: called(person),
          said: t('jump-waits', { n: elements.filter(({ tested }) => !tested).length }),
        })),
        {
          href: '#contradictions',
          name: t('contradictions'),
          said: t('jump-open', { n: open, of: contradictions.length }),
        },
      ]}
    />
  )
}

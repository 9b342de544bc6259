import { useLocale, useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { useCount } from '@/components/ui/digits'
import { ReadinessNotice } from '@/components/ui/notice'
import type { FallShown } from '@/lib/server/network/small-case'
import { usePlaceName } from './place-name'

/** What falls on each charge if this falls: its number, and the elements that are then less well shown. */
export function FallsCard({
  falls,
  caseId,
  title,
  none,
}: {
  readonly falls: readonly FallShown[]
  readonly caseId: string
  readonly title: string
  readonly none: string
}) {
  const t = useTranslations('attributions')
  const km = useLocale() === 'km'
  const name = usePlaceName()
  const count = useCount()
  const percent = (value: number) => count(Math.floor(value * 100 + 1e-9))
  return (
    <Card title={title} id="falls">
      {falls.length === 0 && <p className="text-sm text-soft">{none}</p>}
      <ul className="space-y-3">
        {falls.map(({ chargeId, party, count: number, from, to, elements }) => (
          <li key={chargeId}>
            <p className="flex flex-wrap items-baseline justify-between gap-x-3">
              <CaseLink href={`/cases/${caseId}/readiness/${chargeId}`}>
                {t('charge', { name: name(party), count: number })}
              </CaseLink>
              <b className="font-figure whitespace-nowrap">
                {from === to
                  ? t('stays', { value: count(from) })
                  : t('falls', { from: count(from), to: count(to) })}
              </b>
            </p>
            <ul className="mt-0.5 text-sm text-soft">
              {elements.map(({ id, title: words, seizure, ...change }) => (
                <li key={id}>
                  {words ? (km ? words.km : words.en) : t('route-to', { seizure: seizure ?? id })}:{' '}
                  {t('falls', { from: percent(change.from), to: percent(change.to) })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <ReadinessNotice className="mt-3 border-line border-t pt-3" />
    </Card>
  )
}

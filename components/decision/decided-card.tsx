import { useTranslations } from 'next-intl'
import { useColleague } from '@/components/evidence/called'
import { useCalled } from '@/components/people/names'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { useCount } from '@/components/ui/digits'
import { Tag } from '@/components/ui/tag'
import type { DecisionView } from '@/lib/server/decision/view-decision'

/** One decision: what was decided of each charge, by whom and why. */
export function DecidedCard({
  one,
  view,
}: {
  readonly one: DecisionView['decisions'][number]
  readonly view: DecisionView
}) {
  const t = useTranslations('decisionPage')
  const colleague = useColleague()
  const called = useCalled()
  const count = useCount()
  return (
    <Card title={t('decision', { number: count(one.number) })}>
      <p className="text-soft text-sm">
        {colleague(one.by)}, <DateTime at={one.at} />
      </p>
      {one.note && <p className="mt-1.5 max-w-[70ch] whitespace-pre-line">{one.note}</p>}
      <ul className="mt-2 divide-y divide-line">
        {one.charges.map(({ chargeId, verdict, reason, words }) => {
          const named = view.named.get(chargeId)
          return (
            <li key={chargeId} className="py-2">
              <span className="flex flex-wrap items-center gap-2">
                <b className="font-title">
                  {named && `${called(named.person)}, ${t('count', { number: count(named.count.number) })}`}
                </b>
                <Tag
                  tone={verdict === 'no_charge' ? 'plain' : 'accent'}
                  icon={verdict === 'no_charge' ? 'minor' : 'authority'}
                >
                  {t(`verdict.${verdict}`)}
                </Tag>
                {named?.ready && (
                  <Tag tone="ok" icon="check">
                    {t('ready')}
                  </Tag>
                )}
              </span>
              {reason && <p className="text-sm">{t(`no-charge.${reason}` as 'no-charge.not_an_offence')}</p>}
              {words && <p className="max-w-[70ch] whitespace-pre-line text-sm">{words}</p>}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

import { useTranslations } from 'next-intl'
import { itemNumber } from '@/components/evidence/item-number'
import { SaidBy } from '@/components/evidence/said-by'
import { useCalled } from '@/components/people/names'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { useCount } from '@/components/ui/digits'
import { Tag } from '@/components/ui/tag'
import type { HearingKind, OrderKind } from '@/lib/domain/court/order'
import type { CourtView } from '@/lib/server/court/view-court'

/** What the courts said of each charge: the latest counts, none is gone. */
export function Outcomes({ view }: { readonly view: CourtView }) {
  const t = useTranslations('courtPage')
  const called = useCalled()
  const count = useCount()
  return view.charges.map((charge) => (
    <Card
      key={charge.chargeId}
      title={`${called(charge.person)}, ${t('count', { number: count(charge.count.number) })}`}
    >
      <p className="mb-1 text-soft text-sm">{charge.count.title}</p>
      {charge.outcomes.length === 0 && <p>{t('no-word')}</p>}
      <ul className="divide-y divide-line">
        {charge.outcomes.map((one, index) => (
          <li key={one.id} className="py-2">
            <Tag tone={index === 0 ? 'accent' : 'none'} icon="authority">
              {t(`word.${one.word}`)}
            </Tag>{' '}
            <span className="text-sm">
              {t(`stage.${one.stage}`)}, {one.court}, <DateTime at={new Date(one.on)} show="day" />
            </span>
            {index > 0 && <span className="text-soft text-sm"> {t('superseded')}</span>}
            <p className="max-w-[70ch] whitespace-pre-line">{one.words}</p>
            <SaidBy by={one.by} at={one.at} />
          </li>
        ))}
      </ul>
    </Card>
  ))
}

/** The days at court, the next one first to the eye, and what was ordered. */
export function Days({ view }: { readonly view: CourtView }) {
  const t = useTranslations('courtPage')
  return (
    <>
      {view.hearings.length > 0 && (
        <Card title={t('hearings')}>
          <ul className="divide-y divide-line">
            {view.hearings.map((one) => (
              <li key={one.id} className="py-2">
                <b className="font-title">
                  <DateTime at={one.on} />
                </b>{' '}
                {t(`hearing-kind.${one.kind as HearingKind}`)}, {one.court}{' '}
                {one.on > view.now && (
                  <Tag tone="risk" icon="candidate">
                    {t('ahead')}
                  </Tag>
                )}
                {one.note && <p className="max-w-[70ch] whitespace-pre-line text-sm">{one.note}</p>}
                <SaidBy by={one.by} at={one.at} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      {view.orders.length > 0 && (
        <Card title={t('orders')}>
          <ul className="divide-y divide-line">
            {view.orders.map((one) => (
              <li key={one.id} className="py-2">
                <b className="font-title">{t(`order-kind.${one.kind as OrderKind}`)}</b>, {one.court}
                {one.item && (
                  <CaseLink
                    href={`/cases/${view.header.caseId}/evidence/${one.item.id}`}
                    className="link block text-sm"
                  >
                    {itemNumber(one.item.number)} {one.item.title}
                  </CaseLink>
                )}
                {one.taskId && (
                  <CaseLink href={`/cases/${view.header.caseId}/enquiries`} className="link block text-sm">
                    {t('to-task')}
                  </CaseLink>
                )}
                <p className="max-w-[70ch] whitespace-pre-line">{one.words}</p>
                <SaidBy by={one.by} at={one.at} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

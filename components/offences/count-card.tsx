import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useDeadlineLaw } from '@/components/authority/deadline-law'
import { useCalled } from '@/components/people/names'
import { tierOf } from '@/components/people/people-table'
import { AgeSaid } from '@/components/people/victim-form'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Disclosure } from '@/components/ui/disclosure'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import { TierMark } from '@/components/ui/tier-mark'
import type { OffencesView } from '@/lib/server/offences/view-offences'
import { ElementTable, Linked } from './element-table'
import { MovesMade } from './move-count'

type Count = OffencesView['counts'][number]

/** How many of the elements that all share have something that supports them. */
const linkedOf = ({ elements }: Count) => ({
  n: elements.filter(({ supports }) => supports > 0).length,
  of: elements.length,
})

/** One count: the offence, its shared elements, and each suspect charged with it with their own. */
export function CountCard({
  count,
  caseId,
  mayLink,
  folded,
  change,
  move,
  chargeActs,
}: {
  readonly count: Count
  readonly caseId: string
  readonly mayLink: boolean
  /** True where several counts stand under one another: what all share is then a line to open. */
  readonly folded: boolean
  readonly change?: ReactNode
  /** The form that moves it to a later version of its offence. */
  readonly move?: ReactNode
  readonly chargeActs?: (chargeId: string) => ReactNode
}) {
  const t = useTranslations('offencesPage')
  const language = useLocale()
  const words = useTranslations('law')
  const deadline = useDeadlineLaw()
  const { law, confirmed, key, later } = count.template
  return (
    <Card
      title={`${t('count', { number: count.number })}: ${count.title}`}
      aside={<span className="font-mono">{count.template.key}</span>}
      id={`count-${count.number}`}
      flush
    >
      <div className="px-4 pb-3">
        <p>
          {count.template.title[language]} · {count.place} ·{' '}
          <DateTime at={`${count.from}T00:00:00+07:00`} show="day" />
          {count.to !== count.from && (
            <>
              {' – '}
              <DateTime at={`${count.to}T00:00:00+07:00`} show="day" />
            </>
          )}
        </p>
        <p className="mt-1 flex flex-wrap gap-2 text-sm">
          {law.article && law.instrument && (
            <span className="text-soft">
              {t('article', { instrument: law.instrument.name[language], article: law.article })}
            </span>
          )}
          {!confirmed && <Tag tone="none">{t('to-confirm')}</Tag>}
        </p>
        {count.prosecutable && (
          <p className="mt-1 text-sm text-soft">
            {t.rich('prosecutable', {
              day: () => <DateTime at={count.prosecutable?.due ?? ''} show="day" />,
            })}{' '}
            {deadline(count.prosecutable.deadline)}
          </p>
        )}
        {later && (
          <div className="mt-3">
            <Notice
              tone="risk"
              acts={
                <a
                  className="link"
                  href={`/law/offences/${encodeURIComponent(later)}?beside=${encodeURIComponent(key)}`}
                >
                  {words('see-difference')}
                </a>
              }
            >
              {words('later-version', { later, key })}
              {move}
            </Notice>
          </div>
        )}
        <MovesMade moved={count.moved} />
        {change}
      </div>
      <details open={!folded} className="group border-line border-t">
        <summary className="no-marker flex list-none items-start gap-1.5 px-4 py-3">
          <Icon of="next" size="s" className="mt-[0.3em] group-open:rotate-90" />
          <h3 className="min-w-0 flex-1 text-md">
            {t('shared')} <span className="font-normal text-soft">{t('shared-of', linkedOf(count))}</span>
          </h3>
        </summary>
        <ElementTable
          caption={t('shared')}
          elements={count.elements}
          target={`count:${count.countId}`}
          caseId={caseId}
          mayLink={mayLink}
        />
      </details>
      {count.charges.map((charge) => (
        <ChargePart
          key={charge.chargeId}
          charge={charge}
          count={count}
          caseId={caseId}
          mayLink={mayLink}
          acts={chargeActs?.(charge.chargeId)}
        />
      ))}
      {count.charges.length === 0 && (
        <p className="border-line border-t px-4 py-3 text-soft">{t('no-charges')}</p>
      )}
    </Card>
  )
}

function ChargePart({
  charge,
  count,
  caseId,
  mayLink,
  acts,
}: {
  readonly charge: Count['charges'][number]
  readonly count: Count
  readonly caseId: string
  readonly mayLink: boolean
  readonly acts: ReactNode
}) {
  const t = useTranslations('offencesPage')
  const language = useLocale()
  const called = useCalled()
  const danger = useTranslations('danger')
  const modes = count.modes.filter(({ code }) => charge.modes.includes(code))
  return (
    <section className="border-line border-t" aria-label={charge.person ? called(charge.person) : ''}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-4 pt-3">
        <h3 className="inline-flex items-center gap-2 text-md">
          <TierMark tier={tierOf(charge.tier ?? 4)} />
          {charge.person && called(charge.person)}
          <span className="font-normal text-soft">
            {modes.map(({ title }) => title[language]).join(' · ')}
          </span>
        </h3>
        <CaseLink href={`/cases/${caseId}/readiness/${charge.chargeId}`} className="link text-sm">
          {t('matrix')}
        </CaseLink>
      </div>
      <div className="space-y-2 px-4 py-1 text-sm">
        {charge.age.minor !== 'no' && (
          <p className={charge.age.minor === 'unknown' ? 'text-soft' : 'text-risk'}>
            <AgeSaid count={count.number} {...charge.age} />
          </p>
        )}
        {charge.victim && (
          <Notice tone="risk">
            {danger('victim.flag', { ground: danger(`victim.grounds.${charge.victim}`) })}
          </Notice>
        )}
      </div>
      <Disclosure summary={t('elements-of', { n: charge.elements.length })} className="px-4 text-sm">
        <ElementTable
          caption={t('own')}
          elements={charge.elements}
          target={`charge:${charge.chargeId}`}
          caseId={caseId}
          mayLink={mayLink}
        />
      </Disclosure>
      <div className="flex flex-wrap items-center gap-3 px-4 pb-3 text-sm">
        <span>{t('points-away')}</span>
        <Linked
          {...charge.whole}
          href={mayLink ? `/cases/${caseId}/evidence/link?target=charge:${charge.chargeId}` : null}
        />
      </div>
      {acts && <div className="px-4 pb-3">{acts}</div>}
    </section>
  )
}

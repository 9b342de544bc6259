import { useLocale, useTranslations } from 'next-intl'
import { useColleague } from '@/components/evidence/called'
import { itemNumber } from '@/components/evidence/item-number'
import { SaidBy } from '@/components/evidence/said-by'
import { CaseLink } from '@/components/shell/case-link'
import { Button } from '@/components/ui/button'
import { DateTime } from '@/components/ui/date-time'
import { Tag } from '@/components/ui/tag'
import type { DefenceView } from '@/lib/server/defence/view-defence'

export type AccountShown = DefenceView['suspects'][number]['explanations'][number]
type Ground = AccountShown['grounds'][number]

const looks = {
  untested: { tone: 'risk', icon: 'at-risk' },
  unsettled: { tone: 'risk', icon: 'at-risk' },
  holds: { tone: 'counter', icon: 'points-away' },
  rebutted: { tone: 'ok', icon: 'check' },
  rebuttal_fell: { tone: 'risk', icon: 'at-risk' },
} as const

/** One innocent account: what it says, what it would answer, what speaks for and against it, and how it was tested. */
export function Account({
  account,
  caseId,
  mayDefend,
}: {
  readonly account: AccountShown
  readonly caseId: string
  readonly mayDefend: boolean
}) {
  const t = useTranslations('defencePage')
  const language = useLocale()
  const colleague = useColleague()
  const { explanationId, number } = account
  return (
    <article
      id={`account-${explanationId}`}
      aria-labelledby={`account-${explanationId}-title`}
      className="mt-4 scroll-mt-4 border-line border-t pt-3"
    >
      <header className="flex flex-wrap items-center gap-2">
        <h3 id={`account-${explanationId}-title`} className="text-md">
          {t('account', { number })}
        </h3>
        <Tag {...looks[account.standing]}>{t(`standing.${account.standing}`)}</Tag>
        <span className="text-soft text-sm">{t(`voice.${account.voice}`)}</span>
      </header>
      <blockquote className="mt-1.5 max-w-[70ch] border-counter border-s-2 ps-3">
        {account.account}
      </blockquote>
      <p className="mt-1 text-soft text-sm">
        {t('would-answer', { elements: account.elements.map(({ title }) => title[language]).join(', ') })}
      </p>
      <div className="mt-3 grid gap-4 sm:grid-cols-2">
        <Grounds title={t('supports')} side="supports" caseId={caseId} account={account} />
        <Grounds title={t('rebuts')} side="rebuts" caseId={caseId} account={account} />
      </div>
      {account.findings.length > 0 && (
        <ol className="mt-3 grid gap-1.5 text-sm">
          {account.findings.map(({ outcome, done, at, by }) => (
            <li key={`${at.toISOString()}-${outcome}`}>
              <b className="font-title">{t(`outcome.${outcome}`)}</b> {done}
              <SaidBy by={by} at={at} />
            </li>
          ))}
        </ol>
      )}
      <p className="mt-2 text-soft text-xs">
        {colleague(account.by)}, <DateTime at={account.addedAt} show="day" />
      </p>
      {mayDefend && (
        <p className="mt-2 flex flex-wrap gap-2">
          <Button size="small" href={`/cases/${caseId}/defence?ground=${explanationId}#act`}>
            {t('add-ground')}
          </Button>
          <Button size="small" href={`/cases/${caseId}/defence?test=${explanationId}#act`}>
            {t('test')}
          </Button>
        </p>
      )}
    </article>
  )
}

function Grounds({
  title,
  side,
  caseId,
  account,
}: {
  readonly title: string
  readonly side: Ground['side']
  readonly caseId: string
  readonly account: AccountShown
}) {
  const t = useTranslations('defencePage')
  const grounds = account.grounds.filter((one) => one.side === side)
  return (
    <section aria-label={title}>
      <h4 className="font-title text-sm">{title}</h4>
      {grounds.length === 0 && <p className="text-soft text-sm">{t('nothing-yet')}</p>}
      <ul className="grid gap-1.5 text-sm">
        {grounds.map(({ item, reasoning }) => (
          <li key={item.itemId}>
            <CaseLink
              href={`/cases/${caseId}/evidence/${item.itemId}`}
              className="link whitespace-nowrap font-mono"
            >
              {itemNumber(item.number)}
            </CaseLink>{' '}
            {item.title}
            {item.excluded && <span className="ms-1 text-stop">{t('is-excluded')}</span>}
            <span className="block text-soft">{reasoning}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { PageMain, PageTitle } from '@/components/shell/page'
import type { FormAction } from '@/components/ui/action-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { Card, TwoColumns } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { beginOf } from '@/lib/domain/shared/period'
import type { FlagView } from '@/lib/server/audit/view-flag'
import { FindingForm } from './finding-form'
import { CaseNumber, FlagTable } from './flag-table'
import { useFlagWords } from './flag-words'
import { VerdictTag } from './verdict-tag'
import { Who } from './who'

/** One flag: what was counted, what it can be, the log of that day, and what was found. */
export function FlagPage({ view, close }: { readonly view: FlagView; readonly close: FormAction }) {
  const t = useTranslations('auditPage')
  const words = useFlagWords()
  const { flag, others, finding, logBefore } = view
  return (
    <PageMain>
      <PageTitle
        over={<Breadcrumbs trail={[{ href: '/audit', label: t('title') }]} />}
        title={t(`kind.${flag.kind}`)}
        lead={words(flag)}
        acts={<Button href={`/log?actorId=${flag.accountId}&before=${logBefore}`}>{t('read-log')}</Button>}
      />
      <TwoColumns
        side={
          finding ? (
            <FindingCard finding={finding} />
          ) : (
            <Card title={t('find')} id="act">
              <FindingForm action={close} hidden={{ flagId: flag.flagId }} button="close" />
            </Card>
          )
        }
      >
        <Card title={t('column.who')}>
          <Who of={flag} />
          <p className="mt-2 flex flex-wrap gap-x-4 text-sm text-soft">
            <DateTime at={beginOf(flag.day)} show="day" />
            {flag.ofCase && <CaseNumber flag={flag} />}
          </p>
        </Card>
        <Card title={t('what-it-can-be')}>
          <p className="max-w-[70ch]">{t(`why.${flag.kind}`)}</p>
        </Card>
        <Card title={t('others')} flush={others.length > 0}>
          {others.length === 0 ? (
            <p className="text-soft">{t('others-none')}</p>
          ) : (
            <FlagTable flags={others} closed={false} />
          )}
        </Card>
      </TwoColumns>
    </PageMain>
  )
}

function FindingCard({ finding }: { readonly finding: NonNullable<FlagView['finding']> }) {
  const t = useTranslations('auditPage')
  const called = useCalled()
  return (
    <Card title={t('column.verdict')} aside={<VerdictTag verdict={finding.verdict} />}>
      <p className="whitespace-pre-line">{finding.words}</p>
      {finding.measure && (
        <p className="mt-2 whitespace-pre-line">
          <b className="font-title">{t('measure')}</b>: {finding.measure}
        </p>
      )}
      <p className="mt-2 text-sm text-soft">
        {finding.by && t('found-by', { name: called(finding.by) })} <DateTime at={finding.at} />
      </p>
    </Card>
  )
}

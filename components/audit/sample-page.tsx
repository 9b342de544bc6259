import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { PageMain, PageTitle } from '@/components/shell/page'
import type { FormAction } from '@/components/ui/action-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card, Stack } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { useCount } from '@/components/ui/digits'
import { Disclosure } from '@/components/ui/disclosure'
import { Tag } from '@/components/ui/tag'
import { beginOf } from '@/lib/domain/shared/period'
import type { AuditSampleView } from '@/lib/server/audit/view-audit-sample'
import { FindingForm } from './finding-form'
import { useMonth } from './month'
import { VerdictTag } from './verdict-tag'
import { Who } from './who'

type Drawn = AuditSampleView['drawn'][number]

/** What a sample holds: each thing with why it weighed what it did, where to look, and what was found. */
export function SamplePage({
  view,
  record,
}: {
  readonly view: AuditSampleView
  readonly record: FormAction
}) {
  const t = useTranslations('auditPage.sample')
  const count = useCount()
  const month = useMonth()
  return (
    <PageMain width="reading">
      <PageTitle
        over={<Breadcrumbs trail={[{ href: '/audit/samples', label: t(`title.${roleOf(view)}`) }]} />}
        title={t('one', { month: month(view.month) })}
        lead={t('one-lead', {
          size: count(view.drawn.length),
          outOf: count(view.outOf),
          entry: count(view.size),
        })}
      />
      <Stack>
        {view.drawn.map((one) => (
          <OneDrawn key={one.sampledId} one={one} record={record} />
        ))}
        <Card title={t('root')}>
          <p className="text-sm text-soft">{t('root-why')}</p>
          <p className="mt-1 font-mono text-xs [overflow-wrap:anywhere]">{view.root}</p>
        </Card>
      </Stack>
    </PageMain>
  )
}

const roleOf = ({ kind }: Pick<AuditSampleView, 'kind'>) => (kind === 'conduct' ? 'auditor' : 'supervisor')

function OneDrawn({ one, record }: { readonly one: Drawn; readonly record: FormAction }) {
  const t = useTranslations('auditPage')
  const count = useCount()
  const gone = one.accountId === null && one.caseId === null
  return (
    <Card
      id={`sampled-${one.sampledId}`}
      title={<Titled one={one} />}
      aside={one.verdict && <VerdictTag verdict={one.verdict} />}
    >
      <p className="flex flex-wrap items-center gap-1.5 text-sm">
        <span className="text-soft">{t('sample.weight', { weight: count(one.weight) })}</span>
        {one.reasons.map((reason) => (
          <Tag key={reason}>{t(`sample.reason.${reason}`)}</Tag>
        ))}
        {one.reasons.length === 0 && <span className="text-soft">{t('sample.plain')}</span>}
      </p>
      {gone && <p className="mt-2 text-soft">{t('sample.gone')}</p>}
      {!gone && <WhereToLook one={one} />}
      {one.verdict ? (
        <div className="mt-2">
          <p className="whitespace-pre-line">{one.words}</p>
          {one.measure && (
            <p className="mt-1 whitespace-pre-line">
              <b className="font-title">{t('measure')}</b>: {one.measure}
            </p>
          )}
        </div>
      ) : (
        !gone && (
          <Disclosure summary={t('find')} className="mt-2">
            <FindingForm action={record} hidden={{ sampledId: one.sampledId }} button="record" />
          </Disclosure>
        )
      )}
    </Card>
  )
}

function Titled({ one }: { readonly one: Drawn }) {
  const t = useTranslations('auditPage')
  if (one.accountId !== null && one.nameLatin !== null)
    return (
      <span className="flex flex-wrap items-baseline gap-x-4">
        <Who of={{ ...one, nameLatin: one.nameLatin }} />
        {one.day && (
          <span className="font-normal text-base text-soft">
            <DateTime at={beginOf(one.day)} show="day" />
          </span>
        )}
      </span>
    )
  if (one.caseId === null) return t('sealed')
  return (
    <>
      <span className="me-2 font-mono text-base">{one.number}</span>
      {one.title}
    </>
  )
}

function WhereToLook({ one }: { readonly one: Drawn }) {
  const t = useTranslations('auditPage')
  if (one.accountId !== null)
    return (
      <CaseLink
        href={`/log?actorId=${one.accountId}&before=${one.logBefore}`}
        className="link mt-2 inline-block text-sm"
      >
        {t('read-log')}
      </CaseLink>
    )
  return (
    <p className="mt-2 text-sm">
      <CaseLink href={`/cases/${one.caseId}`} className="link">
        {t('sample.look')}
      </CaseLink>{' '}
      <span className="text-soft">{t('sample.look-hint')}</span>
    </p>
  )
}

import { useTranslations } from 'next-intl'
import { useColleague } from '@/components/evidence/called'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { useCount } from '@/components/ui/digits'
import { Disclosure } from '@/components/ui/disclosure'
import { Tag } from '@/components/ui/tag'
import type { SubmissionView } from '@/lib/server/submission/view-submission'
import { Lacks } from './lacks'

/** One submission: who asked, who approved, what was frozen, and what the file lacked on that day. */
export function SubmittedCard({
  one,
  caseId,
}: {
  readonly one: SubmissionView['submissions'][number]
  readonly caseId: string
}) {
  const t = useTranslations('submissionPage')
  const colleague = useColleague()
  const count = useCount()
  return (
    <Card
      title={t('submission', { number: count(one.number) })}
      aside={
        <Tag
          tone={one.lacks.length === 0 ? 'ok' : 'risk'}
          icon={one.lacks.length === 0 ? 'check' : 'at-risk'}
        >
          {t('lacked', { n: one.lacks.length })}
        </Tag>
      }
    >
      <p className="text-soft text-sm">
        {t('by', { by: colleague(one.by), approvedBy: colleague(one.approvedBy) })} <DateTime at={one.at} />
      </p>
      {one.note && <p className="mt-1.5 max-w-[70ch] whitespace-pre-line">{one.note}</p>}
      <p className="mt-1.5 text-sm">
        {t('changed-since', { n: one.since })}{' '}
        <CaseLink href={`/cases/${caseId}/snapshots?from=${one.snapshotId}#compared`} className="link">
          {t('to-snapshot', { number: count(one.snapshot ?? 0) })}
        </CaseLink>
      </p>
      {one.lacks.length > 0 && (
        <Disclosure summary={t('what-lacked')} className="mt-2">
          <Lacks lacks={one.lacks} />
        </Disclosure>
      )}
    </Card>
  )
}

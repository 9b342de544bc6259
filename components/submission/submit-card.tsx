import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { HowCard } from '@/components/ui/how-card'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { SubmissionView } from '@/lib/server/submission/view-submission'

/** Asks for the submission, knowing what is missing; or says what it waits for. */
export function SubmitCard({
  view: { header, lacks, waiting },
  submit,
}: {
  readonly view: SubmissionView
  readonly submit: FormAction
}) {
  const t = useTranslations('submissionPage')
  const { caseId, may, status, office } = header
  if (waiting)
    return (
      <Card title={t('waits')}>
        <Notice tone="accent" icon="candidate">
          {t('waits-why')} <DateTime at={waiting.at} />
        </Notice>
        <p className="mt-2 text-sm">
          <CaseLink href={`/approvals/${waiting.approvalId}`} className="link">
            {t('to-approval')}
          </CaseLink>
        </p>
      </Card>
    )
  if (!may.submit || (status !== 'open' && status !== 'returned'))
    return <HowCard title={t('how')} steps={[t('how-1'), t('how-2'), t('how-3'), t('how-4')]} />
  return (
    <Card title={t('submit-title')}>
      {!office && (
        <div className="mb-3">
          <Notice tone="risk" icon="at-risk">
            {t('no-office')}
          </Notice>
        </div>
      )}
      <ActionForm action={submit} hidden={{ caseId }}>
        <p className="mb-3 text-sm">{t('you-submit', { n: lacks.length })}</p>
        <TextArea
          name="note"
          label={t('field.note')}
          hint={t('field.note-hint')}
          rows={3}
          maxLength={2000}
          optional
        />
        <SubmitButton>{t('submit')}</SubmitButton>
      </ActionForm>
    </Card>
  )
}

import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import type { CaseHeader } from '@/lib/server/cases/case-header'

/** The one or two acts of a case: log evidence, and submit the file. */
export function CaseActs({ header, submit }: { readonly header: CaseHeader; readonly submit: FormAction }) {
  const t = useTranslations('cases.acts')
  const { caseId, status, may } = header
  return (
    <>
      {may.submit && (status === 'open' || status === 'returned') && (
        <ActionForm action={submit} hidden={{ caseId }}>
          <SubmitButton kind="default" icon={<Icon of="send" size="s" />}>
            {t('submit')}
          </SubmitButton>
        </ActionForm>
      )}
      {may.logEvidence && (
        <Button href={`/cases/${caseId}/evidence/new`} icon={<Icon of="log" size="s" />}>
          {t('log-evidence')}
        </Button>
      )}
    </>
  )
}

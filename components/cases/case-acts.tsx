import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { CaseHeader } from '@/lib/server/cases/case-header'

/** The one or two acts of a case: log evidence, and submit the file. */
export function CaseActs({ header }: { readonly header: CaseHeader }) {
  const t = useTranslations('cases.acts')
  const { caseId, status, may } = header
  return (
    <>
      {may.submit && (status === 'open' || status === 'returned') && (
        <Button href={`/cases/${caseId}/submission`} icon={<Icon of="send" size="s" />}>
          {t('submit')}
        </Button>
      )}
      {may.logEvidence && (
        <Button href={`/cases/${caseId}/evidence/new`} icon={<Icon of="log" size="s" />}>
          {t('log-evidence')}
        </Button>
      )}
    </>
  )
}

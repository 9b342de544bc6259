import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { RetentionView } from '@/lib/server/retention/view-retention'
import { GoesAndStays } from './goes-and-stays'

/** What goes and what stays, before one's eyes; and, where nothing holds it, asks a second person to erase. */
export function EraseCard({
  view: { header, partyId, holds },
  content,
  action,
}: {
  readonly view: RetentionView
  readonly content: NonNullable<RetentionView['content']>
  readonly action: FormAction
}) {
  const t = useTranslations('retentionPage')
  return (
    <Card title={t('erase-title')}>
      <GoesAndStays content={content} />
      {holds.length === 0 && (
        <ActionForm action={action} hidden={{ caseId: header.caseId, partyId, content: content.hash }}>
          <p className="mb-2 text-sm">{t('erase-lead')}</p>
          <TextArea name="reason" label={t('reason')} rows={3} maxLength={1000} />
          <SubmitButton kind="warn">{t('erase')}</SubmitButton>
        </ActionForm>
      )}
    </Card>
  )
}

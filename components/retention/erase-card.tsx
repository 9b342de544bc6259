import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { RetentionView } from '@/lib/server/retention/view-retention'
import { GoesAndStays } from './goes-and-stays'
import { Holds } from './holds'

/** Asks a second person to erase, with what goes and what stays before one's eyes; or says what holds it. */
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
      {holds.length > 0 ? (
        <>
          <h3 className="font-title">{t('holds')}</h3>
          <Holds holds={holds} />
        </>
      ) : (
        <ActionForm action={action} hidden={{ caseId: header.caseId, partyId, content: content.hash }}>
          <p className="mb-2 text-sm">{t('erase-lead')}</p>
          <TextArea name="reason" label={t('reason')} rows={3} maxLength={1000} />
          <SubmitButton kind="warn">{t('erase')}</SubmitButton>
        </ActionForm>
      )}
    </Card>
  )
}

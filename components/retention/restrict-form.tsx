import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { RadioCards } from '@/components/ui/radio-cards'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { causesByHand } from '@/lib/domain/retention/restriction'
import type { RetentionView } from '@/lib/server/retention/view-retention'

/** Restricts by hand: because the person objects, or a court ordered it, with the paper it rests on. */
export function RestrictForm({
  view: { header, partyId },
  action,
}: {
  readonly view: RetentionView
  readonly action: FormAction
}) {
  const t = useTranslations('retentionPage')
  return (
    <ActionForm action={action} hidden={{ caseId: header.caseId, partyId }}>
      <RadioCards
        name="cause"
        label={t('cause')}
        options={causesByHand.map((value) => ({ value, label: t(`causes.${value}`) }))}
      />
      <TextArea name="reason" label={t('reason')} rows={2} maxLength={1000} />
      <TextInput name="paper" label={t('paper')} hint={t('paper-hint')} maxLength={300} />
      <SubmitButton kind="default">{t('restrict')}</SubmitButton>
    </ActionForm>
  )
}

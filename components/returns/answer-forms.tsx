import { useTranslations } from 'next-intl'
import { itemNumber } from '@/components/evidence/item-number'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { RadioCards } from '@/components/ui/radio-cards'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { ReturnsView } from '@/lib/server/returns/view-returns'
import type { DefectShown } from './defect-about'

type Form = { readonly action: FormAction; readonly caseId: string; readonly defect: DefectShown }

/** Says which evidence cures a defect, and how. */
export function CureForm({ action, caseId, defect, items }: Form & { readonly items: ReturnsView['items'] }) {
  const t = useTranslations('returnsPage')
  const words = useTranslations('returns.defect')
  return (
    <ActionForm action={action} hidden={{ caseId, defectId: defect.defectId }}>
      <p className="mb-3 text-sm text-soft">{words(`${defect.code}.cure`)}</p>
      <Select
        name="itemId"
        label={t('field.cure-item')}
        hint={t('field.cure-item-hint')}
        blank=""
        options={[...items].reverse().map(({ id, number, title }) => ({
          value: id,
          label: `${itemNumber(number)} ${title}`,
        }))}
      />
      <TextArea name="how" label={t('field.how')} rows={3} maxLength={2000} />
      <SubmitButton>{t('cure')}</SubmitButton>
    </ActionForm>
  )
}

/** Says why a defect is none. */
export function DisputeForm({ action, caseId, defect }: Form) {
  const t = useTranslations('returnsPage')
  return (
    <ActionForm action={action} hidden={{ caseId, defectId: defect.defectId }}>
      <p className="mb-3 text-sm text-soft">{t('dispute-goes')}</p>
      <TextArea name="reason" label={t('field.reason')} hint={t('field.reason-hint')} maxLength={2000} />
      <SubmitButton>{t('dispute')}</SubmitButton>
    </ActionForm>
  )
}

/** Decides on a cure or a dispute, or lifts the defect. */
export function DecideForm({ action, caseId, defect }: Form) {
  const t = useTranslations('returnsPage')
  return (
    <ActionForm action={action} hidden={{ caseId, defectId: defect.defectId }}>
      <RadioCards
        name="decision"
        label={t('field.decision')}
        options={defect.decisions.map((value) => ({
          value,
          label: t(`said.${value}`),
          hint: t(`decision-hint.${value}`),
        }))}
      />
      <TextArea name="reason" label={t('field.reason')} maxLength={2000} />
      <SubmitButton>{t('decide.button')}</SubmitButton>
    </ActionForm>
  )
}

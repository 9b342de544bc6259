import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import type { RetentionView } from '@/lib/server/retention/view-retention'

type Form = { readonly view: RetentionView; readonly action: FormAction }

/** What is kept of a person as it stands, to be put right, with what shows that it was wrong. */
export function CorrectForm({ view: { header, partyId, person, kept }, action }: Form) {
  const t = useTranslations('peoplePage')
  const own = useTranslations('retentionPage')
  return (
    <ActionForm action={action} hidden={{ caseId: header.caseId, partyId, version: String(kept.version) }}>
      <TextInput name="nameKm" label={t('nameKm')} value={person.nameKm ?? ''} lang="km" optional />
      <TextInput name="nameLatin" label={t('nameLatin')} value={person.nameLatin ?? ''} optional />
      <TextInput name="nameOther" label={t('nameOther')} value={person.nameOther ?? ''} optional />
      <TextArea name="aliases" label={t('aliases')} value={person.aliases.join('\n')} rows={2} optional />
      <TextInput name="honorific" label={t('honorific')} value={kept.honorific ?? ''} optional />
      <TextInput name="birth" label={t('birth')} hint={t('birth-hint')} value={kept.birth ?? ''} optional />
      <TextInput name="birthplace" label={t('birthplace')} value={kept.birthplace ?? ''} optional />
      <Select
        name="sex"
        label={t('sex')}
        blank=""
        value={kept.sex ?? ''}
        options={(['female', 'male', 'other'] as const).map((value) => ({
          value,
          label: t(`sexes.${value}`),
        }))}
        optional
      />
      <TextInput name="nationality" label={t('nationality')} value={kept.nationality ?? ''} optional />
      <TextArea name="because" label={own('correct-because')} rows={2} maxLength={1000} />
      <TextInput name="paper" label={own('paper')} hint={own('correct-paper-hint')} maxLength={300} />
      <SubmitButton kind="default">{own('correct')}</SubmitButton>
    </ActionForm>
  )
}

/** Refuses a correction that was asked for, with the reason. */
export function RefuseCorrectionForm({ view: { header, partyId }, action }: Form) {
  const t = useTranslations('retentionPage')
  return (
    <ActionForm action={action} hidden={{ caseId: header.caseId, partyId }}>
      <TextArea name="because" label={t('refuse-because')} rows={2} maxLength={1000} />
      <TextInput name="paper" label={t('paper')} hint={t('correct-paper-hint')} maxLength={300} />
      <SubmitButton kind="default">{t('refuse-correction')}</SubmitButton>
    </ActionForm>
  )
}

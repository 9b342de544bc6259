import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { RadioCards } from '@/components/ui/radio-cards'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { suspectRoles, tiers } from '@/lib/domain/people/suspect'

/** Puts a person in the file. An alias is enough to begin. */
export function PersonForm({ action, caseId }: { readonly action: FormAction; readonly caseId: string }) {
  const t = useTranslations('peoplePage')
  return (
    <ActionForm action={action} hidden={{ caseId }} className="flex flex-col gap-4">
      <Card title={t('person-facts')}>
        <TextInput name="nameKm" label={t('nameKm')} hint={t('nameKm-hint')} lang="km" optional />
        <TextInput name="nameLatin" label={t('nameLatin')} hint={t('nameLatin-hint')} optional />
        <TextInput name="nameOther" label={t('nameOther')} hint={t('nameOther-hint')} optional />
        <TextArea name="aliases" label={t('aliases')} hint={t('aliases-hint')} rows={2} optional />
        <TextInput name="birth" label={t('birth')} hint={t('birth-hint')} width="medium" optional />
        <TextInput name="birthplace" label={t('birthplace')} hint={t('birthplace-hint')} optional />
        <Select
          name="sex"
          label={t('sex')}
          hint={t('forms-only')}
          blank=""
          options={(['female', 'male', 'other'] as const).map((value) => ({
            value,
            label: t(`sexes.${value}`),
          }))}
          optional
        />
        <TextInput name="nationality" label={t('nationality')} hint={t('forms-only')} optional />
      </Card>
      <Card title={t('place-facts')}>
        <PlaceFields />
      </Card>
      <div>
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

type Given = {
  readonly standing: 'suspect' | 'witness' | 'victim' | 'other'
  readonly role: string | null
  readonly tier: number | null
  readonly tierReason: string | null
  readonly note: string | null
}

/** How a person stands in the file: suspect with role and tier, or somebody else. */
export function PlaceFields({ given }: { readonly given?: Given }) {
  const t = useTranslations('peoplePage')
  const tier = useTranslations('ui.tier')
  return (
    <>
      <RadioCards
        name="standing"
        label={t('in-file-as')}
        value={given?.standing ?? 'suspect'}
        layout="four"
        options={(['suspect', 'witness', 'victim', 'other'] as const).map((value) => ({
          value,
          label: t(`standings.${value}`),
        }))}
      />
      <Select
        name="role"
        label={t('role')}
        hint={t('role-hint')}
        value={given?.role ?? ''}
        blank=""
        options={suspectRoles.map((value) => ({ value, label: t(`roles.${value}`) }))}
        optional
      />
      <Select
        name="tier"
        label={t('tier')}
        hint={t('tier-hint')}
        value={given?.tier ? String(given.tier) : ''}
        blank={t('tier-usual')}
        options={tiers.map((value) => ({ value: String(value), label: tier(`${value}`) }))}
        optional
      />
      <TextInput
        name="tierReason"
        label={t('tierReason')}
        hint={t('tierReason-hint')}
        value={given?.tierReason ?? ''}
        optional
      />
      <TextArea name="note" label={t('note')} value={given?.note ?? ''} rows={2} optional />
    </>
  )
}

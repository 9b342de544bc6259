import { useLocale, useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { RadioCards } from '@/components/ui/radio-cards'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { roles } from '@/lib/domain/identity/policy'
import { type Unit, unitOptions } from './unit-options'

/** Asks for an account; a second administrator approves it. */
export function NewAccountForm({
  action,
  units,
}: {
  readonly action: FormAction
  readonly units: readonly Unit[]
}) {
  const t = useTranslations()
  const language = useLocale()
  return (
    <ActionForm action={action}>
      <TextInput
        name="nameLatin"
        label={t('administration.name-latin')}
        hint={t('administration.name-latin-hint')}
        maxLength={120}
      />
      <TextInput name="nameKm" label={t('administration.name-km')} optional lang="km" maxLength={120} />
      <TextInput
        name="username"
        label={t('administration.username')}
        hint={t('administration.username-hint')}
        mono
        width="medium"
        maxLength={40}
      />
      <RadioCards
        name="role"
        label={t('administration.role')}
        layout="two"
        options={roles.map((role) => ({
          value: role,
          label: t(`roles.${role}`),
          hint: t(`signIn.sees.${role}`),
        }))}
      />
      <Select
        name="unitId"
        label={t('administration.unit')}
        blank={t('administration.choose')}
        options={unitOptions(units, language)}
      />
      <Select
        name="language"
        label={t('administration.language')}
        value="km"
        options={(['km', 'en'] as const).map((one) => ({
          value: one,
          label: t(`administration.languages.${one}`),
        }))}
      />
      <p className="mb-3 text-soft">{t('administration.two')}</p>
      <SubmitButton>{t('administration.ask')}</SubmitButton>
    </ActionForm>
  )
}

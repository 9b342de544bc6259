import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { InformantsView } from '@/lib/server/informants/view-informants'
import { IdentityFields } from './identity-fields'
import { casesOf } from './own-informants'

/** Writes down once who an informant is. */
export function RegisterForm({
  view,
  action,
}: {
  readonly view: InformantsView
  readonly action: FormAction
}) {
  const t = useTranslations('informantsPage')
  return (
    <Card title={t('register')} id="register" className="scroll-mt-4">
      <p className="mb-2 text-soft text-sm">{t('register-lead')}</p>
      {view.cases.length === 0 ? (
        <p>{t('no-case')}</p>
      ) : (
        <ActionForm action={action}>
          <Select name="caseId" label={t('field.case')} blank="" options={casesOf(view)} />
          <IdentityFields />
          <SubmitButton>{t('register-button')}</SubmitButton>
        </ActionForm>
      )}
    </Card>
  )
}

/** Invents an informant whom nobody has a reason to unmask. */
export function PlantForm({ action }: { readonly action: FormAction }) {
  const t = useTranslations('informantsPage')
  return (
    <Card title={t('plant')} id="plant" className="scroll-mt-4">
      <p className="mb-2 text-soft text-sm">{t('plant-lead')}</p>
      <ActionForm action={action}>
        <TextInput name="number" label={t('field.number')} maxLength={40} />
        <IdentityFields />
        <SubmitButton>{t('plant-button')}</SubmitButton>
      </ActionForm>
    </Card>
  )
}

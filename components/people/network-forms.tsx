import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { DateTimeInput } from '@/components/ui/date-time-input'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { controlKinds } from '@/lib/domain/people/control-link'
import { identifierKinds } from '@/lib/domain/people/identifier'
import type { PeopleView } from '@/lib/server/people/view-people'
import { useCalled } from './names'

type Form = { readonly action: FormAction; readonly caseId: string }

/** Adds a phone, account or other sign. */
export function SignForm({ action, caseId }: Form) {
  const t = useTranslations('peoplePage')
  return (
    <ActionForm action={action} hidden={{ caseId }}>
      <Select
        name="kind"
        label={t('kind')}
        value="phone"
        options={identifierKinds.map((value) => ({ value, label: t(`signs.${value}`) }))}
      />
      <TextInput
        name="identifier"
        label={t('sign-value')}
        hint={t('sign-value-hint')}
        why={t('sign-why')}
        mono
      />
      <TextInput name="label" label={t('label')} hint={t('label-hint')} width="short" optional />
      <SubmitButton kind="default">{t('add-sign')}</SubmitButton>
    </ActionForm>
  )
}

/** Proposes who used a sign in a period. */
export function AttributionForm({ action, caseId, view }: Form & { readonly view: PeopleView }) {
  const t = useTranslations('peoplePage')
  const called = useCalled()
  return (
    <ActionForm action={action} hidden={{ caseId }}>
      <Select
        name="identifierId"
        label={t('which')}
        blank=""
        options={view.identifiers.map(({ identifierId, label, display }) => ({
          value: identifierId,
          label: label ? `${label} · ${display}` : display,
        }))}
      />
      <Select
        name="partyId"
        label={t('who')}
        blank=""
        options={view.parties.map((party) => ({ value: party.partyId, label: called(party) }))}
      />
      <DateTimeInput name="from" label={t('from')} hint={t('period-hint')} day optional />
      <DateTimeInput name="to" label={t('to')} day optional />
      <SubmitButton kind="default">{t('add-attribution')}</SubmitButton>
    </ActionForm>
  )
}

/** Proposes what one did to another. */
export function ControlLinkForm({ action, caseId, view }: Form & { readonly view: PeopleView }) {
  const t = useTranslations('peoplePage')
  const called = useCalled()
  const parties = {
    label: t('party-group'),
    options: view.parties.map((party) => ({ value: `party:${party.partyId}`, label: called(party) })),
  }
  const signs = {
    label: t('sign-group'),
    options: view.identifiers.map(({ identifierId, label, display }) => ({
      value: `identifier:${identifierId}`,
      label: label ? `${label} · ${display}` : display,
    })),
  }
  const seizures = {
    label: t('seizure-group'),
    options: view.seizures.map(({ itemId, number, title }) => ({
      value: `item:${itemId}`,
      label: `E-${String(number).padStart(3, '0')} ${title}`,
    })),
  }
  return (
    <ActionForm action={action} hidden={{ caseId }}>
      <Select name="start" label={t('start')} blank="" options={[parties, signs]} />
      <Select
        name="kind"
        label={t('what')}
        blank=""
        options={controlKinds.map((value) => ({ value, label: t(`controls.${value}`) }))}
      />
      <Select name="finish" label={t('finish')} blank="" options={[parties, signs, seizures]} />
      <DateTimeInput name="from" label={t('from')} hint={t('period-hint')} day optional />
      <DateTimeInput name="to" label={t('to')} day optional />
      <SubmitButton kind="default">{t('add-link')}</SubmitButton>
    </ActionForm>
  )
}

import { useLocale, useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { CheckboxGroup } from '@/components/ui/checkbox'
import { DateTimeInput } from '@/components/ui/date-time-input'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { OffencesView } from '@/lib/server/offences/view-offences'

type Form = { readonly action: FormAction; readonly caseId: string; readonly view: OffencesView }
type Count = OffencesView['counts'][number]

const useSeizures = (view: OffencesView) =>
  view.seizures.map(({ itemId, number, title }) => ({
    value: itemId,
    label: `E-${String(number).padStart(3, '0')} ${title}`,
  }))

/** Adds the principal offence: what, when, where, which seizures. */
export function CountForm({ action, caseId, view }: Form) {
  const t = useTranslations('offencesPage')
  const language = useLocale()
  const seizures = useSeizures(view)
  return (
    <ActionForm action={action} hidden={{ caseId }}>
      <Select
        name="offence"
        label={t('offence')}
        hint={t('offence-hint')}
        blank=""
        options={view.offences.map(({ code, title }) => ({
          value: code,
          label: `${code} ${title[language]}`,
        }))}
      />
      <TextInput name="title" label={t('what')} hint={t('what-hint')} />
      <DateTimeInput name="from" label={t('from')} day />
      <DateTimeInput name="to" label={t('to')} day />
      <TextInput name="place" label={t('place')} />
      {seizures.length > 0 && (
        <CheckboxGroup
          name="seizures"
          label={t('seizures')}
          hint={t('seizures-hint')}
          options={seizures}
          optional
        />
      )}
      <SubmitButton>{t('add-count')}</SubmitButton>
    </ActionForm>
  )
}

/** Changes what a count says and its seizures. */
export function ChangeCountForm({ action, caseId, view, count }: Form & { readonly count: Count }) {
  const t = useTranslations('offencesPage')
  const seizures = useSeizures(view)
  return (
    <ActionForm action={action} hidden={{ caseId, countId: count.countId, version: String(count.version) }}>
      <TextInput name="title" label={t('what')} value={count.title} />
      <DateTimeInput name="to" label={t('to')} value={count.to} day />
      <TextInput name="place" label={t('place')} value={count.place} />
      {seizures.length > 0 && (
        <CheckboxGroup
          name="seizures"
          label={t('seizures')}
          hint={t('seizures-hint')}
          options={seizures}
          values={count.seizures}
          optional
        />
      )}
      <SubmitButton kind="default">{t('save')}</SubmitButton>
    </ActionForm>
  )
}

/** Charges a suspect with a count, under one or more modes of liability. */
export function ChargeForm({ action, caseId, view, count }: Form & { readonly count: Count }) {
  const t = useTranslations('offencesPage')
  const language = useLocale()
  const called = useCalled()
  const charged = new Set(count.charges.map(({ partyId }) => partyId))
  return (
    <ActionForm action={action} hidden={{ caseId, countId: count.countId }}>
      <Select
        name="partyId"
        label={t('suspect')}
        blank=""
        options={view.suspects.flatMap(({ partyId, person }) =>
          person && !charged.has(partyId) ? [{ value: partyId, label: called(person) }] : [],
        )}
      />
      <CheckboxGroup
        name="modes"
        label={t('modes')}
        hint={t('modes-hint')}
        options={count.modes.map(({ code, title, bestEvidence }) => ({
          value: code,
          label: title[language],
          hint: t('best', { what: bestEvidence[language] }),
        }))}
      />
      <SubmitButton kind="default">{t('charge')}</SubmitButton>
    </ActionForm>
  )
}

/** Takes back a charge, with the reason. */
export function WithdrawChargeForm({
  action,
  caseId,
  chargeId,
}: {
  readonly action: FormAction
  readonly caseId: string
  readonly chargeId: string
}) {
  const t = useTranslations('offencesPage')
  return (
    <ActionForm action={action} hidden={{ caseId, chargeId }}>
      <TextInput name="because" label={t('withdraw-why')} hint={t('withdraw-hint')} />
      <SubmitButton kind="warn" size="small">
        {t('withdraw')}
      </SubmitButton>
    </ActionForm>
  )
}

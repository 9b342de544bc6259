import { useLocale, useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { CheckboxGroup } from '@/components/ui/checkbox'
import { RadioCards } from '@/components/ui/radio-cards'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { DefenceView } from '@/lib/server/defence/view-defence'
import type { AccountShown } from './account'

type Form = { readonly action: FormAction; readonly caseId: string }
type Items = readonly { readonly value: string; readonly label: string }[]

/** Writes down an innocent account, as its best advocate would put it. */
export function ExplanationForm({
  action,
  caseId,
  suspect,
}: Form & { readonly suspect: DefenceView['suspects'][number] }) {
  const t = useTranslations('defencePage')
  const language = useLocale()
  return (
    <ActionForm action={action} hidden={{ caseId, partyId: suspect.partyId }}>
      <TextArea name="account" label={t('field.account')} hint={t('field.account-hint')} maxLength={2000} />
      <RadioCards
        name="voice"
        label={t('field.voice')}
        value="thought_of"
        options={(['suspect', 'defence', 'thought_of'] as const).map((value) => ({
          value,
          label: t(`voice.${value}`),
        }))}
      />
      <CheckboxGroup
        name="elements"
        label={t('field.elements')}
        hint={t('field.elements-hint')}
        options={suspect.elements.map(({ key, title, count }) => ({
          value: key,
          label: t('of-count', { element: title[language], count }),
        }))}
      />
      <SubmitButton>{t('add')}</SubmitButton>
    </ActionForm>
  )
}

/** Says that an item supports the account or rebuts it. */
export function GroundForm({
  action,
  caseId,
  account,
  items,
}: Form & { readonly account: AccountShown; readonly items: Items }) {
  const t = useTranslations('defencePage')
  return (
    <ActionForm action={action} hidden={{ caseId, explanationId: account.explanationId }}>
      <Select name="itemId" label={t('field.item')} blank="" options={items} />
      <RadioCards
        name="side"
        label={t('field.side')}
        options={[
          { value: 'supports', label: t('side.supports'), hint: t('side.supports-hint') },
          { value: 'rebuts', label: t('side.rebuts') },
        ]}
      />
      <TextArea name="reasoning" label={t('field.reasoning')} rows={3} maxLength={1000} />
      <SubmitButton>{t('add-ground')}</SubmitButton>
    </ActionForm>
  )
}

/** Records what was done to test the account, and what came of it. */
export function TestForm({ action, caseId, account }: Form & { readonly account: AccountShown }) {
  const t = useTranslations('defencePage')
  return (
    <ActionForm action={action} hidden={{ caseId, explanationId: account.explanationId }}>
      <TextArea name="done" label={t('field.done')} hint={t('field.done-hint')} maxLength={2000} />
      <RadioCards
        name="outcome"
        label={t('field.outcome')}
        options={(['rebutted', 'unsettled', 'holds'] as const).map((value) => ({
          value,
          label: t(`outcome.${value}`),
          hint: t(`outcome-hint.${value}`),
        }))}
      />
      <SubmitButton>{t('test')}</SubmitButton>
    </ActionForm>
  )
}

/** Answers what undermines. A second person agrees before it counts less. */
export function AnswerForm({
  action,
  caseId,
  linkId,
  answered,
  items,
}: Form & { readonly linkId: string; readonly answered: boolean; readonly items: Items }) {
  const t = useTranslations('defencePage')
  const offered = (['resolved', 'rejected', 'reopened'] as const).filter(
    (answer) => answered || answer !== 'reopened',
  )
  return (
    <ActionForm action={action} hidden={{ caseId, linkId }}>
      <RadioCards
        name="answer"
        label={t('field.answer')}
        options={offered.map((value) => ({
          value,
          label: t(`answers.${value}`),
          hint: t(`answer-hint.${value}`),
        }))}
      />
      <TextArea name="reason" label={t('field.reason')} hint={t('field.reason-hint')} maxLength={2000} />
      <Select
        name="items"
        label={t('field.answer-item')}
        hint={t('field.answer-item-hint')}
        blank=""
        options={items}
        optional={answered}
      />
      <SubmitButton>{t('answer')}</SubmitButton>
    </ActionForm>
  )
}

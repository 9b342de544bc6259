import { useTranslations } from 'next-intl'
import { itemNumber } from '@/components/evidence/item-number'
import { useCalled } from '@/components/people/names'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateTimeInput } from '@/components/ui/date-time-input'
import { useCount } from '@/components/ui/digits'
import { Disclosure } from '@/components/ui/disclosure'
import { RadioCards } from '@/components/ui/radio-cards'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { hearingKinds, orderKinds } from '@/lib/domain/court/order'
import { courtStages, outcomeWords } from '@/lib/domain/court/outcome'
import type { CourtView } from '@/lib/server/court/view-court'

type Form = { readonly view: CourtView; readonly action: FormAction }

/** Writes down what a court said of one charge. */
export function OutcomeForm({ view, action }: Form) {
  const t = useTranslations('courtPage')
  const called = useCalled()
  const count = useCount()
  if (view.charges.length === 0) return null
  return (
    <Card title={t('outcome')} id="outcome" className="scroll-mt-4">
      <p className="mb-2 text-soft text-sm">{t('outcome-lead')}</p>
      <ActionForm action={action} hidden={{ caseId: view.header.caseId }}>
        <Select
          name="chargeId"
          label={t('field.charge')}
          blank=""
          options={view.charges.map((one) => ({
            value: one.chargeId,
            label: `${called(one.person)}, ${t('count', { number: count(one.count.number) })}`,
          }))}
        />
        <Select
          name="stage"
          label={t('field.stage')}
          value="first_instance"
          options={courtStages.map((value) => ({ value, label: t(`stage.${value}`) }))}
        />
        <TextInput name="court" label={t('field.court')} maxLength={200} />
        <DateTimeInput name="on" label={t('field.on')} day />
        <RadioCards
          name="word"
          label={t('field.word')}
          options={outcomeWords.map((value) => ({
            value,
            label: t(`word.${value}`),
            hint: t(`word-hint.${value}`),
          }))}
        />
        <TextArea name="words" label={t('field.words')} rows={2} maxLength={2000} />
        <SubmitButton>{t('outcome-button')}</SubmitButton>
      </ActionForm>
    </Card>
  )
}

/** Writes down what a court ordered; what follows from it in the file follows by itself. */
export function OrderForm({ view, action }: Form) {
  const t = useTranslations('courtPage')
  const called = useCalled()
  return (
    <Card title={t('order')} id="order" className="scroll-mt-4">
      <p className="mb-2 text-soft text-sm">{t('order-lead')}</p>
      <Disclosure summary={t('order-button')}>
        <ActionForm action={action} hidden={{ caseId: view.header.caseId }} className="group">
          <RadioCards
            name="order"
            label={t('field.order')}
            options={orderKinds.map((value) => ({
              value,
              label: t(`order-kind.${value}`),
              hint: t(`order-hint.${value}`),
            }))}
          />
          <TextInput name="court" label={t('field.court')} maxLength={200} />
          <TextArea name="words" label={t('field.order-words')} rows={2} maxLength={2000} />
          {/* Asked only where the order needs it; without script as well. */}
          <div className="hidden group-has-[input[value^=item]:checked]:block">
            <Select
              name="itemId"
              label={t('field.item')}
              blank=""
              options={view.items.map(({ id, number, title }) => ({
                value: id,
                label: `${itemNumber(number)} ${title}`,
              }))}
            />
          </div>
          <div className="hidden group-has-[input[value^=further]:checked]:block">
            <Select
              name="ownerId"
              label={t('field.owner')}
              blank=""
              options={view.team.map(({ id, ...one }) => ({ value: id, label: called(one) }))}
            />
            <DateTimeInput name="due" label={t('field.due')} optional />
          </div>
          <SubmitButton kind="default">{t('order-button')}</SubmitButton>
        </ActionForm>
      </Disclosure>
    </Card>
  )
}

/** Writes down a day at court. */
export function HearingForm({ view, action }: Form) {
  const t = useTranslations('courtPage')
  return (
    <Card title={t('hearing')} id="hearing" className="scroll-mt-4">
      <Disclosure summary={t('hearing-button')}>
        <ActionForm action={action} hidden={{ caseId: view.header.caseId }}>
          <Select
            name="kind"
            label={t('field.kind')}
            value="trial"
            options={hearingKinds.map((value) => ({ value, label: t(`hearing-kind.${value}`) }))}
          />
          <TextInput name="court" label={t('field.court')} maxLength={200} />
          <DateTimeInput name="on" label={t('field.when')} />
          <TextArea name="note" label={t('field.note')} rows={2} maxLength={2000} optional />
          <SubmitButton kind="default">{t('hearing-button')}</SubmitButton>
        </ActionForm>
      </Disclosure>
    </Card>
  )
}

import { useTranslations } from 'next-intl'
import { itemNumber } from '@/components/evidence/item-number'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { RadioCards } from '@/components/ui/radio-cards'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { disclosureMarks, servingWays, withholdingGrounds } from '@/lib/domain/disclosure/disclosure'
import type { DisclosureView } from '@/lib/server/disclosure/view-disclosure'

type Form = { readonly view: DisclosureView; readonly action: FormAction }

const useItems = (items: DisclosureView['items']) =>
  items.map(({ itemId, number, title }) => ({ value: itemId, label: `${itemNumber(number)} ${title}` }))

/** A second person says what an item does to the case. Nobody is offered what they logged themselves. */
export function MarkForm({ view, action }: Form) {
  const t = useTranslations('disclosurePage')
  const options = useItems(view.items.filter(({ mine }) => !mine))
  return (
    <Card title={t('mark-title')}>
      <p className="mb-2 text-soft text-sm">{t('mark-lead')}</p>
      <ActionForm action={action} hidden={{ caseId: view.header.caseId }}>
        <Select name="itemId" label={t('field.item')} blank="" options={options} />
        <RadioCards
          name="mark"
          label={t('field.mark')}
          options={disclosureMarks.map((value) => ({ value, label: t(`mark.${value}`) }))}
        />
        <TextArea name="reason" label={t('field.reason')} rows={2} maxLength={2000} />
        <SubmitButton kind="default">{t('mark-button')}</SubmitButton>
      </ActionForm>
    </Card>
  )
}

/** A prosecutor decides on record that an item is kept from the defence. */
export function WithholdForm({ view, action }: Form) {
  const t = useTranslations('disclosurePage')
  const options = useItems(view.items.filter(({ filePlace }) => filePlace !== 'in_file'))
  return (
    <Card title={t('withhold-title')}>
      <p className="mb-2 text-soft text-sm">{t('withhold-lead')}</p>
      <ActionForm action={action} hidden={{ caseId: view.header.caseId }}>
        <Select name="itemId" label={t('field.item')} blank="" options={options} />
        <Select
          name="ground"
          label={t('field.ground')}
          blank=""
          options={withholdingGrounds.map((value) => ({ value, label: t(`ground.${value}`) }))}
        />
        <TextArea name="reason" label={t('field.reason')} rows={2} maxLength={2000} />
        <SubmitButton kind="warn">{t('withhold-button')}</SubmitButton>
      </ActionForm>
    </Card>
  )
}

/** Serves the file with its schedules. Nothing that points away can be left out. */
export function ServeForm({ view, action }: Form) {
  const t = useTranslations('disclosurePage')
  return (
    <Card title={t('serve-title')}>
      <p className="mb-2 text-soft text-sm">{t('serve-lead')}</p>
      <ActionForm action={action} hidden={{ caseId: view.header.caseId }}>
        <TextInput name="to" label={t('field.to')} hint={t('field.to-hint')} maxLength={200} />
        <Select
          name="how"
          label={t('field.how')}
          value="paper"
          options={servingWays.map((value) => ({
            value,
            label: t(`how.${value}`),
          }))}
        />
        <SubmitButton>{t('serve-button')}</SubmitButton>
      </ActionForm>
    </Card>
  )
}

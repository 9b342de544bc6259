import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { RadioCards } from '@/components/ui/radio-cards'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { verdicts } from '@/lib/domain/audit/finding'

/** Writes down what was found, and what is to be done. */
export function FindingForm({
  action,
  hidden,
  button,
}: {
  readonly action: FormAction
  readonly hidden: Readonly<Record<string, string>>
  readonly button: 'close' | 'record'
}) {
  const t = useTranslations('auditPage')
  return (
    <ActionForm action={action} hidden={hidden}>
      <RadioCards
        name="verdict"
        label={t('field.verdict')}
        options={verdicts.map((value) => ({
          value,
          label: t(`verdict.${value}`),
          hint: t(`verdict-hint.${value}`),
        }))}
      />
      <TextArea
        name="words"
        label={t('field.words')}
        hint={t('field.words-hint')}
        rows={4}
        maxLength={4000}
      />
      <TextArea
        name="measure"
        label={t('field.measure')}
        hint={t('field.measure-hint')}
        rows={2}
        maxLength={2000}
      />
      <SubmitButton kind={button === 'close' ? 'primary' : 'default'}>{t(button)}</SubmitButton>
    </ActionForm>
  )
}

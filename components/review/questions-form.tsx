import { useTranslations } from 'next-intl'
import { TheirText } from '@/components/decision/their-text'
import type { FormAction } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { RadioCards } from '@/components/ui/radio-cards'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { reviewAnswers } from '@/lib/domain/review/item-review'
import type { ReviewView } from '@/lib/server/review/view-review'
import { useHalf } from './half'
import { HalfTag } from './half-tag'
import { KeptForm } from './kept-form'
import { SeenField } from './seen-field'
import { TheirChoice } from './their-choice'

/** Is it reliable, is it credible, and what other material should there be: answered together, with one reason. */
export function QuestionsForm({
  view,
  itemId,
  hidden,
  action,
}: {
  readonly view: ReviewView
  readonly itemId: string
  readonly hidden: Readonly<Record<string, string>>
  readonly action: FormAction
}) {
  const t = useTranslations('reviewPage')
  const { review } = view
  const { begun, form } = useHalf(view)('questions', `item:${itemId}`)
  const options = reviewAnswers.map((value) => ({ value, label: t(`answer.${value}`) }))
  const said = Object.fromEntries(options.map(({ value, label }) => [value, label]))
  return (
    <Disclosure
      summary={<HalfTag name={review ? t('questions-again') : t('questions')} begun={begun} />}
      open={begun}
    >
      <KeptForm {...form} action={action} hidden={hidden}>
        <SeenField name="seq" value={review?.seq ?? 0} />
        <div data-key="2">
          <RadioCards
            name="reliable"
            label={t('reliable')}
            layout="three"
            options={options}
            {...(review && { value: review.reliable })}
          />
          <TheirChoice name="theirs.word" label={t('theirs')} said={said} />
        </div>
        <div data-key="3">
          <RadioCards
            name="credible"
            label={t('credible')}
            layout="three"
            options={options}
            {...(review && { value: review.credible })}
          />
          <TheirChoice name="theirs.credible" label={t('theirs')} said={said} />
        </div>
        <div data-key="4">
          <TextArea
            name="otherMaterial"
            label={t('other')}
            hint={t('other-hint')}
            rows={2}
            maxLength={2000}
            optional
            {...(review?.otherMaterial && { value: review.otherMaterial })}
          />
          <TheirText name="theirs.other" label={t('theirs')} lang="" />
        </div>
        <TextArea name="reason" label={t('reason')} rows={2} maxLength={2000} />
        <TheirText name="theirs.words" label={t('theirs')} lang="" />
        <SubmitButton kind="default">{t('questions-keep')}</SubmitButton>
      </KeptForm>
    </Disclosure>
  )
}

import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { RadioCards } from '@/components/ui/radio-cards'
import { StrengthMark } from '@/components/ui/strength'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { strengths } from '@/lib/domain/readiness/vocabulary'
import type { ReviewView } from '@/lib/server/review/view-review'
import { useHalf } from './half'
import { HalfTag } from './half-tag'
import { KeptForm } from './kept-form'
import type { OpenLink } from './review-parts'

/** Lowers what a supporting link shows, to one of the strengths below its own, with what the place really shows. */
export function LowerForm({
  view,
  link,
  hidden,
  action,
}: {
  readonly view: ReviewView
  readonly link: OpenLink
  readonly hidden: Readonly<Record<string, string>>
  readonly action: FormAction
}) {
  const t = useTranslations('reviewPage')
  const { begun, form } = useHalf(view)('lower', `link:${link.linkId}`)
  const less = strengths.slice(0, strengths.indexOf(link.strength))
  if (link.polarity === 'undermines' || less.length === 0) return null
  return (
    <Disclosure summary={<HalfTag name={t('lower')} begun={begun} />} open={begun}>
      <KeptForm {...form} action={action} hidden={{ ...hidden, linkId: link.linkId }}>
        <RadioCards
          name="strength"
          label={t('lower-to')}
          options={less.map((value) => ({ value, label: <StrengthMark strength={value} /> }))}
        />
        <TextArea name="reason" label={t('lower-why')} rows={2} maxLength={1000} />
        <SubmitButton kind="default">{t('lower')}</SubmitButton>
      </KeptForm>
    </Disclosure>
  )
}

import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { RadioCards } from '@/components/ui/radio-cards'
import { StrengthMark } from '@/components/ui/strength'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { strengths } from '@/lib/domain/readiness/vocabulary'
import type { OpenLink } from './review-parts'

/** Lowers what a supporting link shows, to one of the strengths below its own, with what the place really shows. */
export function LowerForm({
  link,
  hidden,
  action,
}: {
  readonly link: OpenLink
  readonly hidden: Readonly<Record<string, string>>
  readonly action: FormAction
}) {
  const t = useTranslations('reviewPage')
  const less = strengths.slice(0, strengths.indexOf(link.strength))
  if (link.polarity === 'undermines' || less.length === 0) return null
  return (
    <Disclosure summary={t('lower')}>
      <ActionForm action={action} hidden={{ ...hidden, linkId: link.linkId }}>
        <RadioCards
          name="strength"
          label={t('lower-to')}
          options={less.map((value) => ({ value, label: <StrengthMark strength={value} /> }))}
        />
        <TextArea name="reason" label={t('lower-why')} rows={2} maxLength={1000} />
        <SubmitButton kind="default">{t('lower')}</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}

import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Pager } from '@/components/ui/pager'
import { RadioCards } from '@/components/ui/radio-cards'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { verdicts } from '@/lib/domain/cases/glass'
import type { GlassView } from '@/lib/server/cases/view-glass'
import { GlassLine } from './glass-line'

/** What one broke oneself, the newest first. */
export function OwnGlass({ view }: { readonly view: GlassView }) {
  const t = useTranslations('glassPage')
  return (
    <Card title={t('own')}>
      {view.own.length === 0 && <p className="text-soft">{t('none-own')}</p>}
      <ul className="divide-y divide-line">
        {view.own.map((glass) => (
          <GlassLine key={glass.glassId} glass={glass} />
        ))}
      </ul>
    </Card>
  )
}

/** What waits for a supervisor's word, or was left too long; the oldest first. Without an action it is only shown. */
export function WaitingGlass({ view, review }: { readonly view: GlassView; readonly review?: FormAction }) {
  const t = useTranslations('glassPage')
  return (
    <Card
      title={review ? t('to-review') : t('overdue')}
      foot={view.later && <Pager later={`/glass?after=${view.later}`} />}
    >
      {view.waiting.length === 0 && <p className="text-soft">{t('none-waiting')}</p>}
      <ul className="divide-y divide-line">
        {view.waiting.map((glass) => (
          <GlassLine key={glass.glassId} glass={glass}>
            {review ? <ReviewForm glass={glass} action={review} /> : null}
          </GlassLine>
        ))}
      </ul>
    </Card>
  )
}

/** Says whether it was right; a no wants words. */
function ReviewForm({
  glass: { caseId, glassId },
  action,
}: {
  readonly glass: GlassView['waiting'][number]
  readonly action: FormAction
}) {
  const t = useTranslations('glassPage')
  return (
    <ActionForm action={action} hidden={{ caseId, glassId }}>
      <RadioCards
        name="verdict"
        label={t('field.verdict')}
        layout="two"
        options={verdicts.map((value) => ({ value, label: t(`standing.${value}`) }))}
      />
      <TextArea
        name="words"
        label={t('field.words')}
        hint={t('field.words-hint')}
        rows={2}
        maxLength={2000}
      />
      <SubmitButton kind="default">{t('review-button')}</SubmitButton>
    </ActionForm>
  )
}

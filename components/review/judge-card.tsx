import { useLocale, useTranslations } from 'next-intl'
import { TheirText } from '@/components/decision/their-text'
import { useColleague } from '@/components/evidence/called'
import type { FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { RadioCards } from '@/components/ui/radio-cards'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { judgementWords } from '@/lib/domain/review/judgement'
import type { ReviewView } from '@/lib/server/review/view-review'
import { useHalf } from './half'
import { HalfTag } from './half-tag'
import { KeptForm } from './kept-form'
import type { Back } from './review-parts'
import { SeenField } from './seen-field'
import { TheirChoice } from './their-choice'

type Charge = ReviewView['charges'][number]

/** The prosecutor's own judgement on the open cell and on its charge, beside what the engine reads. */
export function JudgeCard({
  view,
  cell: key,
  ...form
}: {
  readonly view: ReviewView
  readonly cell: string
  readonly action: FormAction
  readonly back: Back
}) {
  const t = useTranslations('reviewPage')
  const locale = useLocale()
  const charge = view.charges.find(({ cells }) => cells.some((cell) => cell.key === key))
  const cell = charge?.cells.find((one) => one.key === key)
  if (!charge || !cell) return null
  const element = cell.kind !== 'chain' && cell.kind !== 'charge'
  return (
    <Card title={t('judgement')} id="judgement" aside={t('judgement-aside')}>
      {element && (
        <Judged
          {...form}
          title={cell.title?.[locale] ?? ''}
          place={cell.place}
          standing={cell.judgement}
          view={view}
          mark="5"
        />
      )}
      <Judged
        {...form}
        title={t('whole-charge')}
        place={charge.place}
        standing={charge.judgement}
        view={view}
        mark="6"
      />
    </Card>
  )
}

function Judged({
  title,
  place,
  standing,
  view,
  mark,
  action,
  back,
}: {
  readonly title: string
  readonly place: string
  readonly standing: Charge['judgement']
  readonly view: ReviewView
  readonly mark: string
  readonly action: FormAction
  readonly back: Back
}) {
  const t = useTranslations('reviewPage')
  const colleague = useColleague()
  const { begun, form } = useHalf(view)('judge', place)
  const { caseId } = view.header
  return (
    <div data-key={mark} className="mb-2">
      {standing && (
        <p className="text-sm">
          <b>{title}:</b> {t(`word.${standing.word}`)}. {standing.reason}{' '}
          <span className="text-soft">
            {colleague(standing.by)}, <DateTime at={standing.at} />
            {standing.moved && `, ${t('moved-since')}`}
          </span>
        </p>
      )}
      {standing?.differs && <Notice tone="risk">{t('differs-why')}</Notice>}
      <Disclosure
        summary={
          <HalfTag name={standing ? t('judge-again', { title }) : t('judge', { title })} begun={begun} />
        }
        open={begun}
      >
        <KeptForm
          key={`${place} ${standing?.seq ?? 0}`}
          {...form}
          action={action}
          hidden={{ caseId, place, ...back }}
        >
          <SeenField name="seq" value={standing?.seq ?? 0} />
          <RadioCards
            name="word"
            label={t('judgement-of', { title })}
            options={judgementWords.map((value) => ({
              ...{ value, label: t(`word.${value}`), hint: t(`word-hint.${value}`) },
            }))}
          />
          <TheirChoice
            name="theirs.word"
            label={t('theirs')}
            said={Object.fromEntries(judgementWords.map((word) => [word, t(`word.${word}`)]))}
          />
          <TextArea name="reason" label={t('reason')} rows={3} maxLength={2000} />
          <TheirText name="theirs.words" label={t('theirs')} lang="" />
          <SubmitButton kind="default">{t('judge-keep')}</SubmitButton>
        </KeptForm>
      </Disclosure>
    </div>
  )
}

import { useTranslations } from 'next-intl'
import { useSaid } from '@/components/evidence/said'
import { Card } from '@/components/ui/card'
import { Tag } from '@/components/ui/tag'
import type { PracticeDefect, Review } from '@/lib/domain/practice/review'
import type { PracticeView } from '@/lib/server/practice/view-practice'
import { PracticeReadings } from './practice-readings'
import { usePlaceName } from './words'

const tones = {
  wrong: { tone: 'risk', icon: 'return' },
  'other-way': { tone: 'counter', icon: 'points-away' },
  'too-strong': { tone: 'plain', icon: 'info' },
  missed: { tone: 'none', icon: 'open' },
} as const

type Props = { readonly view: PracticeView; readonly review: Review }

/** What a prosecutor would return of what was handed in, how the engine reads it, and what to get next. */
export function PracticeReview({ view, review }: Props) {
  const t = useTranslations('practicePage')
  const { defects, right } = review
  return (
    <>
      <PracticeReadings review={review} />
      <Card title={t('returned')} aside={t('returned-n', { n: defects.length, right })}>
        {defects.length === 0 ? (
          <p>{t('nothing-returned')}</p>
        ) : (
          <ol className="grid gap-3">
            {defects.map((defect) => (
              <Defect key={`${defect.item} ${defect.target} ${defect.kind}`} defect={defect} view={view} />
            ))}
          </ol>
        )}
      </Card>
      {review.grades.length > 0 && <Grades review={review} />}
      <Next review={review} />
    </>
  )
}

function Defect({ defect, view }: { readonly defect: PracticeDefect; readonly view: PracticeView }) {
  const t = useTranslations('practicePage')
  const words = useTranslations('returns.defect')
  const said = useSaid()
  const place = usePlaceName(view)
  return (
    <li className="border-line border-t pt-3 first:border-t-0 first:pt-0">
      <p className="flex flex-wrap items-center gap-2">
        <Tag {...tones[defect.kind]}>{t(`kind.${defect.kind}`)}</Tag>
        <b>{words(`${defect.code}.name`)}</b>
      </p>
      <p className="mt-0.5 text-sm">
        <a href={`#${defect.item}`} className="link font-mono">
          {defect.item}
        </a>{' '}
        · {place(defect.target)}
      </p>
      <p className="mt-1 max-w-[70ch]">{said(defect.why)}</p>
      <p className="mt-0.5 max-w-[70ch] text-sm text-soft">
        {t('cure')} {words(`${defect.code}.cure`)}
      </p>
    </li>
  )
}

function Grades({ review }: Pick<Props, 'review'>) {
  const t = useTranslations('practicePage')
  const said = useSaid()
  return (
    <Card title={t('grades')}>
      <ul className="grid gap-2 text-sm">
        {review.grades.map(({ item, given, why }) => (
          <li key={item}>
            <a href={`#${item}`} className="link font-mono">
              {item}
            </a>{' '}
            {given ? t('grade-given', { grade: `${given.source}${given.information}` }) : t('grade-none')}{' '}
            <span className="text-soft">{said(why)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Next({ review }: { readonly review: Review }) {
  const t = useTranslations('practicePage')
  const said = useSaid()
  return (
    <Card title={t('next')}>
      <ol className="grid gap-2">
        {review.next.map(({ action, ifItHelps }) => (
          <li key={action.id}>
            <p className="max-w-[70ch]">
              {said(action.words)} {action.pointsAway && <Tag tone="counter">{t('away')}</Tag>}
            </p>
            <p className="text-sm text-soft">
              {t('next-days', { days: action.costDays })} {t('next-helps', { display: ifItHelps.display })}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  )
}

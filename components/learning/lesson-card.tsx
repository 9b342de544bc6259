import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { DateTime } from '@/components/ui/date-time'
import { Icon } from '@/components/ui/icon'
import type { CardAt } from '@/lib/domain/learning/lesson'
import type { OwnLesson } from '@/lib/server/learning/lessons'

/** What came back last time because of this field, and what would have prevented it. It closes in place and refuses nothing. */
export function LessonsAt({
  field,
  cards,
}: {
  readonly field: string | null
  readonly cards: readonly CardAt<OwnLesson>[]
}) {
  const here = cards.filter((card) => card.field === field)
  return here.map((card) => <LessonCard key={card.code} card={card} />)
}

function LessonCard({ card: { code, last } }: { readonly card: CardAt<OwnLesson> }) {
  const t = useTranslations('learningPage')
  const words = useTranslations('returns.defect')
  return (
    <details open className="group mb-5 rounded-card border border-accent/35 bg-accent-tint px-3.5 py-2">
      <summary className="no-marker flex list-none items-start gap-2 py-1">
        <Icon of="return" className="mt-[0.2em] text-accent" />
        <span className="min-w-0 flex-1 font-title text-sm">
          {t('card.because', { defect: words(`${code}.name`) })}
        </span>
        <span className="text-accent text-sm underline decoration-1 underline-offset-3">
          <span className="hidden group-open:inline">{t('card.close')}</span>
          <span className="group-open:hidden">{t('card.open')}</span>
        </span>
      </summary>
      <div className="pb-1.5 ps-6 text-sm">
        <p>{words(`${code}.hint`)}</p>
        <p className="mt-1 text-soft">
          <DateTime at={last.at} show="day" /> · <span className="font-mono">{last.caseNumber}</span>{' '}
          <CaseLink href={`/learning#lesson-${code}`} className="link">
            {t('card.all')}
          </CaseLink>
        </p>
      </div>
    </details>
  )
}

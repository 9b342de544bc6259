import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'
import { useCount } from '@/components/ui/digits'
import { Direction, type Polarity } from '@/components/ui/direction'
import { Icon } from '@/components/ui/icon'
import { CoverageBar } from './coverage-bar'

export type Voice = {
  readonly id: string
  /** Whose voice it is: the source all these items come from. */
  readonly source: ReactNode
  readonly polarity: Polarity
  /** Negative where it points away; null while it would tell a grade that is covered from the reader. */
  readonly points: number | null
  readonly items: readonly {
    readonly id: string
    readonly name: ReactNode
    /** Null while the reader's own grade of the item is wanted: the weight would tell the first. */
    readonly weight: number | null
    /** Why it weighs what it weighs: strength, grade, legality, custody. */
    readonly why?: ReactNode
  }[]
}

/** How the points of one element came about, source by source; what points away stands in the same list. */
export function PointsLedger({
  points,
  target,
  coverage,
  voices,
  rules,
}: {
  /** Null while the sum would tell a grade that is covered from the reader. */
  readonly points: number | null
  readonly target: number
  /** 0 to 1, after its limits. */
  readonly coverage: number
  readonly voices: readonly Voice[]
  /** The rules that hold it down, each a sentence. */
  readonly rules?: readonly { readonly id: string; readonly value: number; readonly sentence: ReactNode }[]
}) {
  const t = useTranslations('readinessView')
  const count = useCount()
  const tenth = (value: number) => count(Math.round(Math.abs(value) * 10) / 10)
  const away = voices.filter(({ polarity }) => polarity === 'undermines')
  const taken = away.reduce((sum, voice) => sum + Math.abs(voice.points ?? 0), 0)
  return (
    <div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <span>
          <b>
            {points === null
              ? t('points-covered')
              : t('points-of', { points: tenth(Math.max(0, points)), target: tenth(target) })}
          </b>
        </span>
        <span className="text-soft">
          {t('coverage', { coverage: count(Math.floor(coverage * 100 + 1e-9)) })}
        </span>
      </div>
      <div className="mt-1.5">
        <CoverageBar
          coverage={points === null ? coverage * 100 : Math.max(0, (points / target) * 100)}
          taken={(taken / target) * 100}
        />
      </div>
      <ul className="mt-2 divide-y divide-line">
        {voices.map((voice) => (
          <li key={voice.id}>
            <details className="group">
              <summary className="no-marker flex list-none items-start gap-2 py-1.5 text-sm">
                <Icon of="next" size="s" className="mt-[0.3em] text-soft group-open:rotate-90" />
                <span className="mt-[0.15em]">
                  <Direction polarity={voice.polarity} />
                </span>
                <span className="min-w-0 flex-1">
                  <span className="font-control">{voice.source}</span>{' '}
                  <span className="text-soft">{t('items', { count: voice.items.length })}</span>
                </span>
                <b className={cx('whitespace-nowrap', voice.polarity === 'undermines' && 'text-counter')}>
                  {voice.points === null
                    ? '·'
                    : `${voice.polarity === 'undermines' ? '−' : '+'}${tenth(voice.points)}`}
                </b>
              </summary>
              <ul className="space-y-1 pb-2 ps-12 text-sm">
                {voice.items.map(({ id, name, weight, why }) => (
                  <li key={id} className="flex items-baseline justify-between gap-3">
                    <span className="min-w-0">
                      {name} {why && <span className="block text-soft text-xs">{why}</span>}
                    </span>
                    <span className="whitespace-nowrap text-soft">
                      {weight === null ? '·' : tenth(weight)}
                    </span>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
      {rules && rules.length > 0 && (
        <ul className="mt-2 space-y-1 border-line border-t pt-2 text-sm">
          {rules.map(({ id, value, sentence }) => (
            <li key={id} className="flex items-baseline gap-3">
              <b className="w-8 flex-none text-end">{count(Math.floor(value * 100 + 1e-9))}</b>
              <span>{sentence}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

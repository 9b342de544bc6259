import { useTranslations } from 'next-intl'
import { useLimitWords } from '@/components/cases/limit-words'
import { CoverageBar } from '@/components/readiness/coverage-bar'
import { useCount } from '@/components/ui/digits'
import type { CoveredShown } from '@/lib/domain/cases/cover-weights'

const steps = [
  ['well', 0.8],
  ['mostly', 0.6],
  ['partly', 0.4],
  ['weakly', 0.0001],
] as const

/** How far a small case is shown, in a word. */
export const useCoverageWord = () => {
  const t = useTranslations('attributions.shown')
  return (shown: Pick<CoveredShown, 'coverage'> | null) =>
    t(steps.find(([, least]) => (shown?.coverage ?? 0) >= least)?.[0] ?? 'not')
}

/** What holds a small case back: the lowest limit, in a sentence. */
export function useHeldBack() {
  const t = useTranslations('attributions')
  const words = useLimitWords()
  return (shown: CoveredShown | null, limit = shown?.limits[0]): string => {
    if (!shown || shown.ledger.length === 0) return t('nothing-linked')
    if (!limit || limit.value >= 1) return t('holds-nothing')
    const held = { kind: 'element', id: limit.limit, element: '', limit: limit.limit } as const
    const title = { en: t('this'), km: t('this') }
    return words(held, { title, points: shown.points, target: 20, sources: 1 }).sentence
  }
}

/** How well a small case is shown: in a word, in points, and everything that holds it down. */
export function Standing({ shown }: { readonly shown: CoveredShown | null }) {
  const t = useTranslations('attributions')
  const word = useCoverageWord()
  const held = useHeldBack()
  const count = useCount()
  const covered = shown !== null && shown.points === null && shown.ledger.length > 0
  const limits = (shown?.ledger.length ? (shown?.limits ?? []) : []).filter(({ value }) => value < 1)
  return (
    <div>
      <p className="font-title text-lg">{word(shown)}</p>
      <CoverageBar
        coverage={covered ? (shown?.coverage ?? 0) * 100 : Math.max(0, ((shown?.points ?? 0) / 20) * 100)}
      />
      <p className="mt-1 text-sm text-soft">
        {covered
          ? t('points-covered')
          : t('points', { points: count(Math.round((shown?.points ?? 0) * 10) / 10), target: count(20) })}
      </p>
      <ul className="mt-2 space-y-1 text-sm">
        {limits.length === 0 && <li>{held(shown)}</li>}
        {limits.map((limit) => (
          <li key={limit.limit}>
            {held(shown, limit)}{' '}
            <span className="text-soft">
              {t('up-to', { value: count(Math.floor(limit.value * 100 + 1e-9)) })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

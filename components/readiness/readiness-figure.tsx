import { useTranslations } from 'next-intl'
import { useCount } from '@/components/ui/digits'
import { type Band, BandRing } from './band-mark'
import { ReadinessRail } from './readiness-rail'

const edges = {
  not_ready: [0, 39],
  building: [40, 59],
  talk_to_prosecutor: [60, 79],
  ready_for_decision: [80, 100],
} as const

/** The number, never alone: with its mark, its band, and the range from strict to lenient. Once a screen. */
export function ReadinessFigure({
  display,
  band,
  range,
  candidate = false,
  rail = true,
}: {
  readonly display: number
  readonly band: Band
  readonly range: { readonly strict: number; readonly lenient: number }
  readonly candidate?: boolean
  readonly rail?: boolean
}) {
  const t = useTranslations('readinessView')
  const count = useCount()
  const [from, to] = edges[band]
  return (
    <div>
      <p className="text-sm text-soft">{t('of-the-file')}</p>
      <div className="mt-1 flex items-center gap-3">
        <BandRing band={band} size={52} />
        <span className="font-figure text-figure">{count(display)}</span>
        <span className="leading-tight">
          <b className="block text-lg">{t(`band.${band}`)}</b>
          <span className="text-sm text-soft">
            {candidate ? t('candidate') : t('band-edges', { from: count(from), to: count(to) })}
          </span>
        </span>
      </div>
      {rail && (
        <div className="mt-3">
          <ReadinessRail display={display} range={range} />
        </div>
      )}
      <p className="mt-2 text-sm">
        <span className="text-soft">{t('strict-to-lenient')}</span>{' '}
        <b>{t('from-to', { from: count(range.strict), to: count(range.lenient) })}</b>
      </p>
    </div>
  )
}

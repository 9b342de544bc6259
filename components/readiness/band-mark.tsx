import { useTranslations } from 'next-intl'
import { cx } from '@/components/ui/cx'

const bands = ['not_ready', 'building', 'talk_to_prosecutor', 'ready_for_decision'] as const

export type Band = (typeof bands)[number]

const arcs = [
  'M13.72 3.17A9 9 0 0 1 20.83 10.28',
  'M20.83 13.72A9 9 0 0 1 13.72 20.83',
  'M10.28 20.83A9 9 0 0 1 3.17 13.72',
  'M3.17 10.28A9 9 0 0 1 10.28 3.17',
]

/** A ring of four arcs that closes as the file gets ready. Its colour is the same in every band. */
export function BandRing({ band, size = 18 }: { readonly band: Band; readonly size?: number }) {
  const reached = bands.indexOf(band)
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" fill="none" className="flex-none">
      {arcs.map((arc, index) => (
        <path
          key={arc}
          d={arc}
          className={index <= reached ? 'stroke-accent' : 'stroke-edge'}
          strokeWidth={index <= reached ? 4.6 : 1.6}
        />
      ))}
    </svg>
  )
}

/** The band of a file in its mark and its words, with the number beside it where there is one. */
export function BandMark({
  band,
  display,
  candidate = false,
  className,
}: {
  readonly band: Band
  /** The number, already written in the reader's digits. */
  readonly display?: string
  /** The top band, before a second person and a prosecutor have looked: a candidate only. */
  readonly candidate?: boolean
  readonly className?: string
}) {
  const t = useTranslations('readinessView')
  return (
    <span className={cx('inline-flex items-center gap-1.5 font-control', className)}>
      <BandRing band={band} />
      <span>
        {display && <b className="font-figure">{display}</b>} {t(`band.${band}`)}
        {candidate && <span className="block font-normal text-soft text-xs">{t('candidate')}</span>}
      </span>
    </span>
  )
}

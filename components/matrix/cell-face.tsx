import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useCount } from '@/components/ui/digits'
import type { CellSeen } from './seen'

/**
 * What a cell shows: coverage, links for and against, points on the way to the target, three marks, and what is doubtful.
 * Its name for a screen reader is this same text with the words that the drawing leaves out (WCAG 2.5.3).
 */
export function CellFace({
  cell,
  person,
  chosen,
}: {
  readonly cell: CellSeen
  readonly person: string
  readonly chosen: boolean
}) {
  const t = useTranslations('matrix.cell')
  const count = useCount()
  const { coverage, links, bar, flags, points } = cell
  return (
    <>
      <span className={cell.own ? 'block truncate text-soft text-xs' : 'matrix-name'}>{cell.title}</span>
      <Unseen>{t('of', { person })}</Unseen>
      <span className="flex flex-wrap items-baseline justify-between gap-x-1">
        <b className="whitespace-nowrap font-figure text-lg">
          {coverage === null ? (flags.whole ? '–' : '…') : count(coverage)}
          {coverage !== null && <Unseen>{t('of-100')}</Unseen>}
        </b>
        <span className="whitespace-nowrap text-soft text-xs">
          +{count(links[0])}
          <Unseen>{t('for')}</Unseen>
          {links[1] > 0 && (
            <span className="ps-1 text-counter">
              −{count(links[1])}
              <Unseen>{t('against')}</Unseen>
            </span>
          )}
        </span>
      </span>
      <Bar kept={bar[0]} taken={bar[1]} />
      <span className="mt-1 flex items-center gap-1">
        <Qualities cell={cell} />
        {!flags.chain && !flags.whole && (
          <span className="ms-auto whitespace-nowrap text-soft text-xs">
            {t('points', { n: points[0] === null ? '…' : count(points[0]) })}
            {points[1] !== null && points[1] > 0 && <Unseen>{t('minus', { n: count(points[1]) })}</Unseen>}
          </span>
        )}
      </span>
      <Doubts cell={cell} />
      <Unseen>
        {flags.binds && t('binds')} {flags.shared && t('shared')} {chosen && t('chosen')}
      </Unseen>
    </>
  )
}

const Unseen = ({ children }: { readonly children: ReactNode }) => (
  <span className="sr-only"> {children} </span>
)

function Qualities({ cell: { marks } }: { readonly cell: CellSeen }) {
  const t = useTranslations('matrix')
  return (['usable', 'reliable', 'credible'] as const).map((quality, place) => (
    <span key={quality} className="flex-none">
      <svg width="11" height="11" aria-hidden="true">
        <use href={`#mark-${marks[place]}`} />
      </svg>
      <Unseen>
        {t(`quality.${quality}`)}: {t(`mark.${marks[place] ?? 'nothing'}`)}.
      </Unseen>
    </span>
  ))
}

/** What keeps the figure from being taken at its word, each with a shape and a word. */
function Doubts({
  cell: { atRisk, excluded, differ, ofOthers, elsewhere, flags },
}: {
  readonly cell: CellSeen
}) {
  const t = useTranslations('matrix.cell')
  const only = useTranslations('matrix.others-only')
  const count = useCount()
  const line = 'mt-0.5 block text-xs leading-tight'
  return (
    <>
      {atRisk > 0 && (
        <span className={`${line} text-risk`}>
          <span aria-hidden="true">△ </span>
          {t('at-risk', { n: count(atRisk) })}
        </span>
      )}
      {excluded > 0 && (
        <span className={`${line} text-stop`}>
          <span aria-hidden="true">☒ </span>
          {t('excluded', { n: count(excluded) })}
        </span>
      )}
      {differ > 0 && (
        <span className={`${line} text-risk`}>
          <span aria-hidden="true">≠ </span>
          {t('differ', { n: differ })}
        </span>
      )}
      {ofOthers > 0 && (
        <span className={`${line} text-soft`}>
          <span aria-hidden="true">◇ </span>
          {only('cell', { n: ofOthers })}
        </span>
      )}
      {elsewhere && (
        <span className={`${line} text-soft`} title={elsewhere.said}>
          {t('others', { n: count(elsewhere.items) })}
          <Unseen>{elsewhere.said}</Unseen>
        </span>
      )}
      {flags.broken && <span className={`${line} text-stop`}>{t('no-route')}</span>}
    </>
  )
}

// The axis runs to 125 % of the target, so the target stands at four fifths.
const at = (percent: number) => Math.min(100, Math.max(0, percent * 0.8))

function Bar({ kept, taken }: { readonly kept: number; readonly taken: number }) {
  const [end, lost] = [at(kept), at(kept + taken) - at(kept)]
  return (
    <svg width="100%" height="8" aria-hidden="true" className="mt-0.5 block overflow-visible">
      <rect y="2" width="100%" height="4" rx="2" className="fill-sunken stroke-line" strokeWidth="0.5" />
      <rect y="2" width={`${end}%`} height="4" rx="2" className="fill-accent" />
      {lost > 0 && (
        <rect
          x={`${end}%`}
          y="2"
          width={`${lost}%`}
          height="4"
          fill="url(#matrix-hatch)"
          className="stroke-counter"
        />
      )}
      <rect x="80%" width="1.5" height="8" className="fill-ink" />
    </svg>
  )
}

/** The drawings that every cell uses, once a page. */
export const Drawings = () => (
  <svg width="0" height="0" aria-hidden="true" className="absolute">
    <defs>
      <pattern
        id="matrix-hatch"
        width="4.5"
        height="4.5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="1.6" height="4.5" className="fill-counter" />
      </pattern>
      <symbol id="mark-confirmed" viewBox="0 0 11 11">
        <rect x=".5" y=".5" width="10" height="10" rx="2" className="fill-ok" />
        <path d="M3 5.6 5 7.6 8.4 3.6" className="stroke-surface" strokeWidth="1.6" fill="none" />
      </symbol>
      <symbol id="mark-proposed" viewBox="0 0 11 11">
        <rect x="1" y="1" width="9" height="9" rx="2" fill="none" className="stroke-edge" strokeWidth="1.4" />
        <circle cx="5.5" cy="5.5" r="1.7" className="fill-edge" />
      </symbol>
      <symbol id="mark-returned" viewBox="0 0 11 11">
        <path d="M5.5 1 10.4 10H.6Z" fill="none" className="stroke-risk" strokeWidth="1.5" />
      </symbol>
      <symbol id="mark-nothing" viewBox="0 0 11 11">
        <rect
          x="1"
          y="1"
          width="9"
          height="9"
          rx="2"
          fill="none"
          className="stroke-edge"
          strokeWidth="1.2"
          strokeDasharray="2 1.6"
        />
      </symbol>
    </defs>
  </svg>
)

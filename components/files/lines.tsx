'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { sizeOf } from '@/components/evidence/size'
import { cx } from '@/components/ui/cx'
import { linesPerPage } from '@/lib/domain/evidence/preview'
import type { Span } from './place-state'

/** A page of numbered lines. A line is chosen by its number, a span by choosing its last line with shift. */
export function Lines({
  lines,
  page,
  kind,
  marked,
  chosen,
  choose,
}: {
  readonly lines: readonly string[]
  readonly page: number
  readonly kind: 'text' | 'names'
  readonly marked: Span | undefined
  readonly chosen: Span | undefined
  readonly choose: ((span: Span) => void) | undefined
}) {
  const t = useTranslations('ui.viewer')
  const first = useRef<HTMLLIElement>(null)
  useEffect(() => first.current?.scrollIntoView({ block: 'center' }), [])
  const inside = (span: Span | undefined, row: number) =>
    span !== undefined && row >= span.row && row <= span.to
  return (
    <ol className="py-2 font-mono text-xs leading-relaxed">
      {lines.map((line, index) => {
        const row = (page - 1) * linesPerPage + index + 1
        const here = inside(marked, row)
        return (
          <li
            key={row}
            ref={here && row === marked?.row ? first : undefined}
            data-marked={here || undefined}
            className={cx(
              'flex gap-3 px-3',
              here && 'border-accent border-l-4 bg-accent-tint',
              inside(chosen, row) && 'border-risk border-l-4 bg-risk-tint',
            )}
          >
            <button
              type="button"
              disabled={!choose}
              aria-pressed={choose ? inside(chosen, row) : undefined}
              aria-label={t('line', { row })}
              className="w-12 flex-none cursor-pointer select-none text-right text-soft"
              onClick={(event) =>
                choose?.(
                  event.shiftKey && chosen
                    ? { row: Math.min(chosen.row, row), to: Math.max(chosen.to, row) }
                    : { row, to: row },
                )
              }
            >
              {row}
            </button>
            <span className="min-w-0 flex-1 whitespace-pre-wrap break-all">
              {kind === 'names' ? <Named line={line} /> : line}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

/** A name in an archive with its length as the archive claims it; one that would unpack to a hundredfold is said to. */
function Named({ line }: { readonly line: string }) {
  const t = useTranslations('ui.viewer')
  const [whole = '0', packed = '0', ...name] = line.split('\t')
  const swells = Number(whole) > 1_048_576 && Number(whole) > 100 * Math.max(1, Number(packed))
  return (
    <>
      {name.join('\t')} <span className="text-soft">{sizeOf(Number(whole))}</span>
      {swells && <span className="text-risk"> {t('swells')}</span>}
    </>
  )
}

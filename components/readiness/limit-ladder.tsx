import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'
import { useCount } from '@/components/ui/digits'
import { Tag } from '@/components/ui/tag'

export type Rung = {
  readonly id: string
  /** 0 to 100. */
  readonly value: number
  readonly title: ReactNode
  readonly sentence?: ReactNode
  /** What this limit rests on: items, a step, an origin. */
  readonly restsOn?: ReactNode
  readonly tag?: ReactNode
  readonly act?: ReactNode
}

/** Every limit of the file in rising order. The first binds; lift it and the next one does. */
export function LimitLadder({ rungs }: { readonly rungs: readonly Rung[] }) {
  const t = useTranslations('readinessView')
  const count = useCount()
  return (
    <ol className="divide-y divide-line">
      {rungs.map(({ id, value, title, sentence, restsOn, tag, act }, index) => {
        const binds = index === 0
        const whole = Math.floor(value + 1e-9)
        return (
          <li
            key={id}
            className="grid grid-cols-[2.25rem_minmax(0,1fr)] items-start gap-x-3 gap-y-1 py-2.5 sm:grid-cols-[2.25rem_minmax(0,1fr)_minmax(8rem,15rem)]"
          >
            <span className={cx('text-end font-figure', binds ? 'text-xl' : 'text-lg')}>{count(whole)}</span>
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <b>{title}</b>
                {binds && (
                  <Tag tone="accent" icon="binds">
                    {t('binds')}
                  </Tag>
                )}
                {tag}
              </p>
              {sentence && <p className="text-sm text-soft">{sentence}</p>}
              {restsOn && (
                <p className="text-soft text-xs">
                  {t('rests-on')} {restsOn}
                </p>
              )}
              {act && <div className="mt-1.5">{act}</div>}
            </div>
            <div className="col-start-2 pt-1.5 sm:col-start-3">
              <RungBar value={whole} binds={binds} />
            </div>
          </li>
        )
      })}
    </ol>
  )
}

/** A limit between 0 and 100, with ticks where the bands change. */
export function RungBar({ value, binds = false }: { readonly value: number; readonly binds?: boolean }) {
  return (
    <svg width="100%" height="10" aria-hidden="true" className="block overflow-visible">
      <rect width="100%" height="10" rx="2" className="fill-sunken" />
      <rect width={`${value}%`} height="10" rx="2" className={binds ? 'fill-accent' : 'fill-accent-tint'} />
      {[40, 60, 80].map((at) => (
        <rect
          key={at}
          x={`${at}%`}
          width="1"
          height="10"
          className={binds && at < value ? 'fill-on-accent' : 'fill-edge'}
        />
      ))}
      <rect
        x={`${value}%`}
        width="3"
        height="10"
        transform="translate(-1.5)"
        className={binds ? 'fill-ink' : 'fill-accent'}
      />
    </svg>
  )
}

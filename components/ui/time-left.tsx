'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { cx } from './cx'

const minute = 60_000

/** The days, hours and minutes between two moments, and whether the time is over. */
export function between(now: number, due: number) {
  const whole = Math.floor(Math.abs(due - now) / minute)
  return {
    over: due <= now,
    days: Math.floor(whole / 1440),
    hours: Math.floor(whole / 60) % 24,
    minutes: whole % 60,
  }
}

// The server's clock counts, so the reader's own is only asked how long the page has been open.
function useNow(rendered: string): number {
  const start = Date.parse(rendered)
  const [passed, setPassed] = useState(0)
  useEffect(() => {
    const opened = performance.now()
    const tick = setInterval(() => setPassed(performance.now() - opened), minute)
    return () => clearInterval(tick)
  }, [])
  return start + passed
}

/** How much time is left, in words, brought up to date each minute. It never blinks. */
export function TimeLeft({
  due,
  now,
  className,
}: {
  readonly due: string
  readonly now: string
  readonly className?: string
}) {
  const t = useTranslations('ui.clock')
  const { over, days, hours, minutes } = between(useNow(now), Date.parse(due))
  const span = days > 0 ? (hours > 0 && days < 7 ? 'days-hours' : 'days') : hours > 0 ? 'hours' : 'minutes'
  return (
    <time dateTime={due} className={className}>
      {t(over ? 'late' : 'left', { span: t(span, { days, hours, minutes }) })}
    </time>
  )
}

const fills = { plain: 'fill-soft', risk: 'fill-risk', stop: 'fill-stop' }

/** The share of the time that is used up, as a thin line. */
export function BurnDown({
  from,
  due,
  now,
  tone,
}: {
  readonly from: string
  readonly due: string
  readonly now: string
  readonly tone: keyof typeof fills
}) {
  const at = useNow(now)
  const start = Date.parse(from)
  const share = Math.min(1, Math.max(0, (at - start) / Math.max(1, Date.parse(due) - start)))
  return (
    <svg width="100%" height="4" aria-hidden="true" className="block">
      <rect width="100%" height="4" rx="2" className="fill-sunken" />
      <rect width={`${(share * 100).toFixed(1)}%`} height="4" rx="2" className={cx(fills[tone])} />
    </svg>
  )
}

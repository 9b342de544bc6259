import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cx } from './cx'
import { Icon, type Meaning } from './icon'
import { BurnDown, TimeLeft } from './time-left'

const hour = 3_600_000
const words = { plain: 'text-ink', risk: 'text-risk', stop: 'text-stop' }
const marks = { plain: 'text-soft', risk: 'text-risk', stop: 'text-stop' }

/** Red under a day, amber under three: how soon somebody must act. */
const urgency = (left: number) => (left <= 24 * hour ? 'stop' : left <= 72 * hour ? 'risk' : 'plain')

/** One running time: what it is about, what is left, and what happens at zero. A list of them is a `Clocks`. */
export function Clock({
  subject,
  zero,
  due,
  from,
  now,
  icon = 'clock',
  task = true,
  act,
}: {
  readonly subject: ReactNode
  /** What happens when the time is over. */
  readonly zero: ReactNode
  readonly due: string
  /** When it began, for the line that burns down. */
  readonly from: string
  /** The server's time when the page was made. */
  readonly now: string
  readonly icon?: Meaning
  /** Whether somebody has the task of it. */
  readonly task?: boolean
  readonly act?: ReactNode
}) {
  const t = useTranslations('ui.clock')
  const tone = urgency(Date.parse(due) - Date.parse(now))
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2.5 py-2.5">
      <Icon of={tone === 'stop' ? 'must-act' : icon} size="l" className={cx('mt-0.5', marks[tone])} />
      <div className="min-w-0">
        <div className="flex flex-wrap items-baseline justify-between gap-x-3">
          <p className="font-title">{subject}</p>
          <TimeLeft due={due} now={now} className={cx('font-title', words[tone])} />
        </div>
        <p className="text-sm text-soft">
          {zero}
          {!task && <span className="font-title text-ink"> {t('no-task')}</span>}
        </p>
        <div className="mt-1.5">
          <BurnDown from={from} due={due} now={now} tone={tone} />
        </div>
        {act && <div className="mt-2">{act}</div>}
      </div>
    </li>
  )
}

/** Running times, the shortest first. */
export function Clocks({ children }: { readonly children: ReactNode }) {
  return <ul className="divide-y divide-line">{children}</ul>
}

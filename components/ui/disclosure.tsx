import type { ReactNode } from 'react'
import { cx } from './cx'
import { Icon } from './icon'

/** Something that opens in place, without script. */
export function Disclosure({
  summary,
  children,
  open,
  className,
}: {
  readonly summary: ReactNode
  readonly children: ReactNode
  readonly open?: boolean
  readonly className?: string
}) {
  return (
    <details open={open} className={cx('group', className)}>
      <summary className="no-marker flex list-none items-start gap-1.5 py-1 text-accent">
        <Icon of="next" size="s" className="mt-[0.3em] group-open:rotate-90" />
        <span className="min-w-0 flex-1 underline decoration-1 underline-offset-3">{summary}</span>
      </summary>
      <div className="ps-5 pt-1 pb-2">{children}</div>
    </details>
  )
}

import type { LucideIcon } from 'lucide-react'
import { cx } from './cx'

const sizes = { tag: 'size-3.5', s: 'size-3.5', m: 'size-4', l: 'size-5', xl: 'size-6' }

export type GlyphProps = {
  readonly of: LucideIcon
  readonly size?: keyof typeof sizes
  readonly className?: string
  /** Said by a screen reader; leave out where a word stands beside it. */
  readonly label?: string
}

/** Draws one icon at the house's size and stroke. A word always stands beside it, or `label` says it. */
export function Glyph({ of: Drawing, size = 'm', className, label }: GlyphProps) {
  return (
    <Drawing
      className={cx('inline-block flex-none', sizes[size], className)}
      strokeWidth={1.9}
      aria-hidden={label ? undefined : true}
      aria-label={label}
      role={label ? 'img' : undefined}
    />
  )
}

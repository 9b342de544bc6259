import type { ReactNode } from 'react'
import type { Moment } from '@/lib/domain/evidence/kind'

/** By when a question must be answered, for a form that shows only what cannot wait; see `ShowSwitch`. */
export function Need({
  by,
  once = false,
  children,
}: {
  readonly by: Moment | null | undefined
  /** It cannot be repaired once the scene is left, or nothing is logged without it. */
  readonly once?: boolean
  readonly children: ReactNode
}) {
  return <div data-need={once ? 'once' : by === 'scene' ? 'scene' : 'later'}>{children}</div>
}

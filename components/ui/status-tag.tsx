import type { ReactNode } from 'react'
import type { Meaning } from './icon'
import { Tag, type Tone } from './tag'

const looks = {
  /** Work goes on. */
  active: { tone: 'plain', icon: 'case-open' },
  /** Somebody else must answer first. */
  waiting: { tone: 'plain', icon: 'candidate' },
  /** It came back and must be cured. */
  returned: { tone: 'risk', icon: 'return' },
  accepted: { tone: 'ok', icon: 'done' },
  refused: { tone: 'stop', icon: 'stop' },
  late: { tone: 'stop', icon: 'time-to-loss' },
  closed: { tone: 'none', icon: 'intact' },
  draft: { tone: 'none', icon: 'draft' },
} as const satisfies Record<string, { tone: Tone; icon: Meaning }>

export type StatusLook = keyof typeof looks

/** The state of a case, a task, a return or a person, in the caller's word and one of eight looks. */
export function StatusTag({ look, children }: { readonly look: StatusLook; readonly children: ReactNode }) {
  return <Tag {...looks[look]}>{children}</Tag>
}

import type { ReactNode } from 'react'
import type { OffencesView } from '@/lib/server/offences/view-offences'

/** Shown once this kind is chosen, and where something in it is wrong whatever is chosen now. */
const onceChosen = {
  search: 'hidden group-has-[option[value=search]:checked]/record:block has-[[aria-invalid=true]]:block',
  interpreter:
    'hidden group-has-[option[value=interpreter]:checked]/record:block has-[[aria-invalid=true]]:block',
  judicial_interview:
    'hidden group-has-[option[value=judicial_interview]:checked]/record:block has-[[aria-invalid=true]]:block',
  detention:
    'hidden group-has-[option[value=detention]:checked]/record:block has-[[aria-invalid=true]]:block',
} as const

/** What only one kind of record asks. The style sheet chooses, so that it works without scripts. */
export function OnlyFor({
  kind,
  given,
  children,
}: {
  readonly kind: keyof typeof onceChosen
  readonly given: OffencesView['procedures'][number] | undefined
  readonly children: ReactNode
}) {
  if (given) return given.kind === kind ? children : null
  return <div className={onceChosen[kind]}>{children}</div>
}

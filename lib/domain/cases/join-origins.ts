import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import type { CaseView } from './case-view'
import { voicesOf } from './voices'

/** Two origins become one voice; what is one voice already cannot become it again, and nothing is joined to itself. */
export function joinOrigins(
  view: Pick<CaseView, 'origins' | 'joins'>,
  one: string,
  other: string,
): Ruling<{ readonly one: string; readonly other: string }> {
  if (one === other) return refuse('joined-to-itself', 'otherId')
  const { of } = voicesOf(view)
  return of(one) === of(other) ? refuse('already-one-voice', 'otherId') : allow({ one, other })
}

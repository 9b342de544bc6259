import type { CaseView } from '@/lib/domain/cases/case-view'
import { whatFallsOn } from '@/lib/domain/cases/what-falls'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { choicesOf } from './choices'
import { type Found, foundIn } from './scenarios'

/** What a scenario keeps: the things of this case that are gone, and what falls with them. */
export function foundNow(view: CaseView, gone: readonly string[]): Ruling<{ gone: string[]; found: Found }> {
  const known = new Set(choicesOf(view).map(({ tick }) => tick))
  const ticked = [...new Set(gone)].filter((one) => known.has(one))
  if (ticked.length === 0) return refuse('nothing-ticked', 'gone')
  return allow({
    gone: ticked,
    found: foundIn(view.charges.map(({ id }) => whatFallsOn(view, id, ticked, undefined))),
  })
}

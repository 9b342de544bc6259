import { type Action, changed, turned } from './action'
import { type Band, band, display } from './band'
import type { CaseFile } from './case-file'
import { type Policy, parameters, published } from './parameters'
import { type Outlook, outlook } from './phi'

/** An element or edge that an action would lift, and from where to where. */
export type Lift = { readonly name: string; readonly from: number; readonly to: number }

/** An action with what it is worth, and what would be read if it helps. */
export type Ranked<A extends Action> = {
  readonly action: A
  readonly value: number
  readonly ifItHelps: { readonly display: number; readonly band: Band }
  readonly lifts: readonly Lift[]
}

/**
 * The actions by what they are worth a day: the change to expect in either direction. A test that may clear the
 * suspect ranks as high as one that may incriminate. An action that does not name its prerequisite is left out.
 */
export function rank<A extends Action>(
  file: CaseFile,
  actions: readonly A[],
  policy: Policy = published,
): readonly Ranked<A>[] {
  const now = outlook(file, policy)
  return actions
    .filter(({ prerequisite }) => prerequisite !== '')
    .map((action) => ranked(file, now, action, policy))
    .sort(
      (a, b) =>
        b.value - a.value || a.action.costDays - b.action.costDays || (a.action.id < b.action.id ? -1 : 1),
    )
}

/** The first so many, of which at least one may point away from the suspect wherever there is one. */
export function shortlist<A extends Action>(all: readonly Ranked<A>[], length: number): readonly Ranked<A>[] {
  const first = all.slice(0, length)
  const away = all.find(({ action }) => action.pointsAway)
  return away === undefined || first.includes(away)
    ? first
    : [...first.slice(0, Math.max(0, length - 1)), away]
}

function ranked<A extends Action>(file: CaseFile, now: Outlook, action: A, policy: Policy): Ranked<A> {
  const { chance } = parameters.next
  const up = outlook(changed(file, action.brings), policy)
  const down = outlook(changed(file, turned(action)), policy)
  const change =
    chance[action.chanceUp] * Math.abs(up.phi - now.phi) +
    chance[action.chanceDown] * Math.abs(down.phi - now.phi)
  const shown = display(up.reading.readiness)
  return {
    action,
    value: change / action.costDays,
    ifItHelps: { display: shown, band: band(shown) },
    lifts: lifts(now, up),
  }
}

const lifts = (now: Outlook, then: Outlook): readonly Lift[] =>
  now.reading.hearing.docket.targets
    .map(({ name }, slot) => ({
      name,
      from: now.reading.hearing.coverage[slot] ?? 0,
      to: then.reading.hearing.coverage[slot] ?? 0,
    }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => b.to - b.from - (a.to - a.from))

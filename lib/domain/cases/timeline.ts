import { kinds } from '@/lib/domain/evidence/catalogue'
import type { Said } from '@/lib/domain/evidence/kind'
import { beginning } from '@/lib/domain/evidence/when'
import { admissibilityOf } from './admissibility'
import type { CaseView, ItemFacts } from './case-view'

/** A hand that an object passed through, as the custody ledger has it. */
export type HandFacts = {
  readonly id: string
  readonly itemId: string
  readonly kind: string
  readonly at: Date
}

/** One thing that happened, as the record has it. */
export type Happening = {
  readonly id: string
  readonly at: Date
  /** Known to the day only. */
  readonly dayOnly: boolean
  readonly what: What
}

type What =
  | { readonly kind: 'answer'; readonly itemId: string; readonly label: Said; readonly intelligence: boolean }
  | { readonly kind: 'obtained'; readonly itemId: string; readonly intelligence: boolean }
  | { readonly kind: 'procedure' | 'procedure-ended'; readonly procedureId: string }
  | { readonly kind: 'authority'; readonly authorityId: string }
  | { readonly kind: 'used-from' | 'used-to'; readonly attributionId: string }
  | { readonly kind: 'count-from' | 'count-to'; readonly countId: string }
  | { readonly kind: 'custody'; readonly itemId: string; readonly entry: string }

/** Days between two neighbours in which the file says nothing of what happened. */
export type Gap = { readonly from: Date; readonly to: Date; readonly days: number }

/** Longer than this without anything is said aloud; a court will ask what happened in it. */
export const silentDays = 14

const day = 86_400_000

/**
 * Everything that the record dates, in the order of time: what items say of when things happened, when they were
 * obtained, searches and arrests, authorities, who used what, the counts, and the hands of objects. With a suspect, only
 * what is linked to that person.
 */
export function timeline(
  view: CaseView,
  hands: readonly HandFacts[],
  partyId: string | undefined,
): readonly Happening[] {
  const of = partyId === undefined ? null : aboutPerson(view, partyId)
  const items = view.items.filter(({ id }) => of === null || of.items.has(id))
  const shown = new Set(items.map(({ id }) => id))
  return [
    ...items.flatMap((item) => happenedIn(item, view.asOf)),
    ...view.procedures
      // The day on which a judge will hear somebody has not happened yet.
      .filter((one) => one.at <= view.asOf && (of === null || one.partyId === partyId))
      .flatMap(({ id, at, until }) => [
        moment(`procedure ${id}`, at, { kind: 'procedure', procedureId: id }),
        ...(until ? [moment(`ended ${id}`, until, { kind: 'procedure-ended', procedureId: id })] : []),
      ]),
    ...view.authorities
      .filter(({ id }) => of === null || of.authorities.has(id))
      .map(({ id, givenAt }) => moment(`authority ${id}`, givenAt, { kind: 'authority', authorityId: id })),
    ...view.attributions
      .filter((one) => one.stands && one.rivalOf === null && (of === null || one.partyId === partyId))
      .flatMap(({ id, from, to }) => [
        ...(from ? [onDay(`from ${id}`, from, { kind: 'used-from', attributionId: id })] : []),
        ...(to ? [onDay(`to ${id}`, to, { kind: 'used-to', attributionId: id })] : []),
      ]),
    ...view.counts
      .filter(({ id }) => of === null || of.counts.has(id))
      .flatMap(({ id, from, to }) => [
        onDay(`count ${id}`, from, { kind: 'count-from', countId: id }),
        ...(to > from ? [onDay(`count-to ${id}`, to, { kind: 'count-to', countId: id })] : []),
      ]),
    ...hands
      .filter(({ itemId }) => shown.has(itemId))
      .map(({ id, itemId, kind, at }) => moment(`hand ${id}`, at, { kind: 'custody', itemId, entry: kind })),
  ].sort((one, other) => one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1))
}

/** Where the story falls silent: neighbours of the story itself, not the hands that objects passed through afterwards. */
export function gapsIn(happenings: readonly Happening[]): ReadonlyMap<string, Gap> {
  const gaps = new Map<string, Gap>()
  let last: Date | null = null
  for (const { id, at, what } of happenings) {
    if (what.kind === 'custody') continue
    const days = last === null ? 0 : Math.floor((at.getTime() - last.getTime()) / day)
    if (last !== null && days > silentDays) gaps.set(id, { from: last, to: at, days })
    last = at
  }
  return gaps
}

const moment = (id: string, at: Date, what: What): Happening => ({ id, at, dayOnly: false, what })
const onDay = (id: string, at: Date, what: What): Happening => ({ id, at, dayOnly: true, what })

/** When an item was obtained, and every moment that its own form answers. */
function happenedIn(item: ItemFacts, asOf: Date): readonly Happening[] {
  const { id: itemId, type, facts, obtainedAt } = item
  const intelligence = admissibilityOf(item) === 'intelligence_only'
  return [
    moment(`item ${itemId}`, obtainedAt, { kind: 'obtained', itemId, intelligence }),
    ...kinds[type].fields.flatMap(({ id, kind, label, sensitivity }): Happening[] => {
      const said = facts[id]
      // What may not be shown beside the item is not shown in its order either.
      if (kind !== 'datetime' || sensitivity === 'restricted' || typeof said !== 'string') return []
      const at = new Date(beginning(said))
      // What is still to come, as the day on which a recording will be lost, has not happened.
      if (Number.isNaN(at.getTime()) || at > asOf) return []
      const what = { kind: 'answer', itemId, label, intelligence } as const
      return [{ id: `answer ${itemId} ${id}`, at, dayOnly: said.length === 10, what }]
    }),
  ]
}

/** What of a case is linked to one person: through charges, attributions, control links and what was done to them. */
function aboutPerson(view: CaseView, partyId: string) {
  const charges = view.charges.filter((one) => one.partyId === partyId)
  const own = new Set([
    ...charges.map(({ id }) => id),
    ...view.attributions.filter((one) => one.partyId === partyId).map(({ id }) => id),
    ...view.controlLinks
      .filter(({ from, to }) => [from, to].some((end) => 'partyId' in end && end.partyId === partyId))
      .map(({ id }) => id),
  ])
  const procedures = new Set(view.procedures.filter((one) => one.partyId === partyId).map(({ id }) => id))
  const linked = new Set(
    view.links
      .filter(({ target }) => Object.values(target).some((id) => id !== null && own.has(id)))
      .map(({ itemId }) => itemId),
  )
  const items = view.items.filter(
    ({ id, procedureId }) => linked.has(id) || (procedureId !== null && procedures.has(procedureId)),
  )
  return {
    items: new Set(items.map(({ id }) => id)),
    counts: new Set(charges.map(({ countId }) => countId)),
    authorities: new Set(items.flatMap(({ authorityId }) => authorityId ?? [])),
  }
}

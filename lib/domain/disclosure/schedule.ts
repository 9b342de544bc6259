import { itemName } from '@/lib/domain/cases/case-view'
import type { ItemType } from '@/lib/domain/evidence/kind'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import type { DisclosureMark, WithholdingGround } from './disclosure'

/** Who decided that something is withheld, in both scripts, and when. */
export type Decided = {
  readonly by: { readonly nameLatin: string; readonly nameKm: string | null }
  readonly at: string
}

/** One item as the schedules are made from it. */
export type Scheduled = {
  readonly itemId: string
  readonly number: number
  readonly type: ItemType
  readonly title: string
  readonly obtained: string
  readonly filePlace: 'undecided' | 'in_file' | 'unused' | 'withheld'
  readonly exculpatory: boolean
  readonly undermines: boolean
  readonly privileged: boolean
  readonly mark: DisclosureMark | null
  readonly withheld: (Decided & { readonly ground: WithholdingGround }) | null
  readonly files: readonly { readonly name: string; readonly sha256: string }[]
}

/** Stands where the hash of a copy will be; what bears it is not served. */
export const notDrawn = '0'.repeat(64)

/** One line of a schedule. What is withheld is named by its number, never by what it is; it is never silently absent. */
export type Line = {
  readonly schedule: 'in_file' | 'unused' | 'withheld' | 'undecided'
  readonly item: string
  readonly type: ItemType | null
  readonly title: string | null
  readonly obtained: string | null
  readonly pointsAway: boolean
  readonly ground: WithholdingGround | null
  readonly decided: Decided | null
  readonly files: readonly { readonly name: string; readonly sha256: string }[]
}

/** True for what speaks against the prosecution: flagged, marked by a second person, or linked as undermining. */
export const pointsAway = ({
  exculpatory,
  undermines,
  mark,
}: Pick<Scheduled, 'exculpatory' | 'undermines' | 'mark'>) =>
  exculpatory || undermines || mark === 'undermines' || mark === 'assists'

const order = ['in_file', 'unused', 'withheld', 'undecided'] as const

/** Every item of a case on exactly one schedule, in the order of its number. No score is in any of them. */
export function schedule(items: readonly Scheduled[]): readonly Line[] {
  return [...items]
    .sort(
      (one, other) =>
        order.indexOf(one.filePlace) - order.indexOf(other.filePlace) || one.number - other.number,
    )
    .map((one) => {
      const hidden = one.filePlace === 'withheld' || one.privileged
      return {
        ...{ schedule: one.filePlace, item: itemName(one.number), pointsAway: pointsAway(one) },
        ...{ type: hidden ? null : one.type, title: hidden ? null : one.title },
        obtained: hidden ? null : one.obtained,
        ground: one.withheld?.ground ?? null,
        decided: one.withheld ? { by: one.withheld.by, at: one.withheld.at } : null,
        files: hidden ? [] : one.files,
      }
    })
}

/** What a served set consists of: all that is in the court file, and all that points away wherever it may be shown. */
export const toServe = <Item extends Scheduled>(items: readonly Item[]): readonly Item[] =>
  items.filter(
    (one) =>
      !one.privileged && (one.filePlace === 'in_file' || (one.filePlace === 'unused' && pointsAway(one))),
  )

/**
 * What points away and is not accounted for: it has no place, or it lies withheld and no prosecutor decided so on record.
 * Nothing is served meanwhile.
 */
export const unplacedAway = (items: readonly Scheduled[]): readonly Scheduled[] =>
  items.filter(
    (one) =>
      pointsAway(one) &&
      (one.filePlace === 'undecided' || (one.filePlace === 'withheld' && one.withheld === null)),
  )

/**
 * Serves all that a set consists of. Nothing goes while something that points away is not accounted for; and the original of
 * what is to be hidden never goes out because its copy was slow.
 */
export function serve<Item extends Scheduled>(items: readonly Item[]): Ruling<readonly Item[]> {
  if (unplacedAway(items).length > 0) return refuse('points-away-unplaced')
  const served = toServe(items)
  if (served.length === 0) return refuse('nothing-to-serve')
  const slow = items.some(({ files }) => files.some(({ sha256 }) => sha256 === notDrawn))
  return slow ? refuse('redaction-not-made') : allow(served)
}

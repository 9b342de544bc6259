import type { ItemType } from './kind'

/** Below this many items a number would speak of a person rather than of a way of working. */
export const fewestShown = 5

/** How items of one type, logged in one unit, were entered: how many answers were asked, missing then, and missing now. */
export type EntryCount = {
  readonly unitId: string
  readonly type: ItemType
  readonly items: number
  readonly asked: number
  readonly missingThen: number
  readonly missingNow: number
  readonly lost: number
}

/** The same, or only that it is too little to tell. */
export type EntryShown =
  | { readonly unitId: string; readonly type: ItemType; readonly few: true }
  | (EntryCount & { readonly few: false; readonly answeredThen: number; readonly answeredNow: number })

/** Shares of what was asked; groups too small to be told without telling of a person say only that. Own work is told whole. */
export const entryQuality = (counts: readonly EntryCount[], own: boolean): EntryShown[] =>
  counts.map((count) =>
    !own && count.items < fewestShown
      ? { unitId: count.unitId, type: count.type, few: true }
      : {
          ...count,
          few: false,
          answeredThen: share(count.asked - count.missingThen, count.asked),
          answeredNow: share(count.asked - count.missingNow, count.asked),
        },
  )

const share = (part: number, whole: number) => (whole === 0 ? 1 : Math.min(1, Math.max(0, part / whole)))

import type { ItemType } from '@/lib/domain/evidence/kind'
import type { Words } from '@/lib/domain/offences/template'
import type { Action } from '@/lib/domain/readiness/action'

/** What a line of enquiry is about, as the columns of a task keep it. */
export type LineTarget = {
  readonly countId: string | null
  /** The charge that owns the element; null when the count does, or when it is about no element. */
  readonly elementOf: string | null
  readonly element: string | null
  readonly attributionId: string | null
  readonly controlLinkId: string | null
  readonly itemId: string | null
  readonly step: string | null
  readonly triggerId: string | null
}

export const noTarget: LineTarget = {
  ...{ countId: null, elementOf: null, element: null, attributionId: null, controlLinkId: null },
  ...{ itemId: null, step: null, triggerId: null },
}

/** What arrives when the line was followed, whichever way it turned out. */
export type Awaits = 'link' | 'grade' | 'assessment' | 'custody' | 'step' | 'explanation' | 'answer' | null

/** What the catalogue's words need; words of the law come in both languages. */
export type Names = Readonly<Record<string, string | Words>>

/** One kind of enquiry, applied to one thing of one case for one charge. */
export type Line = Action & {
  /** The kind in the catalogue. */
  readonly code: string
  readonly names: Names
  readonly target: LineTarget
  /** The elements or edges of the file that it aims at. */
  readonly aims: readonly string[]
  readonly awaits: Awaits
  readonly types: readonly ItemType[]
  readonly lossAt: Date | null
  readonly factsHash: string
}

import type { ItemType, Said } from '@/lib/domain/evidence/kind'
import type { ModeCode } from '@/lib/domain/offences/template'
import type { Action } from '@/lib/domain/readiness/action'
import type { Admissibility, Class, Polarity, Source, Strength } from '@/lib/domain/readiness/vocabulary'
import type { DefectCode } from '@/lib/domain/returns/catalogue'

/** What a link in an exercise is about: an element of the offence, or one of a suspect's own: `leader:KNOW`, `count:ACT`. */
export type PracticeTarget = string

/** A link that belongs there, how strong it may be called, and why. */
export type KeyLink = {
  readonly target: PracticeTarget
  readonly polarity: Polarity
  /** The strongest it can honestly be called, and the weakest that still uses it. */
  readonly strengths: readonly [Strength, ...Strength[]]
  readonly why: Said
  /** What a prosecutor would return if it is missing; null where the file stands without it. */
  readonly missed: DefectCode | null
}

/** Links that do not belong there, what a prosecutor would return for them, and why. */
export type WrongLink = {
  readonly targets: readonly PracticeTarget[]
  readonly code: DefectCode
  readonly why: Said
}

/** One invented item of evidence, told in a paragraph, with the key to it. */
export type PracticeItem = {
  readonly id: string
  readonly type: ItemType
  readonly title: Said
  readonly text: Said
  readonly origin: string
  readonly class: Class
  readonly spoken: boolean
  readonly unique: boolean
  readonly admissibility: Admissibility
  readonly key: readonly KeyLink[]
  readonly wrong: readonly WrongLink[]
  /** The grades that can be stood by, the best first, and why. */
  readonly grade: {
    readonly sources: readonly Source[]
    readonly information: readonly number[]
    readonly why: Said
  }
}

export type PracticeSuspect = {
  readonly id: string
  readonly name: Said
  readonly part: Said
  readonly leads: boolean
  readonly mode: ModeCode
}

/** What could be got next, as the engine ranks it, in words. */
export type PracticeAction = Action & { readonly words: Said }

/**
 * One invented file with its answers. It is data: nothing in it is of any case. One that changes gets a new id, so that what
 * was handed in before keeps its key.
 */
export type Exercise = {
  readonly id: string
  readonly title: Said
  readonly lead: Said
  readonly story: readonly Said[]
  /** The offence template whose elements are to be proved. */
  readonly template: string
  readonly suspects: readonly PracticeSuspect[]
  /** Elements that the exercise takes as proved, so that it is about the rest. */
  readonly given: readonly string[]
  readonly items: readonly PracticeItem[]
  /** For the suspect who leads. */
  readonly next: readonly PracticeAction[]
}

import type { AuthorityKind, NightException, Scope } from '@/lib/domain/authority/authority'
import type { Answer } from '@/lib/domain/defence/answer'
import type { Outcome, Side, Voice } from '@/lib/domain/defence/explanation'
import type { decisions } from '@/lib/domain/evidence/assessment'
import type { filePlaces } from '@/lib/domain/evidence/item'
import type { ItemType, OriginKind, Procedure } from '@/lib/domain/evidence/kind'
import type { demoPeople } from '@/lib/domain/identity/demo-people'
import type { PaperKind } from '@/lib/domain/paper/kinds'
import type { ControlKind } from '@/lib/domain/people/control-link'
import type { IdentifierKind } from '@/lib/domain/people/identifier'
import type { Standing, SuspectRole, Tier } from '@/lib/domain/people/suspect'
import type { Polarity, Source, Strength } from '@/lib/domain/readiness/vocabulary'
import type { Turn } from './turn'

/** Somebody of the demonstration who acts, by username. */
export type Who = (typeof demoPeople)[number]['username']

/** Somebody invented who tells the police something, and how they would be reached. */
export type InformantEntry = {
  readonly key: string
  readonly at: Date
  readonly nameLatin: string
  readonly nameKm?: string
  readonly reach: string
  readonly note?: string
}

/** A case of the demonstration as data. Entries name each other by keys; who tells the story turns these into ids. */
export type Story = {
  /** Whose case it is, and which of that unit's cases, the oldest first. */
  readonly unit: 'KUM' | 'STK'
  readonly nth: number
  readonly office: 'KUP' | 'STP'
  readonly officer: Who
  readonly supervisor: Who
  readonly prosecutor: Who
  readonly opened: Date
  readonly title: string
  readonly summary: string
  readonly informed: Date | null
  /** To whom of the office it was said by telephone; left out when in writing. */
  readonly toldTo?: string
  readonly team: readonly { readonly at: Date; readonly joins: Who }[]
  readonly people: readonly PersonEntry[]
  readonly organisations: readonly OrganisationEntry[]
  readonly identifiers: readonly IdentifierEntry[]
  readonly origins: Readonly<Record<string, { readonly name: string; readonly kind: OriginKind }>>
  /** What the searches, arrests and recordings were allowed by. */
  readonly authorities: readonly AuthorityEntry[]
  readonly procedures: readonly ProcedureEntry[]
  readonly attributions: readonly AttributionEntry[]
  readonly controls: readonly ControlEntry[]
  readonly counts: readonly CountEntry[]
  readonly charges: readonly ChargeEntry[]
  readonly items: readonly ItemEntry[]
  readonly custody: readonly HandEntry[]
  /** Whom the officer registers; an item names one as `informant:key` where its pseudonym goes. */
  readonly informants?: readonly InformantEntry[]
  readonly store?: StoreStory
  readonly papers: readonly PaperEntry[]
  readonly marks: readonly MarkEntry[]
  readonly accounts?: readonly AccountEntry[]
  readonly answers?: readonly AnswerEntry[]
  readonly turns: readonly Turn[]
}

export type PersonEntry = {
  readonly key: string
  readonly at: Date
  readonly nameKm?: string
  readonly nameLatin?: string
  readonly nameOther?: string
  readonly aliases?: readonly string[]
  readonly birth?: string
  readonly birthplace?: string
  readonly sex?: 'female' | 'male'
  readonly nationality?: string
  readonly standing: Standing
  readonly role?: SuspectRole
  readonly tier?: Tier
  readonly tierReason?: string
  readonly note?: string
}

export type OrganisationEntry = {
  readonly key: string
  readonly at: Date
  readonly nameKm: string
  readonly nameLatin: string
  readonly registration?: string
  readonly note?: string
}

export type IdentifierEntry = {
  readonly key: string
  readonly at: Date
  readonly kind: IdentifierKind
  readonly value: string
  readonly label?: string
  readonly note?: string
}

export type ProcedureEntry = {
  readonly key: string
  readonly kind: Procedure
  readonly at: Date
  readonly until?: Date
  readonly place: string
  readonly party?: string
  readonly authority?: string
  /** The key of the authority that it cites. */
  readonly cites?: string
  readonly night?: NightException
  /** True when the owner was there. */
  readonly owner?: boolean
  readonly witnesses?: readonly [string, string]
  readonly note?: string
}

/** A warrant, authorisation or order, by its key. */
export type AuthorityEntry = {
  readonly key: string
  readonly kind: AuthorityKind
  readonly reference?: string
  readonly by: string
  readonly given: Date
  /** When a verbal one was put in writing. */
  readonly written?: Date
  readonly scope: readonly Scope[]
  readonly targets?: readonly string[]
  readonly place?: string
  readonly from?: Date
  readonly to?: Date
  readonly note?: string
}

/** "This number is his": an identifier and a party, by their keys. */
export type AttributionEntry = {
  readonly key: string
  readonly at: Date
  readonly identifier: string
  readonly party: string
  readonly from?: string
  readonly to?: string
  readonly note?: string
}

/** An end of a control link: `party:chan`, `identifier:n1`, `item:x1`. */
export type EndKey = `${'party' | 'identifier' | 'item'}:${string}`

export type ControlEntry = {
  readonly key: string
  readonly at: Date
  readonly kind: ControlKind
  readonly start: EndKey
  readonly finish: EndKey
  readonly from?: string
  readonly to?: string
  readonly note?: string
}

export type CountEntry = {
  readonly key: string
  readonly at: Date
  readonly offence: string
  readonly title: string
  readonly from: string
  readonly to: string
  readonly place: string
  readonly seizures: readonly string[]
}

export type ChargeEntry = {
  readonly key: string
  readonly at: Date
  readonly count: string
  readonly party: string
  readonly modes: readonly string[]
}

/** What a link is about: `count:river:SUBST`, `charge:visal-river:KNOW`, `charge:visal-river`, `attribution:n1`, `control:n1-n2`. */
export type TargetKey = `${'count' | 'charge' | 'attribution' | 'control'}:${string}`

/** An exact place in an item; `of` names one of its files. */
export type Place = { readonly of?: string } & (
  | { readonly in: 'page'; readonly page: number; readonly to?: number }
  | { readonly in: 'row'; readonly row: number; readonly to?: number }
  | { readonly in: 'time'; readonly from: number; readonly to?: number }
  | {
      readonly in: 'region'
      readonly page?: number
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
    }
  | { readonly in: 'paragraph'; readonly paragraph: number; readonly page?: number }
  | { readonly in: 'words'; readonly words: string }
)

export type LinkEntry = {
  /** Only for a link that is later withdrawn. */
  readonly key?: string
  readonly at?: Date
  readonly by?: Who
  readonly polarity: Polarity
  readonly strength: Strength
  readonly about: readonly TargetKey[]
  readonly place: Place
  readonly reasoning: string
  readonly restsOn?: readonly string[]
}

/** A file of an item; it comes with the item unless a later moment is said. */
export type FileEntry = { readonly name: string; readonly bytes: Buffer; readonly at?: Date }

export type GradeEntry = {
  readonly by?: Who
  readonly at?: Date
  readonly source: Source
  readonly information: 1 | 2 | 3 | 4 | 5 | 6
  readonly reason: string
}

export type AssessmentEntry = {
  readonly at?: Date
  readonly value: (typeof decisions)[number]
  readonly reason: string
}

/** One answer of a type's own form, as an officer would type it. */
export type Answers = Readonly<Record<string, string | number | boolean | readonly string[]>>

export type ItemEntry = {
  readonly key: string
  readonly type: ItemType
  readonly title: string
  readonly description?: string
  readonly origin: string
  readonly obtained: Date
  readonly logged?: Date
  readonly place?: string
  readonly by: string
  readonly law?: string
  readonly authorisation?: string
  readonly persons?: string
  readonly witnesses?: readonly [string] | readonly [string, string]
  readonly language?: 'km' | 'en' | 'vi'
  readonly interpreter?: string
  readonly procedure?: string
  /** The key of the authority that it cites itself. */
  readonly cites?: string
  readonly madeFrom?: readonly string[]
  readonly hearsay?: boolean
  readonly exculpatory?: boolean
  readonly filed?: (typeof filePlaces)[number]
  readonly remarks?: string
  readonly facts: Answers
  /** What the form was completed with later, as after an extraction. */
  readonly completed?: { readonly at: Date; readonly facts: Answers }
  readonly files?: readonly FileEntry[]
  readonly grades?: readonly GradeEntry[]
  readonly assessed?: readonly AssessmentEntry[]
  readonly links?: readonly LinkEntry[]
}

/** A paper printed of an item, to be signed. */
export type PaperEntry = { readonly at: Date; readonly item: string; readonly kind: PaperKind }

/** Where an object goes: from the officer to the store, from the store to a receiver outside, or offered and not yet taken. */
export type HandEntry = { readonly at: Date; readonly item: string } & (
  | {
      readonly hand: 'stores'
      /** A place of the store by its key, or words. */
      readonly shelf: string
      readonly waits: number
      readonly weight?: number
    }
  | {
      readonly hand: 'sends'
      readonly to: string
      readonly person: string
      readonly receipt: string
      readonly weight?: number
      /** By when the laboratory said its result will come. */
      readonly promised?: Date
    }
  | { readonly hand: 'offers' }
)

/** The store in which the objects lie: its shelves and boxes with their labels, and one count of it. */
export type StoreStory = {
  readonly places: readonly StorePlaceEntry[]
  readonly labels: readonly { readonly at: Date; readonly items: readonly string[] }[]
  readonly count: {
    readonly at: Date
    readonly until: Date
    /** What was read, in order: the label of a place, or of an object that lay there. */
    readonly reads: readonly `${'place' | 'item'}:${string}`[]
  }
}

export type StorePlaceEntry = {
  readonly at: Date
  readonly key: string
  readonly code: string
  /** The shelf that a box stands on. */
  readonly on?: string
}

/** What was said of one triggered step. `record`: `procedure:search-boat` or `item:x1`. */
export type MarkEntry = {
  readonly at: Date
  readonly step: string
  readonly record: `${'procedure' | 'item'}:${string}`
  readonly state: 'done' | 'open' | 'not_applicable'
  readonly reason: string
  readonly item?: string
}

/** An innocent account of a suspect. `answers`: `visal-river:KNOW`, the charge and the element. */
export type AccountEntry = {
  readonly key: string
  readonly at: Date
  readonly party: string
  readonly voice: Voice
  readonly account: string
  readonly answers: readonly `${string}:${string}`[]
  readonly grounds: readonly { readonly item: string; readonly side: Side; readonly reasoning: string }[]
  readonly tested?: { readonly at: Date; readonly outcome: Outcome; readonly done: string }
}

/** An answer to what undermines, by the officer and the supervisor. `says`: how the reasoning of that link begins. */
export type AnswerEntry = {
  readonly at: Date
  readonly item: string
  readonly says: string
  readonly answer: Exclude<Answer, 'reopened'>
  readonly reason: string
  readonly restsOn: readonly string[]
}

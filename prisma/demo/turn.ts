import type { Scope } from '@/lib/domain/authority/authority'
import type { LookPurpose } from '@/lib/domain/cases/look'
import type { WorkPurpose } from '@/lib/domain/cases/purpose'
import type { ChargeDecision } from '@/lib/domain/decision/decide'
import type { DisclosureMark, WithholdingGround } from '@/lib/domain/disclosure/disclosure'
import type { Tier } from '@/lib/domain/people/suspect'
import type { Strength } from '@/lib/domain/readiness/vocabulary'
import type { DefectCode } from '@/lib/domain/returns/catalogue'
import type { JudgementWord } from '@/lib/domain/review/judgement'
import type { TargetKey, Who } from './story'

/** What happens to a case besides being filled: changes of mind, decisions of others, where the file goes. */
export type Turn = { readonly at: Date } & (
  | {
      readonly turn: 'is-a-victim'
      readonly party: string
      readonly ground: 'user' | 'coerced'
      readonly reason: string
    }
  | { readonly turn: 'sets-tier'; readonly party: string; readonly tier: Tier; readonly because: string }
  | {
      readonly turn: 'withdraws'
      readonly what: 'charge' | 'link' | 'attribution' | 'control'
      readonly key: string
      readonly because: string
    }
  | {
      readonly turn: 'proposes-rival'
      readonly attribution: string
      readonly party: string
      readonly item: string
      readonly strength: Strength
      readonly words: string
      readonly reasoning: string
    }
  | {
      readonly turn: 'joins-sources'
      readonly kind: 'merged' | 'dependent'
      readonly one: string
      readonly other: string
      readonly reason: string
    }
  | { readonly turn: 'adds-seizure'; readonly count: string; readonly seizure: string }
  | {
      readonly turn: 'looks-with-reason'
      readonly by: Who
      readonly purpose: LookPurpose
      readonly reason: string
    }
  | {
      readonly turn: 'says-purpose'
      readonly by: Who
      readonly purpose: WorkPurpose
      readonly words?: string
    }
  | { readonly turn: 'breaks-glass'; readonly by: Who; readonly reason: string }
  | {
      readonly turn: 'restricts'
      readonly party: string
      readonly reason: string
      readonly paper: string
    }
  | { readonly turn: 'takes-snapshot'; readonly note: string }
  /** The file goes to the prosecutors; a second time when it had come back. */
  | { readonly turn: 'submits'; readonly again?: number }
  | {
      readonly turn: 'returns'
      readonly due: string
      readonly note: string
      /** Each is found again by its code. */
      readonly defects: readonly DefectTurn[]
    }
  | { readonly turn: 'cures'; readonly defect: DefectCode; readonly item: string; readonly how: string }
  | { readonly turn: 'accepts'; readonly defect: DefectCode; readonly reason: string }
  | { readonly turn: 'seals'; readonly because: string }
  | { readonly turn: 'makes-task'; readonly title: string; readonly due: Date }
  | (LineTurn & { readonly turn: 'makes-line'; readonly due: Date })
  | (LineTurn & { readonly turn: 'declines-line'; readonly because: string })
  | {
      readonly turn: 'marks'
      readonly item: string
      readonly mark: DisclosureMark
      readonly reason: string
    }
  | {
      readonly turn: 'withholds'
      readonly item: string
      readonly ground: WithholdingGround
      readonly reason: string
    }
  | {
      readonly turn: 'decides'
      readonly charges: Readonly<Record<string, ChargeDecision>>
      readonly note: string
    }
  | { readonly turn: 'redacts'; readonly item: string; readonly boxes: string; readonly reason: string }
  | { readonly turn: 'sets-hearing'; readonly on: Date; readonly court: string; readonly note: string }
  | { readonly turn: 'drafts-sheet' }
  | { readonly turn: 'serves'; readonly to: string; readonly how: 'paper' | 'copy' | 'inspection' }
  | { readonly turn: 'releases'; readonly items: readonly string[]; readonly reason: string }
  | {
      readonly turn: 'asks-for'
      readonly key: string
      readonly scope: readonly Scope[]
      readonly place?: string
      readonly targets?: readonly string[]
      readonly grounds: string
    }
  | {
      readonly turn: 'authorises'
      readonly request: string
      readonly scope: readonly Scope[]
      readonly place?: string
      readonly targets?: readonly string[]
      readonly given: Date
      readonly to?: Date
    }
  | { readonly turn: 'refuses-to'; readonly request: string; readonly reason: string }
  | {
      readonly turn: 'judges'
      readonly about: TargetKey
      readonly word: JudgementWord
      readonly reason: string
    }
  | { readonly turn: 'notes'; readonly item: string; readonly words: string; readonly sent: boolean }
  | {
      readonly turn: 'says'
      readonly by: Who
      readonly item: string
      readonly words: string
      readonly told?: readonly Who[]
    }
  | { readonly turn: 'saves-scenario'; readonly name: string; readonly origins: readonly string[] }
)

/** A defect and what it is about: `file`, `item:book`, `count:sacks:ACT`. */
export type DefectTurn = { readonly code: DefectCode; readonly about: string; readonly words: string }

/** A line of the catalogue on one attribution, chosen for one charge. */
type LineTurn = { readonly charge: string; readonly code: string; readonly attribution: string }

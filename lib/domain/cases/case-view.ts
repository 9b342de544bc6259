import type { AuthorityFacts, NightException } from '@/lib/domain/authority/authority'
import type { Promised } from '@/lib/domain/custody/promised'
import type { ExplanationFacts } from '@/lib/domain/defence/tested'
import type { ItemType, OriginKind, Procedure } from '@/lib/domain/evidence/kind'
import type { Mark } from '@/lib/domain/evidence/marks'
import type { OffenceTemplate } from '@/lib/domain/offences/template'
import type { Policy } from '@/lib/domain/readiness/parameters'
import type {
  Admissibility,
  Class,
  CustodyDefect,
  Polarity,
  Source,
  Strength,
} from '@/lib/domain/readiness/vocabulary'
import type { CaseStatus, Sensitivity } from './case'

/** The facts of a whole case, as they stood at one revision. Everything the product concludes is read out of these. */
export type CaseView = {
  readonly caseId: string
  readonly number: string
  readonly revision: number
  readonly status: CaseStatus
  readonly sensitivity: Sensitivity
  /** The numbers that the case is read by: the version of the scoring policy in use. */
  readonly policy: Policy
  /** When the facts were read; what still goes on lasts until then. */
  readonly asOf: Date
  readonly parties: readonly PartyFacts[]
  readonly identifiers: readonly IdentifierFacts[]
  readonly origins: readonly { readonly id: string; readonly name: string; readonly kind: OriginKind }[]
  /** What searches, seizures and records were allowed by, as each stands, withdrawn ones too. */
  readonly authorities: readonly AuthorityFacts[]
  /** Which of them speak with one voice, as far as that stands. */
  readonly joins: readonly JoinFacts[]
  readonly procedures: readonly ProcedureFacts[]
  readonly items: readonly ItemFacts[]
  readonly attributions: readonly AttributionFacts[]
  readonly controlLinks: readonly ControlLinkFacts[]
  readonly counts: readonly CountFacts[]
  /** The charges that stand. */
  readonly charges: readonly ChargeFacts[]
  /** The proof links that stand. */
  readonly links: readonly LinkFacts[]
  /** What was last said of each triggered step. */
  readonly stepMarks: readonly StepMarkFacts[]
  /** The innocent accounts that were written down, and what testing them came to. */
  readonly explanations: readonly ExplanationFacts[]
}

export type PartyFacts = {
  readonly id: string
  readonly standing: 'suspect' | 'witness' | 'victim' | 'other'
  readonly role: string | null
  readonly tier: number | null
  readonly nameLatin: string | null
  readonly nameKm: string | null
  readonly aliases: readonly string[]
  readonly organisation: boolean
  /** Day of birth, or only its year; null when neither is known. */
  readonly birth: { readonly day: string } | { readonly year: number } | null
  /** Marked as a victim: somebody who only uses, or who was forced. Charges on them are flagged. */
  readonly victim: { readonly ground: 'user' | 'coerced'; readonly reason: string } | null
}

export type IdentifierFacts = {
  readonly id: string
  readonly kind: string
  readonly display: string
  readonly label: string | null
}

/** Two origins that count as one: the second speaks with the first. */
export type JoinFacts = {
  readonly id: string
  readonly one: string
  readonly other: string
  readonly kind: 'merged' | 'dependent'
}

export type ProcedureFacts = {
  readonly id: string
  readonly number: number
  readonly kind: Procedure
  readonly at: Date
  readonly until: Date | null
  readonly place: string
  readonly partyId: string | null
  /** The authority it cites. */
  readonly authorityId: string | null
  readonly nightException: NightException | null
  readonly ownerPresent: boolean | null
  readonly witnessOne: string | null
  readonly witnessTwo: string | null
  readonly witnessesPolice: boolean | null
  readonly interpreterIndependent: boolean | null
  /** When the lawyer was invited to an interview by the judge. */
  readonly lawyerInvitedAt: Date | null
  /** Whether a detention is for a felony; null when not said. */
  readonly felony: boolean | null
}

export type ItemFacts = {
  readonly id: string
  readonly number: number
  readonly type: ItemType
  readonly title: string
  readonly originId: string
  readonly procedureId: string | null
  /** The authority it cites itself; see `standsUnder` for all that it rests on. */
  readonly authorityId: string | null
  readonly obtainedAt: Date
  readonly class: Class
  readonly spoken: boolean
  readonly hearsay: boolean
  readonly uniqueObject: boolean
  readonly filePlace: 'undecided' | 'in_file' | 'unused' | 'withheld'
  readonly exculpatory: boolean
  /** What came of it for the defence: a schedule with it was served, or a prosecutor withheld it on record; absent when neither. */
  readonly reached?: { readonly served: boolean; readonly withheldByDecision: boolean }
  readonly facts: Readonly<Record<string, unknown>>
  /** The latest grade; null while nobody graded it. */
  readonly grade: {
    readonly source: Source
    readonly information: 1 | 2 | 3 | 4 | 5 | 6
    readonly byId: string
  } | null
  /** Two people graded it; and whether the last grades of two people differ. */
  readonly gradedByTwo: boolean
  readonly gradesDiffer: boolean
  /** What a prosecutor last decided; null while none did, and when duress was alleged or a seal was set since. */
  readonly assessed: Admissibility | null
  /** The gravest of its guardrails' marks, as far as it touches whether it can be used. */
  readonly mark: 'at_risk' | 'excluded' | null
  /** Every mark of its guardrails, with the rule and article. */
  readonly marks: readonly Mark[]
  /** It is sealed from the team as talk between lawyer and client: nothing of its content is shown to them. */
  readonly privileged: boolean
  /** The items it was made from. */
  readonly madeFrom: readonly string[]
  /** How its chain of custody broke, each way once; none for what is not an object. */
  readonly custodyDefects: readonly CustodyDefect[]
  /** The results that laboratories promised when they took it. */
  readonly promised: readonly Promised[]
}

export type AttributionFacts = {
  readonly id: string
  readonly identifierId: string
  readonly partyId: string
  /** From which day to which, as date columns hold them; null leaves an end open. */
  readonly from: Date | null
  readonly to: Date | null
  /** The attribution it is a rival of. A rival is a question, not a claim: it joins nothing to anything. */
  readonly rivalOf: string | null
  /** False once it was withdrawn: what rests on it then counts nothing. */
  readonly stands: boolean
}

export type ControlLinkFacts = {
  readonly id: string
  readonly kind: string
  readonly from: { readonly partyId: string } | { readonly identifierId: string }
  readonly to: { readonly partyId: string } | { readonly identifierId: string } | { readonly itemId: string }
}

export type CountFacts = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly from: Date
  readonly to: Date
  readonly place: string
  readonly template: OffenceTemplate
  readonly templateId: string
  /** The seizures that belong to it, by item. */
  readonly seizures: readonly string[]
}

export type ChargeFacts = {
  readonly id: string
  readonly countId: string
  readonly partyId: string
  readonly modes: readonly string[]
}

export type LinkFacts = {
  readonly id: string
  /** Which link of its item it is, counted from 1 in the order of proposal, withdrawn ones too. */
  readonly ordinal: number
  readonly itemId: string
  readonly polarity: Polarity
  readonly strength: Strength
  readonly reasoning: string
  readonly target: LinkTarget
  /** The attributions it counts only through. */
  readonly restsOn: readonly string[]
  /** How two people answered it, when it undermines; null while nobody did, or when it was reopened. */
  readonly answer: 'resolved' | 'rejected' | null
}

export type LinkTarget =
  | { readonly countId: string; readonly element: string }
  | { readonly chargeId: string; readonly element: string | null }
  | { readonly attributionId: string }
  | { readonly controlLinkId: string }

export type StepMarkFacts = {
  readonly step: string
  readonly triggerId: string
  readonly state: 'open' | 'done' | 'not_applicable'
  readonly reason: string
  readonly itemId: string | null
  readonly at: Date
}

/** E-001: what people call an item. */
export const itemName = (number: number): string => `E-${String(number).padStart(3, '0')}`

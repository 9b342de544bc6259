import type { CaseFile } from '../case-file'
import type { Policy } from '../parameters'
import type { Row } from '../robustness'

/** Where a charge stands once its evidence is weighed. */
export type Standing = Pick<CaseFile, 'steps' | 'undisclosedExculpatory' | 'disclosure'> & {
  readonly evidence: number
  readonly against: number
  readonly withoutPerson: readonly Row[]
  readonly policy: Policy
}

/** A lid where it lies: its published name, how low, and what its sentence names. */
export type Lying = {
  readonly limit: string
  readonly value: number
  readonly names?: Readonly<Record<string, string | number>>
}

/** One thing that can lie on top of the evidence and hold the reading down, with the words that say it. */
export type Lid = {
  readonly id: string
  readonly on: (standing: Standing) => readonly Lying[]
  readonly words: `readiness.lids.${string}`
}

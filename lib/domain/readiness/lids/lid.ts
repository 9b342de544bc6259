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

/** A lid where it lies: its published name, and how low. */
export type Lying = {
  readonly limit: string
  readonly value: number
}

/** One thing that can lie on top of the evidence and hold the reading down. */
export type Lid = {
  readonly id: string
  readonly on: (standing: Standing) => readonly Lying[]
}

import type { Hearing } from './hearing'
import { without } from './loss'
import { byCodeUnit } from './name'

/** What the evidence would be without one origin. */
export type Row = { readonly origin: string; readonly evidence: number }

/** The evidence without each origin in turn, worst first. What cannot be used still has its row. */
export const withoutEachOrigin = (hearing: Hearing): Row[] =>
  rows(hearing, hearing.docket.voices.keys(), false)

/** The evidence if each person took back what they said, worst first. Their devices and papers stay. */
export const withoutEachPerson = (hearing: Hearing): Row[] =>
  rows(hearing, hearing.docket.spoken.keys(), true)

const rows = (hearing: Hearing, origins: Iterable<string>, onlySpoken: boolean): Row[] =>
  [...origins]
    .map((origin) => ({ origin, evidence: without(hearing, { origins: [origin], onlySpoken }).evidence }))
    .sort((a, b) => toABillionth(a) - toABillionth(b) || byCodeUnit(a.origin, b.origin))

// The same product in another order differs in its last bit: that is a tie, and the name breaks it on every machine.
const toABillionth = ({ evidence }: Row) => Math.round(evidence * 1e9)

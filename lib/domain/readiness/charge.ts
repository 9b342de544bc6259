import type { CaseFile } from './case-file'
import type { Docket } from './docket'
import { againstTheCharge, type Hearing, hear } from './hearing'
import { chargeContradiction } from './lids/charge-contradiction'
import { disclosure } from './lids/disclosure'
import { evidence } from './lids/evidence'
import type { Lid, Lying, Standing } from './lids/lid'
import { singlePerson } from './lids/single-person'
import { step } from './lids/step'
import { undisclosed } from './lids/undisclosed'
import type { Preset } from './parameters'
import { withoutEachPerson } from './robustness'

/** The lids on a charge, in the order of the published table. */
export const lids: readonly Lid[] = [
  evidence,
  step,
  undisclosed,
  chargeContradiction,
  singlePerson,
  disclosure,
]

export type Reading = { readonly hearing: Hearing; readonly standing: Standing; readonly readiness: number }

/** One charge read under one preset: the evidence, and what lies on top of it. */
export function read(file: CaseFile, docket: Docket, preset: Preset): Reading {
  return weighedUp(file, hear(docket, preset))
}

/** What lies on top of a case that was heard. */
export function weighedUp(
  file: Pick<CaseFile, 'steps' | 'undisclosedExculpatory' | 'disclosure'>,
  hearing: Hearing,
): Reading {
  const standing: Standing = {
    evidence: hearing.evidence,
    steps: file.steps,
    undisclosedExculpatory: file.undisclosedExculpatory,
    disclosure: file.disclosure,
    against: againstTheCharge(hearing.docket, hearing.preset),
    withoutPerson: withoutEachPerson(hearing),
    policy: hearing.preset.policy,
  }
  return { hearing, standing, readiness: onTop(standing)[0]?.value ?? 0 }
}

/** Every lid that lies on the charge, the lowest first; equals stay in the order of the table, then of the id. */
export const onTop = (standing: Standing): readonly Lying[] =>
  lids.flatMap((lid) => [...lid.on(standing)]).sort((a, b) => a.value - b.value)

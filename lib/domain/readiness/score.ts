import { display } from './band'
import type { CaseFile } from './case-file'
import { read } from './charge'
import { criticalSets } from './critical'
import { docket } from './docket'
import { glanceOf } from './glance'
import { MODEL, type Policy, presetOf, published } from './parameters'
import { hashOfPolicy, inputHash } from './record'
import type { Result } from './result'
import { withoutEachOrigin } from './robustness'

/** How ready the file is on one charge against one suspect, why, and what would bring it down (CRM-1). */
export function score(file: CaseFile, policy: Policy = published): Result {
  const laidOut = docket(file, policy)
  const reading = read(file, laidOut, presetOf(policy))
  const { readiness, band, display: shown, limits, elements, edges, routes } = glanceOf(reading)
  const withoutOrigin = withoutEachOrigin(reading.hearing)
  return {
    model: MODEL,
    id: file.id,
    readiness,
    band,
    display: shown,
    limits,
    elements,
    edges,
    routes,
    withoutOrigin,
    withoutPerson: reading.standing.withoutPerson,
    criticalSets: criticalSets(reading.hearing, withoutOrigin),
    range: {
      strict: display(read(file, laidOut, presetOf(policy, 'strict')).readiness),
      lenient: display(read(file, laidOut, presetOf(policy, 'lenient')).readiness),
    },
    inputHash: inputHash(file),
    parameterHash: hashOfPolicy(policy),
  }
}

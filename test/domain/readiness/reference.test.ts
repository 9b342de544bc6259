import fc from 'fast-check'
import { describe, test } from 'vitest'
import { caseFile } from '@/lib/domain/readiness/case-file'
import { score } from '@/lib/domain/readiness/score'
import { anyCase } from './any-case'
import { type PlainCase, reference } from './reference'

/** Every number of one within 1e-6 of the other's, everything else the same. */
function near(got: unknown, want: unknown, at = ''): void {
  if (typeof want === 'number' && typeof got === 'number') {
    if (!(Math.abs(got - want) <= 1e-6)) throw new Error(`${at}: ${got} is not ${want}`)
  } else if (typeof want === 'object' && want !== null && typeof got === 'object' && got !== null) {
    const found = new Map(Object.entries(got))
    const asked = Object.entries(want)
    if (found.size !== asked.length)
      throw new Error(`${at}: ${[...found.keys()]} are not ${asked.map(([key]) => key)}`)
    for (const [key, value] of asked) near(found.get(key), value, `${at}.${key}`)
  } else if (got !== want) throw new Error(`${at}: ${String(got)} is not ${String(want)}`)
}

/** The engine's answer in the reference's words. */
function engine(c: PlainCase) {
  const { elements, edges, ...rest } = score(caseFile.parse(c))
  const plain = (shown: typeof elements) =>
    Object.fromEntries(
      Object.entries(shown).map(([id, { coverage, points, limits }]) => [
        id,
        { coverage, points, limits: Object.fromEntries(limits.map(({ limit, value }) => [limit, value])) },
      ]),
    )
  const { model: _, id: __, inputHash: ___, parameterHash: ____, ...said } = rest
  return { ...said, elements: plain(elements), edges: plain(edges) }
}

type Row = { readonly origin: string; readonly evidence: number }
type Told = {
  readonly limits: readonly { readonly limit: string; readonly value: number }[]
  readonly withoutOrigin: readonly Row[]
  readonly withoutPerson: readonly Row[]
}

/** Rows that are equal but for rounding stand by name: which rounding comes out higher says nothing of either telling. */
const settled = <T extends Told>(told: T) => ({
  ...told,
  withoutOrigin: byName(told.withoutOrigin),
  withoutPerson: byName(told.withoutPerson),
  limits: told.limits.map(({ limit, value }) => ({
    limit: limit.replace(/^(single_person):.*/s, '$1'),
    value,
  })),
})

const byName = (rows: readonly Row[]) =>
  [...rows].sort((a, b) => Math.round(1e6 * (a.evidence - b.evidence)) || (a.origin < b.origin ? -1 : 1))

describe('the engine and the plain telling of the method', () => {
  test(
    'agree on any case, to a millionth',
    () => {
      fc.assert(
        fc.property(anyCase, (c) => near(settled(engine(c)), settled(reference(c)))),
        { numRuns: Number(process.env.RUNS ?? 1000) },
      )
    },
    60_000 + 10 * Number(process.env.RUNS ?? 0),
  )
})

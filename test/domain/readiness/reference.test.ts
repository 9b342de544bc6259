import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseFile } from '@/lib/domain/readiness/case-file'
import { score } from '@/lib/domain/readiness/score'
import { anyCase } from './cases'
import { type PlainCase, reference } from './reference'

/** Every number of one within 1e-6 of the other's, everything else the same. */
function near(got: unknown, want: unknown, at = ''): void {
  if (typeof want === 'number' && typeof got === 'number') {
    if (!(Math.abs(got - want) <= 1e-6)) throw new Error(`${at}: ${got} is not ${want}`)
  } else if (typeof want === 'object' && want !== null && typeof got === 'object' && got !== null) {
    expect(Object.keys(got).sort(), at).toEqual(Object.keys(want).sort())
    for (const [key, value] of Object.entries(want)) near(Object.entries(got).find(([k]) => k === key)?.[1], value, `${at}.${key}`)
  } else if (got !== want) throw new Error(`${at}: ${String(got)} is not ${String(want)}`)
}

/** The engine's answer in the reference's words. Rows whose evidence is equal but for rounding stand by name. */
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

describe('the engine and the plain telling of the method', () => {
  test('agree on any case, to a millionth', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyCase, (c) => near(engine(c), reference(c))),
      { numRuns: Number(process.env.RUNS ?? 1000) },
    )
  })
})

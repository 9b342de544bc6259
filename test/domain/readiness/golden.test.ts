import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { caseFile } from '@/lib/domain/readiness/case-file'
import { score } from '@/lib/domain/readiness/score'
import golden from '@/test/data/readiness-golden.json'

const row = z.strictObject({ origin: z.string(), evidence: z.number() })
const goldenCase = z.strictObject({
  name: z.string(),
  input: z.unknown(),
  expected: z.strictObject({
    readiness: z.number(),
    limits: z.array(z.strictObject({ limit: z.string(), value: z.number() })),
    elements: z.record(
      z.string(),
      z.strictObject({
        coverage: z.number(),
        points: z.number().optional(),
        limits: z.array(z.string()).optional(),
      }),
    ),
    edges: z.record(z.string(), z.number()),
    withoutOrigin: z.array(row),
    withoutPerson: z.array(row),
    range: z.strictObject({ strict: z.number(), lenient: z.number() }),
  }),
})

const cases = z.array(goldenCase).parse(golden.cases)

/** The engine's answer, told as the golden file tells it, every number to a millionth. */
function told(input: unknown) {
  const { readiness, limits, elements, edges, withoutOrigin, withoutPerson, range } = score(
    caseFile.parse(input),
  )
  return {
    readiness,
    limits,
    elements: Object.fromEntries(
      Object.entries(elements).map(([id, { coverage, points, limits: held }]) => [
        id,
        points === null ? { coverage } : { coverage, points, limits: held.map(({ limit }) => limit).sort() },
      ]),
    ),
    edges: Object.fromEntries(Object.entries(edges).map(([name, { coverage }]) => [name, coverage])),
    withoutOrigin,
    withoutPerson,
    range,
  }
}

const toAMillionth = (_: string, value: unknown) =>
  typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value

const rounded = (value: unknown): unknown => JSON.parse(JSON.stringify(value, toAMillionth))

describe('the golden cases', () => {
  test('are all here', () => {
    expect(cases).toHaveLength(44)
  })

  test.each(cases.map((one) => [one.name, one] as const))('%s', (_, { input, expected }) => {
    expect(rounded(told(input))).toEqual(rounded(expected))
  })
})

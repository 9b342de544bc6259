import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { smallest, told, toldInList } from '@/lib/domain/learning/hide'

const rows = (width: number) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 25 }), { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 4,
  })

/** A second table of the same things: each column is dealt out anew to other rows. */
const dealt = (one: readonly (readonly number[])[], into: number, salt: number) =>
  Array.from({ length: into }, (_, row) =>
    (one[0] ?? []).map((_, column) => {
      const sum = one.reduce((total, cells) => total + (cells[column] ?? 0), 0)
      const first = into === 1 ? sum : (sum * ((salt + column * 7) % 11)) % (sum + 1)
      return row === 0 ? first : row === 1 ? sum - first : 0
    }),
  )

/** The hidden numbers that somebody works out who knows all that is told and that sums are sums: linear algebra, not nets. */
function workedOut(counts: readonly (readonly number[])[], first: number): number {
  const whole = counts.map((row) => [...row, row.reduce((sum, next) => sum + next, 0)])
  const shown = told(counts)
  const unknown = shown.flatMap((row, r) => row.flatMap((value, c) => (value === null ? [`${r} ${c}`] : [])))
  const equation = (cells: readonly (readonly [number, number, number])[]) =>
    unknown.map((name) =>
      cells.filter(([r, c]) => `${r} ${c}` === name).reduce((sum, [, , sign]) => sum + sign, 0),
    )
  const width = whole[0]?.length ?? 0
  const equations = [
    ...whole.map((row, r) => equation(row.map((_, c) => [r, c, c === width - 1 ? -1 : 1] as const))),
    ...Array.from({ length: width }, (_, c) =>
      equation(whole.map((_, r) => [r, c, r < first ? 1 : -1] as const)),
    ),
  ]
  return unknown.filter((_, place) => solves(equations, place)).length
}

/** Whether the equations fix the unknown at this place: its unit row lies in the space of their rows. */
function solves(equations: readonly (readonly number[])[], place: number): boolean {
  const rank = (matrix: readonly (readonly number[])[]) => {
    const left = matrix.map((row) => [...row])
    let found = 0
    for (let column = 0; column < (left[0]?.length ?? 0); column += 1) {
      const pivot = left.findIndex((row, r) => r >= found && Math.abs(row[column] ?? 0) > 1e-9)
      if (pivot < 0) continue
      const [taken = []] = left.splice(pivot, 1)
      left.splice(found, 0, taken)
      for (const [r, row] of left.entries()) {
        if (r === found) continue
        const times = (row[column] ?? 0) / (taken[column] ?? 1)
        for (const c of row.keys()) row[c] = (row[c] ?? 0) - times * (taken[c] ?? 0)
      }
      found += 1
    }
    return found
  }
  const unit = (equations[0] ?? []).map((_, c) => (c === place ? 1 : 0))
  return rank(equations) === rank([...equations, unit])
}

describe('a table of small numbers', () => {
  test('never tells one of them, nor a sum that small', () => {
    fc.assert(
      fc.property(rows(4), (counts) => {
        for (const row of told(counts))
          for (const value of row) expect(value === null || value === 0 || value >= smallest).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  test('never lets one be worked out of the sums, nor of a second table of the same things', () => {
    fc.assert(
      fc.property(rows(4), fc.integer({ min: 1, max: 2 }), fc.nat(100), (one, into, salt) => {
        expect(workedOut([...one, ...dealt(one, into, salt)], one.length)).toBe(0)
      }),
      { numRuns: 300 },
    )
  })

  test('tells all of it where nothing is small, and nothing beside what must be hidden', () => {
    expect(
      told([
        [12, 20],
        [30, 0],
      ]),
    ).toEqual([
      [12, 20, 32],
      [30, 0, 30],
    ])
    // The 3 is small; alone in its row and column it would be worked out, so the least beside it goes too.
    expect(
      told([
        [3, 20, 50],
        [40, 12, 60],
      ]),
    ).toEqual([
      [null, null, 50, 73],
      [null, null, 60, 112],
    ])
  })
})

describe('a list of small numbers', () => {
  test('hides no number alone beside its sum', () => {
    expect(toldInList([3, 20, 12])).toEqual({ each: [false, true, false], sum: true })
    expect(toldInList([3, 4, 12])).toEqual({ each: [false, false, true], sum: true })
    expect(toldInList([12, 13])).toEqual({ each: [true, true], sum: true })
    expect(toldInList([3])).toEqual({ each: [false], sum: false })
    expect(toldInList([3, 0])).toEqual({ each: [false, true], sum: false })
    expect(toldInList([40, 0])).toEqual({ each: [true, true], sum: true })
  })
})

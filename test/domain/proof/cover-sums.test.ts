import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coverWeights } from '@/lib/domain/cases/cover-weights'
import { coverSums } from '@/lib/domain/proof/cover-sums'
import type { Cell } from '@/lib/domain/proof/matrix'

const cell = (supports: readonly string[], undermines: readonly string[]) =>
  ({
    ...{ key: 'a:KNOW', coverage: 0.5, points: 10 },
    supports: { links: 3, points: 12, alone: supports },
    undermines: { links: 1, points: 2, alone: undermines },
  }) as unknown as Cell

const people = fc.array(fc.constantFrom('me', 'she', 'he'), { maxLength: 4 })

describe('a sum', () => {
  test('is covered exactly where one covered grade could be worked back out of it', () => {
    fc.assert(
      fc.property(people, people, (up, down) => {
        const hidden = (who: readonly string[]) => who.filter((one) => one !== 'me').length
        const seen = coverSums(cell(up, down), { id: 'me', mayGrade: true })
        expect(seen.supports.points).toBe(hidden(up) === 1 ? null : 12)
        expect(seen.undermines.points).toBe(hidden(down) === 1 ? null : 2)
        expect(seen.points).toBe(hidden(up) + hidden(down) === 1 ? null : 10)
        expect(seen.coverage).toBe(0.5)
      }),
    )
  })

  test('is told to whoever grades nothing here, and nobody is told who graded', () => {
    const seen = coverSums(cell(['she'], ['he']), { id: 'me', mayGrade: false })
    expect(seen).toMatchObject({ points: 10, supports: { points: 12 }, undermines: { points: 2 } })
    expect(JSON.stringify(seen)).not.toContain('she')
  })

  test('of a source and of an element go the same way in a ledger', () => {
    const voice = (origin: string, ids: readonly string[]) => ({
      ...{ origin, polarity: 'supports' as const, points: 5 },
      items: ids.map((id) => ({ id, weight: 4 })),
    })
    const shown = {
      ...{ coverage: 0.5, points: 10, limits: [] },
      ledger: [voice('One', ['E-001.1', 'E-002.1']), voice('Two', ['E-003.1'])],
    }
    const points = (hidden: readonly string[]) => {
      const seen = coverWeights(shown, (row) => hidden.includes(row))
      return [seen.points, ...seen.ledger.map((one) => one.points)]
    }
    expect(points([])).toEqual([10, 5, 5])
    expect(points(['E-003.1'])).toEqual([null, 5, null])
    expect(points(['E-001.1', 'E-003.1'])).toEqual([10, null, null])
    expect(points(['E-001.1', 'E-002.1'])).toEqual([10, 5, 5])
  })
})

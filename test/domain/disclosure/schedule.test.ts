import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { disclosed, mark, place } from '@/lib/domain/disclosure/disclosure'
import { pointsAway, type Scheduled, schedule, toServe, unplacedAway } from '@/lib/domain/disclosure/schedule'

const item = (number: number, more: Partial<Scheduled> = {}): Scheduled => ({
  ...{ itemId: `item-${number}`, number, type: 'witness_statement', title: `Item ${number}` },
  ...{ obtained: '2026-11-02', filePlace: 'in_file', exculpatory: false, undermines: false },
  ...{ privileged: false, mark: null, withheld: null, files: [{ name: 'a.pdf', sha256: 'ab' }] },
  ...more,
})

const anItem = fc.record({
  filePlace: fc.constantFrom('undecided', 'in_file', 'unused', 'withheld'),
  exculpatory: fc.boolean(),
  undermines: fc.boolean(),
  privileged: fc.boolean(),
  mark: fc.constantFrom('undermines', 'assists', 'neither', null),
})
const someItems = fc
  .array(anItem, { maxLength: 30 })
  .map((all) => all.map((one, n) => item(n + 1, one as Partial<Scheduled>)))

describe('the schedules', () => {
  test('hold every item exactly once, whatever it is', () => {
    fc.assert(
      fc.property(someItems, (items) => {
        const named = schedule(items).map((line) => line.item)
        expect(named).toHaveLength(items.length)
        expect(new Set(named).size).toBe(items.length)
      }),
      { numRuns: 1_000 },
    )
  })

  test('never leave out what points away, and never name what is withheld or sealed', () => {
    fc.assert(
      fc.property(someItems, (items) => {
        const lines = schedule(items)
        const away = items.filter(pointsAway).length
        expect(lines.filter((line) => line.pointsAway)).toHaveLength(away)
        const hidden = items.filter((one) => one.privileged || one.filePlace === 'withheld')
        for (const one of hidden) expect(JSON.stringify(lines)).not.toContain(`"${one.title}"`)
      }),
      { numRuns: 1_000 },
    )
  })

  test('bear no score', () => {
    const said = JSON.stringify(schedule([item(1), item(2, { filePlace: 'withheld' })]))
    expect(said).not.toMatch(/readiness|display|band|weight|strength|coverage/)
  })
})

describe('what is served', () => {
  test('is all of the court file and all that points away where it may be shown; nothing can be chosen away', () => {
    fc.assert(
      fc.property(someItems, (items) => {
        const served = new Set(toServe(items).map(({ itemId }) => itemId))
        for (const one of items.filter(({ privileged }) => !privileged)) {
          if (one.filePlace === 'in_file') expect(served.has(one.itemId)).toBe(true)
          if (one.filePlace === 'unused' && pointsAway(one)) expect(served.has(one.itemId)).toBe(true)
          if (one.filePlace === 'withheld') expect(served.has(one.itemId)).toBe(false)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test('waits while something that points away has no place', () => {
    expect(unplacedAway([item(1, { filePlace: 'undecided', mark: 'assists' })])).toHaveLength(1)
    expect(unplacedAway([item(1, { filePlace: 'undecided' })])).toEqual([])
  })

  test('waits while something that points away is withheld and no prosecutor decided so on record', () => {
    const kept = item(1, { filePlace: 'withheld', exculpatory: true })
    expect(unplacedAway([kept])).toHaveLength(1)
    const withheld = {
      ground: 'source_protection',
      at: '2026-11-02T08:00:00.000Z',
      by: { nameLatin: 'Romduol Kanha', nameKm: null },
    } as const
    expect(unplacedAway([{ ...kept, withheld }])).toEqual([])
  })
})

describe('what points away', () => {
  test('is marked by a second person, never by the one who logged it', () => {
    expect(mark({ loggedById: 'bopha' }, 'bopha', 'neither').ok).toBe(false)
    expect(mark({ loggedById: 'bopha' }, 'mony', 'neither').ok).toBe(true)
  })

  test('is withheld by a prosecutor’s decision only, not by its place', () => {
    expect(place('withheld', true).ok).toBe(false)
    expect(place('withheld', false).ok).toBe(true)
    expect(place('unused', true).ok).toBe(true)
  })

  test('is disclosed in the file, on a schedule that was served, or where a decision on record withholds it', () => {
    const none = { served: false, withheldByDecision: false }
    expect(disclosed({ filePlace: 'in_file', ...none })).toBe(true)
    expect(disclosed({ filePlace: 'unused', ...none })).toBe(false)
    expect(disclosed({ filePlace: 'unused', ...none, served: true })).toBe(true)
    expect(disclosed({ filePlace: 'withheld', ...none })).toBe(false)
    expect(disclosed({ filePlace: 'withheld', ...none, withheldByDecision: true })).toBe(true)
    // A decision that was made while it lay elsewhere discloses nothing, and an undecided place never does.
    expect(disclosed({ filePlace: 'undecided', served: true, withheldByDecision: true })).toBe(false)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gapsIn, type Happening, silentDays, timeline } from '@/lib/domain/cases/timeline'
import { item, link, procedure, view } from '../../support/views'

const day = 86_400_000
const at = (days: number) => new Date(Date.UTC(2026, 0, 1) + days * day)
const happening = (days: number, place: number, kind: 'obtained' | 'custody' = 'obtained'): Happening => ({
  ...{ id: `h${place}`, at: at(days), dayOnly: false },
  what:
    kind === 'custody'
      ? { kind, itemId: 'item-1', entry: 'moved' }
      : { kind, itemId: 'item-1', intelligence: false },
})

describe('the timeline of a case', () => {
  test('tells what items say, how they came, what was done and what is charged, in the order of time', () => {
    const of = view({
      items: [
        item(1, { type: 'drug_seizure', obtainedAt: at(10), procedureId: 'p1' }),
        item(2, {
          type: 'surveillance',
          obtainedAt: at(4),
          facts: { started_at: '2026-01-03T08:00:00+07:00' },
        }),
      ],
      procedures: [procedure(1, { at: at(9), until: at(11), partyId: 'courier' })],
    })
    const told = timeline(of, [{ id: 'e1', itemId: 'item-1', kind: 'collected', at: at(12) }], undefined)
    expect(told.map(({ at: when }) => when.getTime())).toEqual(
      told.map(({ at: when }) => when.getTime()).toSorted((one, other) => one - other),
    )
    expect(told.map(({ what }) => what.kind)).toEqual(
      expect.arrayContaining(['obtained', 'procedure', 'procedure-ended', 'custody', 'count-from']),
    )
  })

  test('of one suspect holds what is linked to that person, and nothing of others', () => {
    const of = view({
      items: [item(1), item(2), item(3)],
      links: [link(2, { chargeId: 'charge', element: 'KNOW' })],
      procedures: [procedure(1, { partyId: 'courier' })],
    })
    const items = timeline(of, [], 'leader').flatMap(({ what }) =>
      what.kind === 'obtained' ? [what.itemId] : [],
    )
    expect(items).toEqual(['item-2'])
    expect(timeline(of, [], 'courier').map(({ what }) => what.kind)).toEqual(['procedure'])
  })

  test('names each silence of more than a fortnight, and no other; the hands of objects break none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ days: fc.integer({ min: 0, max: 400 }), custody: fc.boolean() }), {
          maxLength: 30,
        }),
        (drawn) => {
          const all = drawn
            .toSorted((one, other) => one.days - other.days)
            .map(({ days, custody }, place) => happening(days, place, custody ? 'custody' : 'obtained'))
          const story = all.filter(({ what }) => what.kind !== 'custody')
          const silent = story.flatMap(({ at: when }, place) => {
            const before = story[place - 1]
            const days = before ? (when.getTime() - before.at.getTime()) / day : 0
            return days > silentDays ? [days] : []
          })
          expect([...gapsIn(all).values()].map(({ days }) => days)).toEqual(silent)
        },
      ),
      { numRuns: 1_000 },
    )
  })
})

import { describe, expect, test } from 'vitest'
import { allowedEnds, controlKinds, joinEnds } from '@/lib/domain/people/control-link'

const ends = ['person', 'organisation', 'identifier', 'seizure'] as const

describe('joining two ends', () => {
  for (const kind of controlKinds)
    test(`by "${kind}" is allowed exactly where the list says`, () => {
      const joined = ends.flatMap((from) =>
        ends
          .filter((to) => joinEnds(kind, { kind: from, id: 'a' }, { kind: to, id: 'b' }).ok)
          .map((to) => `${from} to ${to}`),
      )
      expect(joined.sort()).toEqual(
        allowedEnds[kind].from.flatMap((from) => allowedEnds[kind].to.map((to) => `${from} to ${to}`)).sort(),
      )
    })

  test('never starts from a seizure, since a seizure does nothing', () => {
    for (const kind of controlKinds) expect(allowedEnds[kind].from).not.toContain('seizure')
  })

  test('by contact joins identifiers only: who spoke is another question', () => {
    expect(
      joinEnds('contacted', { kind: 'person', id: 'L' }, { kind: 'identifier', id: 'N1' }),
    ).toMatchObject({
      refusals: [{ because: 'link-cannot-start-there', field: 'from' }],
    })
    expect(
      joinEnds('contacted', { kind: 'identifier', id: 'N1' }, { kind: 'person', id: 'L' }),
    ).toMatchObject({
      refusals: [{ because: 'link-cannot-end-there', field: 'to' }],
    })
  })

  test('of somebody with themselves is refused, but not of two kinds that share an id', () => {
    expect(joinEnds('paid', { kind: 'person', id: 'x' }, { kind: 'person', id: 'x' })).toMatchObject({
      refusals: [{ because: 'link-to-itself' }],
    })
    expect(joinEnds('paid', { kind: 'person', id: 'x' }, { kind: 'organisation', id: 'x' }).ok).toBe(true)
  })
})

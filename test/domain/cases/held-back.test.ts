import { describe, expect, test } from 'vitest'
import { heldBack, heldFrom } from '@/lib/domain/cases/held-back'
import { projectCharge } from '@/lib/domain/cases/projection'
import { rungs } from '@/lib/domain/cases/rungs'
import { storedResult } from '@/lib/domain/cases/stored-result'
import { deciding } from '@/lib/domain/cases/tree-walk'
import { score } from '@/lib/domain/readiness/score'
import { item, link, view } from '../../support/views'

const held = (given = view()) => {
  const file = projectCharge(given, 'charge')
  return heldBack(file.tree, score(file))
}

describe('what holds a file back', () => {
  test('in an empty file, the first element that nothing is linked to', () => {
    expect(held()).toMatchObject({ kind: 'element', limit: 'nothing_linked' })
  })

  test('is the least under "all of" and the greatest under "one of"', () => {
    const at = (coverage: number) => ({ coverage, points: 0, limits: [], ledger: [] })
    const elements = { a: at(0.9), b: at(0.5), c: at(0.7) }
    const one = (element: string) => ({ element })
    expect(deciding({ op: 'AND', of: [one('a'), one('b'), one('c')] }, { elements })).toBe('b')
    expect(deciding({ op: 'OR', of: [one('a'), one('b'), one('c')] }, { elements })).toBe('a')
    expect(
      deciding({ op: 'AND', of: [one('a'), { op: 'OR', of: [one('b'), one('c')] }] }, { elements }),
    ).toBe('c')
  })

  test('stands first on a ladder whose lowest rung is the readiness', () => {
    const given = view({
      links: ['SUBST', 'QTY', 'ACT'].map((element, n) =>
        link(1, { countId: 'count', element }, { ordinal: n + 1 }),
      ),
    })
    const file = projectCharge(given, 'charge')
    const result = storedResult.parse(JSON.parse(JSON.stringify(score(file))))
    const ladder = rungs(file.tree, result)
    expect(ladder[0]?.value).toBe(result.readiness)
    expect(ladder.map(({ value }) => value)).toEqual(ladder.map(({ value }) => value).sort((a, b) => a - b))
    expect(ladder.find(({ held }) => held.kind === 'element' && held.element === 'SUBST')?.items).toEqual([1])
  })

  test('names the exculpatory item that nobody disclosed', () => {
    const result = {
      ...score(projectCharge(view({ items: [item(1, { exculpatory: true })] }), 'charge')),
      limits: [{ limit: 'undisclosed', value: 39 }],
    }
    expect(heldBack({ element: 'SUBST' }, result)).toMatchObject({ kind: 'lid', lid: 'undisclosed' })
  })

  test('says which limit holds an element', () => {
    const given = view({ links: [link(1, { countId: 'count', element: 'SUBST' })] })
    const file = projectCharge(given, 'charge')
    expect(heldBack({ element: 'SUBST' }, score(file))).toMatchObject({
      kind: 'element',
      element: 'SUBST',
      limit: 'weight',
    })
  })

  test.each([
    'element:INSTIG.ORDER:uncorroborated',
    'chain:E-003:none',
    'step:search_authorised:search 1',
    'single_person:Touk: Chan',
    'undisclosed',
    'disclosure',
    'nothing',
  ])('can be read back from what a stored reading keeps: %s', (id) => expect(heldFrom(id).id).toBe(id))
})

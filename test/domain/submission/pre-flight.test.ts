import { describe, expect, test } from 'vitest'
import { countLacks, lack, preFlight } from '@/lib/domain/submission/pre-flight'
import { item, link, view } from '../../support/views'

describe('before a file is submitted', () => {
  test('it is said that nobody is charged', () => {
    expect(preFlight(view({ charges: [] }), [], [])).toContainEqual({ kind: 'no_charge' })
  })

  test('what is at risk, excluded, undisclosed or without a place is named, and what is in order is not', () => {
    const items = [
      item(1, { filePlace: 'in_file' }),
      item(2, { filePlace: 'in_file', assessed: 'at_risk' }),
      item(3, { filePlace: 'unused', exculpatory: true }),
      item(4, { assessed: 'excluded' }),
    ]
    const said = preFlight(view({ items }), [], []).filter(({ kind }) => kind !== 'open_step')
    expect(said).toEqual([
      { kind: 'excluded', item: 'E-004', title: 'Item 4' },
      { kind: 'at_risk', item: 'E-002', title: 'Item 2' },
      { kind: 'undisclosed', item: 'E-003', title: 'Item 3' },
      { kind: 'unplaced', item: 'E-004', title: 'Item 4' },
    ])
  })

  test('what undermines is named until two people answered it', () => {
    const items = [item(1, { filePlace: 'in_file' })]
    const links = [
      link(1, { chargeId: 'charge', element: null }, { polarity: 'undermines', reasoning: 'He was at sea.' }),
      link(1, { chargeId: 'charge', element: 'KNOW' }, { polarity: 'undermines', answer: 'resolved' }),
      link(1, { countId: 'count', element: 'ACT' }, { polarity: 'supports' }),
    ]
    const said = preFlight(view({ items, links }), [], []).filter(({ kind }) => kind === 'unanswered')
    expect(said).toEqual([
      { kind: 'unanswered', item: 'E-001', title: 'Item 1', reasoning: 'He was at sea.' },
    ])
  })

  test('what is sealed is called by its number alone', () => {
    const items = [item(1, { privileged: true, assessed: 'excluded' })]
    const links = [
      link(
        1,
        { chargeId: 'charge', element: null },
        { polarity: 'undermines', reasoning: 'What the lawyer said.' },
      ),
    ]
    expect(JSON.stringify(preFlight(view({ items, links }), [], []))).not.toMatch(/Item 1|lawyer/)
  })

  test('a source without which the file falls is named, with the charges that fall', () => {
    const result = {
      limits: [{ limit: 'evidence' as const, value: 70 }],
      withoutPerson: [],
      withoutOrigin: [{ origin: 'The clerk', evidence: 12 }],
      criticalSets: [['The clerk']],
    }
    const said = preFlight(view({}), [{ chargeId: 'c', result }], [{ name: 'R1.1', code: 'one_voice' }])
    expect(said).toContainEqual({ kind: 'single_source', origin: 'The clerk', charges: 1 })
    expect(said).toContainEqual({ kind: 'open_defect', name: 'R1.1', code: 'one_voice' })
    for (const one of said) expect(lack.parse(JSON.parse(JSON.stringify(one)))).toEqual(one)
    expect(countLacks(said)).toContainEqual({ kind: 'open_defect', count: 1 })
  })
})

import { describe, expect, test } from 'vitest'
import { markItems } from '@/lib/domain/cases/guardrails'

const item = (id: string, more: Partial<Parameters<typeof markItems>[0][number]> = {}) => ({
  id,
  type: 'suspect_statement' as const,
  facts: {},
  assessed: null,
  madeFrom: [],
  ...more,
})
const marks = (...items: ReturnType<typeof item>[]) => markItems(items).map(({ mark }) => mark)

describe('the guardrails of a case', () => {
  test('silence marks nothing', () => {
    expect(marks(item('a'))).toEqual([null])
  })

  test('a statement for which duress is alleged is excluded, and what was made from it is at risk, at any remove', () => {
    const alleged = item('a', { facts: { duress_alleged: true } })
    expect(marks(alleged, item('b', { madeFrom: ['a'] }), item('c', { madeFrom: ['b'] }), item('d'))).toEqual(
      ['excluded', 'at_risk', 'at_risk', null],
    )
  })

  test('once a prosecutor cleared it, nothing is inherited any more', () => {
    const cleared = item('a', { facts: { duress_alleged: true }, assessed: 'cleared' })
    expect(marks(cleared, item('b', { madeFrom: ['a'] }))).toEqual(['excluded', null])
  })

  test('what a prosecutor excluded taints what was made from it', () => {
    expect(marks(item('a', { assessed: 'excluded' }), item('b', { madeFrom: ['a'] }))).toEqual([
      null,
      'at_risk',
    ])
  })

  test('an interpreter from the police puts the statement at risk', () => {
    expect(marks(item('a', { interpreterSworn: true, interpreterIndependent: false }))).toEqual(['at_risk'])
  })
})

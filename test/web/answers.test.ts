import { describe, expect, test, vi } from 'vitest'
import { nested } from '@/lib/domain/shared/nested'

vi.mock('server-only', () => ({}))

describe('the answers of a form', () => {
  test.each<[string, Record<string, string | string[]>, unknown]>([
    ['stay as they were typed', { title: ' Blue holdall ' }, { title: ' Blue holdall ' }],
    ['that are empty count as not given', { title: '', note: 'x' }, { note: 'x' }],
    ['of one name are a list', { targets: ['a', 'b'] }, { targets: ['a', 'b'] }],
    [
      'with dots in their name nest',
      { 'facts.net': '12', 'facts.gross': '13' },
      { facts: { net: '12', gross: '13' } },
    ],
    ['nest as deep as their name', { 'a.b.c': 'x', 'a.b.d': 'y' }, { a: { b: { c: 'x', d: 'y' } } }],
    ['with a dot at an end keep it as a name', { 'a.': 'x', '.b': 'y' }, { a: { '': 'x' }, '': { b: 'y' } }],
  ])('%s', (_, typed, meant) => {
    expect(nested(typed)).toEqual(meant)
  })

  test('never reach what all records have in common', () => {
    const names = [
      '__proto__.polluted',
      'constructor.prototype.polluted',
      'a.__proto__.polluted',
      'toString.polluted',
    ]
    for (const name of names) {
      const answers = nested(Object.fromEntries([[name, 'yes']]))
      expect(JSON.stringify(answers)).toContain('polluted')
      expect(Object.getPrototypeOf(answers)).toBe(Object.prototype)
    }
    expect('polluted' in {}).toBe(false)
    expect('polluted' in (() => {})).toBe(false)
  })

  test('that contradict each other lose none of the others', () => {
    expect(nested({ a: 'x', 'a.b': 'y', c: 'z' })).toMatchObject({ c: 'z' })
    expect(nested({ 'a.b': 'y', a: 'x', c: 'z' })).toMatchObject({ a: 'x', c: 'z' })
  })

  test('in a name of a thousand steps are no trouble', () => {
    expect(JSON.stringify(nested({ [Array(1000).fill('a').join('.')]: 'x' }))).toContain('x')
  })
})

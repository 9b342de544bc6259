import { describe, expect, test } from 'vitest'
import { all, allow, refuse } from '@/lib/domain/shared/ruling'

describe('a ruling', () => {
  test('that refuses says why, where, and what the sentence needs', () => {
    expect(refuse('weight-missing', 'netWeight', { item: 3 })).toEqual({
      ok: false,
      refusals: [{ because: 'weight-missing', field: 'netWeight', params: { item: 3 } }],
    })
    expect(refuse('case-closed')).toEqual({ ok: false, refusals: [{ because: 'case-closed' }] })
  })

  test('made of several is allowed when each is, and keeps its names', () => {
    expect(all({ weight: allow(12.5), seal: allow('KP-204681') })).toEqual(
      allow({ weight: 12.5, seal: 'KP-204681' }),
    )
  })

  test('made of a list is allowed in the same order', () => {
    expect(all([allow(3), allow(1), allow(2)])).toEqual(allow([3, 1, 2]))
    expect(all([])).toEqual(allow([]))
  })

  test('made of several tells every refusal at once, in order', () => {
    expect(all({ a: refuse('first', 'a'), b: allow(1), c: refuse('second', 'c') })).toEqual({
      ok: false,
      refusals: [
        { because: 'first', field: 'a' },
        { because: 'second', field: 'c' },
      ],
    })
  })
})

import { expect, test } from 'vitest'
import { projectCharge } from '@/lib/domain/cases/projection'
import { score } from '@/lib/domain/readiness/score'
import type { CustodyDefect } from '@/lib/domain/readiness/vocabulary'
import { item, link, view } from '../../support/views'

const scored = (custodyDefects: readonly CustodyDefect[], polarity: 'supports' | 'undermines') => {
  const items = [item(1, { type: 'drug_seizure', class: 'official', spoken: false, custodyDefects })]
  const file = projectCharge(
    view({ items, links: [link(1, { countId: 'count', element: 'ACT' }, { polarity })] }),
    'charge',
  )
  return score(file).elements.ACT?.points ?? Number.NaN
}

test('a broken chain lowers what supports', () => {
  expect(scored(['time_gap'], 'supports')).toBeLessThan(scored([], 'supports'))
})

test('a broken chain never weakens what speaks for the suspect', () => {
  expect(scored(['time_gap', 'hash_mismatch'], 'undermines')).toBe(scored([], 'undermines'))
  expect(scored([], 'undermines')).toBeLessThan(0)
})

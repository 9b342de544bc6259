import { describe, expect, test } from 'vitest'
import { markItems } from '@/lib/domain/cases/guardrails'
import type { Ground } from '@/lib/domain/cases/procedure-marks'
import { standingDecision } from '@/lib/domain/evidence/standing-decision'
import { authority, procedure } from '../../support/views'

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

describe('what an item stands on', () => {
  const at = new Date('2026-11-02T03:00:00Z')
  const ground = (more: Partial<Ground>): Ground => ({
    authorities: [],
    procedures: [],
    stepMarks: [],
    asOf: at,
    ...more,
  })
  const seizure = {
    ...item('a', { obtainedAt: at, obtainedPlace: 'Landing' }),
    type: 'drug_seizure' as const,
  }
  const found = (more: Partial<typeof seizure & { procedureId: string; authorityId: string }>, on: Ground) =>
    markItems([{ ...seizure, ...more }], on)[0]

  test('a seizure in a search at night without an exception is at risk with the search', () => {
    const night = procedure(1, { at: new Date('2026-11-02T13:00:00Z') })
    const marked = found({ procedureId: 'p1' }, ground({ procedures: [night] }))
    expect(marked).toMatchObject({
      mark: 'at_risk',
      marks: [{ because: { id: 'search_hours', article: '91' }, procedure: 1 }],
    })
    const kept = procedure(1, { at: night.at, nightException: 'drug_place' })
    expect(found({ procedureId: 'p1' }, ground({ procedures: [kept] }))?.mark).toBeNull()
  })

  test('a seizure outside the place of the authority that its search cites is at risk, and says which', () => {
    const on = ground({
      procedures: [procedure(1, { at, authorityId: 'a1' })],
      authorities: [authority(1)],
    })
    expect(found({ procedureId: 'p1' }, on)?.mark).toBeNull()
    expect(found({ procedureId: 'p1', obtainedPlace: 'Market hall' }, on)).toMatchObject({
      mark: 'at_risk',
      marks: [{ because: { id: 'authority_place' }, field: 'obtainedPlace', authority: 1 }],
    })
  })

  test('interception without an order, or outside it, is excluded; inside it, it is not', () => {
    const heard = { type: 'interception' as const, facts: { recorded_from: '2026-11-02T08:00:00+07:00' } }
    const order = authority(1, {
      kind: 'judge_order',
      scope: ['interception'],
      to: new Date('2026-11-03T00:00:00Z'),
    })
    const with_ = (authorities: Ground['authorities'], more = {}) =>
      markItems([{ ...seizure, ...heard, ...more }], ground({ authorities }))[0]?.mark
    expect(with_([])).toBe('excluded')
    expect(with_([order], { authorityId: 'a1' })).toBeNull()
    expect(with_([{ ...order, to: new Date('2026-11-01T00:00:00Z') }], { authorityId: 'a1' })).toBe(
      'excluded',
    )
    expect(with_([{ ...order, kind: 'prosecutor_written' }], { authorityId: 'a1' })).toBe('excluded')
  })

  test('an allegation of duress and sealed talk with a lawyer exclude, and taint what was made from it', () => {
    const child = { ...item('b', { madeFrom: ['a'] }) }
    for (const cause of [{ duressAt: [at] }, { privileged: true }]) {
      const marked = markItems([item('a', cause), child])
      expect(marked.map(({ mark }) => mark)).toEqual(['excluded', 'at_risk'])
      expect(marked[1]?.marks.map(({ because }) => because.id)).toEqual(['made_from_excluded'])
    }
  })

  test('a decision stands only until the next allegation', () => {
    const decided = { value: 'cleared', at } as const
    expect(standingDecision(decided, [])).toBe('cleared')
    expect(standingDecision(decided, [new Date(at.getTime() - 1)])).toBe('cleared')
    expect(standingDecision(decided, [new Date(at.getTime() + 1)])).toBeNull()
  })
})

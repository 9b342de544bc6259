import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { projectCharge } from '@/lib/domain/cases/projection'
import { answerContradiction } from '@/lib/domain/defence/answer'
import { addExplanation, outcomes, sides, testExplanation } from '@/lib/domain/defence/explanation'
import { alternativeTested, type ExplanationFacts, standingOf } from '@/lib/domain/defence/tested'
import { score } from '@/lib/domain/readiness/score'
import { item, link, view } from '../../support/views'

const open = { status: 'open' } as const
const place = { chargeId: 'charge', element: 'KNOW' }
const account = (more: Partial<ExplanationFacts> = {}): ExplanationFacts => ({
  ...{ id: 'e1', number: 1, partyId: 'leader', elements: [place], grounds: [], finding: null },
  ...more,
})
const rebutted = account({ finding: 'rebutted', grounds: [{ itemId: 'item-2', side: 'rebuts' }] })
const none = () => false

describe('an innocent account', () => {
  test('is untested until somebody records what came of it', () => {
    expect(standingOf(account(), none)).toBe('untested')
    expect(alternativeTested([account()], place, none)).toBe(false)
    expect(alternativeTested([rebutted], place, none)).toBe(true)
  })

  test('that could not be settled, or that holds, leaves the element incomplete', () => {
    for (const finding of ['unsettled', 'holds'] as const)
      expect(alternativeTested([account({ finding })], place, none)).toBe(false)
    expect(alternativeTested([rebutted, account({ finding: 'holds' })], place, none)).toBe(false)
  })

  test('is open again when all that rebutted it is excluded', () => {
    expect(standingOf(rebutted, (id) => id === 'item-2')).toBe('rebuttal_fell')
    expect(alternativeTested([rebutted], place, (id) => id === 'item-2')).toBe(false)
  })

  test('answers only the elements it covers, of the charge it covers', () => {
    expect(alternativeTested([rebutted], { ...place, element: 'IDENT' }, none)).toBe(false)
    expect(alternativeTested([rebutted], { ...place, chargeId: 'other' }, none)).toBe(false)
  })

  test('never counts as tested while one that was tested holds, whatever else is there', () => {
    const one = fc.record({
      finding: fc.constantFrom(null, ...outcomes),
      grounds: fc.array(fc.record({ itemId: fc.constant('item-2'), side: fc.constantFrom(...sides) })),
    })
    fc.assert(
      fc.property(fc.array(one), (many) => {
        const accounts = many.map((more) => account(more))
        const tested = alternativeTested(accounts, place, none)
        if (accounts.some(({ finding }) => finding === 'holds')) expect(tested).toBe(false)
        if (!accounts.some(({ finding }) => finding === 'rebutted')) expect(tested).toBe(false)
      }),
      { numRuns: 1_000 },
    )
  })

  test('names elements of charges against this very suspect', () => {
    const key = '0192b6a0-0000-7000-8000-000000000001:KNOW'
    expect(addExplanation(open, { elements: [key, key] }, new Set([key]))).toMatchObject({
      value: [{ chargeId: key.slice(0, 36), element: 'KNOW' }],
    })
    expect(addExplanation(open, { elements: [key] }, new Set())).toMatchObject({
      refusals: [{ because: 'no-account-asked-there' }],
    })
    expect(addExplanation({ status: 'closed' }, { elements: [] }, new Set())).toMatchObject({
      refusals: [{ because: 'case-closed' }, { because: 'explains-nothing' }],
    })
  })

  test('does not fall, and does not hold, on a bare word', () => {
    expect(testExplanation(open, { outcome: 'rebutted' }, [{ side: 'supports' }])).toMatchObject({
      refusals: [{ because: 'nothing-rebuts-it' }],
    })
    expect(testExplanation(open, { outcome: 'holds' }, [])).toMatchObject({
      refusals: [{ because: 'nothing-supports-it' }],
    })
    expect(testExplanation(open, { outcome: 'unsettled' }, [])).toMatchObject({ ok: true })
  })
})

describe('in the reading', () => {
  const knew = [2, 3, 4, 5].map((number) => link(number, place, { strength: 'proves' }))
  const items = [1, 2, 3, 4, 5].map((number) => item(number))
  const knowledge = (more: Parameters<typeof view>[0]) =>
    score(projectCharge(view({ items, links: knew, ...more }), 'charge')).elements.KNOW

  test('knowledge stays at 79 while no innocent account was tested, and may pass once one was', () => {
    expect(knowledge({})?.limits[0]).toEqual({ limit: 'no_alternative', value: 0.79 })
    expect(knowledge({ explanations: [rebutted] })?.coverage).toBe(1)
  })

  test('what undermines counts a quarter once explained, and nothing once shown untrue', () => {
    const against = (answer: 'resolved' | 'rejected' | null) =>
      knowledge({ links: [link(2, place, { polarity: 'undermines', answer })] })?.points ?? 0
    expect(against(null)).toBeLessThan(0)
    expect(against('resolved')).toBeCloseTo(against(null) / 4, 9)
    expect(against('rejected')).toBeCloseTo(0, 9)
  })

  test('a tested account is the pointing-away work that disclosure asks for', () => {
    const share = (more: Parameters<typeof view>[0]) =>
      projectCharge(view({ items, ...more }), 'charge').disclosure
    expect(share({ explanations: [rebutted] })).toBeGreaterThan(share({}))
  })
})

describe('an answer to what undermines', () => {
  const against = { polarity: 'undermines', itemId: 'alibi', answer: null } as const

  test('needs evidence other than itself', () => {
    expect(answerContradiction(open, against, { answer: 'resolved', items: [] })).toMatchObject({
      refusals: [{ because: 'answer-needs-evidence' }],
    })
    expect(answerContradiction(open, against, { answer: 'rejected', items: ['alibi'] })).toMatchObject({
      refusals: [{ because: 'answers-itself' }],
    })
    expect(answerContradiction(open, against, { answer: 'rejected', items: ['cctv'] })).toMatchObject({
      ok: true,
    })
  })

  test('is given to what undermines alone, and is opened again only when there is one', () => {
    expect(
      answerContradiction(
        open,
        { ...against, polarity: 'supports' },
        { answer: 'resolved', items: ['cctv'] },
      ),
    ).toMatchObject({ refusals: [{ because: 'only-undermining-is-answered' }] })
    expect(answerContradiction(open, against, { answer: 'reopened', items: [] })).toMatchObject({
      refusals: [{ because: 'not-answered-yet' }],
    })
    expect(
      answerContradiction(open, { ...against, answer: 'resolved' }, { answer: 'reopened', items: [] }),
    ).toMatchObject({ ok: true })
  })
})

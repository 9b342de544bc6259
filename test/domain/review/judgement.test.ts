import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bands } from '@/lib/domain/readiness/band'
import { review, reviewAnswers } from '@/lib/domain/review/item-review'
import { chargeReached, differs, elementReached, judge, judgementWords } from '@/lib/domain/review/judgement'

const because = (ruling: { ok: boolean; refusals?: { because: string }[] }) => ruling.refusals?.[0]?.because

describe('a prosecutor’s own judgement', () => {
  test('may turn any earlier one round, and is not said twice', () => {
    for (const before of judgementWords)
      for (const word of judgementWords) expect(judge({ word: before }, word).ok).toBe(before !== word)
    expect(judge(null, 'not_yet').ok).toBe(true)
    expect(because(judge({ word: 'holds' }, 'holds'))).toBe('already-judged-so')
  })

  test('differs from the engine when one lets it stand and the other does not', () => {
    expect(differs('holds', true)).toBe(false)
    expect(differs('holds', false)).toBe(true)
    expect(differs('cannot_hold', true)).toBe(true)
    expect(differs('not_yet', false)).toBe(false)
  })

  test('never differs from an engine that has not read the file', () => {
    expect(elementReached(null)).toBeUndefined()
    expect(chargeReached(undefined)).toBeUndefined()
    for (const word of judgementWords) expect(differs(word, undefined)).toBe(false)
  })

  test('is held against the one band that is ready for a decision, for elements as for charges', () => {
    expect(bands.filter((band) => chargeReached(band))).toEqual(['ready_for_decision'])
    expect(elementReached(1)).toBe(true)
    expect(elementReached(0)).toBe(false)
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b) => {
          const [less, more] = [Math.min(a, b), Math.max(a, b)]
          expect(elementReached(less) === true && elementReached(more) === false).toBe(false)
        },
      ),
    )
  })
})

describe('the review of an item', () => {
  const answer = fc.constantFrom(...reviewAnswers)
  const answers = fc.record({
    reliable: answer,
    credible: answer,
    otherMaterial: fc.option(fc.constantFrom('The recording.', 'The log of the cell.'), { nil: null }),
  })

  test('is taken when any answer is another, and refused when none is', () => {
    fc.assert(
      fc.property(answers, answers, (before, now) => {
        const same = JSON.stringify(before) === JSON.stringify(now)
        expect(review(before, now).ok).toBe(!same)
      }),
    )
    expect(because(review({ reliable: 'yes', credible: 'no' }, { reliable: 'yes', credible: 'no' }))).toBe(
      'already-reviewed-so',
    )
  })

  test('the first one is always taken', () => {
    fc.assert(
      fc.property(answers, (said) => {
        expect(review(null, said).ok).toBe(true)
      }),
    )
  })
})

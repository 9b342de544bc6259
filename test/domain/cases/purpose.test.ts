import { describe, expect, test } from 'vitest'
import { sayPurpose, wantsPurpose, workPurposes } from '@/lib/domain/cases/purpose'

describe('the purpose of opening a case', () => {
  test.each(workPurposes)('%s says itself, unless it is another', (purpose) => {
    expect(sayPurpose(purpose, 'A court asks.').ok).toBe(true)
    expect(sayPurpose(purpose, undefined).ok).toBe(purpose !== 'other')
  })

  const free = { reasonGiven: false, glassBroken: false, letting: ['team'] }
  test.each([
    ['asked, and not said today', { ...free, purposeAsked: true }, true],
    ['not asked, or said today', { ...free, purposeAsked: false }, false],
    ['a reason was stated today', { ...free, purposeAsked: true, reasonGiven: true }, false],
    ['a glass was broken for it', { ...free, purposeAsked: true, glassBroken: true }, false],
    ['the hands hold an object and know no case', { ...free, purposeAsked: true, letting: ['store'] }, false],
    ['asked from outside to be the second', { ...free, purposeAsked: true, letting: ['unsealed'] }, false],
    ['the hands of the team', { ...free, purposeAsked: true, letting: ['store', 'team'] }, true],
  ])('is wanted: %s', (_, facts, wanted) => {
    expect(wantsPurpose(facts)).toBe(wanted)
  })
})

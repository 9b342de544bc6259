import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { curesOf, defectCodes, defectGroups } from '@/lib/domain/returns/catalogue'
import {
  cure,
  type DefectWord,
  decide,
  decisionsFor,
  defectWords,
  liesWithPolice,
  sendBack,
  stateAfter,
} from '@/lib/domain/returns/defect'
import en from '@/messages/en.json'
import km from '@/messages/km.json'

const sent = new Date('2026-11-20T03:00:00Z')
const after = new Date('2026-11-21T03:00:00Z')
const because = (ruling: { ok: boolean; refusals?: { because: string }[] }) => ruling.refusals?.[0]?.because

describe('the catalogue of defects', () => {
  test('holds at least twenty-five, each under one heading', () => {
    expect(defectCodes.length).toBeGreaterThanOrEqual(25)
    expect(defectGroups.flatMap(({ codes }) => codes).sort()).toEqual([...defectCodes].sort())
  })

  test.each(defectCodes)(
    'says of %s in both languages what it is, what cures it and what prevents it',
    (code) => {
      for (const said of [en.returns.defect[code], km.returns.defect[code]])
        for (const words of [said.name, said.cure, said.hint]) expect(words.length).toBeGreaterThan(8)
      expect(km.returns.defect[code].name).toMatch(/[\u1780-\u17ff]/)
      expect(curesOf(code).length).toBeGreaterThan(0)
    },
  )
})

describe('a returned defect', () => {
  test('is cured by evidence that moved after the return, not by what was there before', () => {
    const open = { state: 'open', code: 'one_voice' } as const
    expect(cure(open, { moved: after, empty: false }, sent).ok).toBe(true)
    expect(because(cure(open, { moved: sent, empty: false }, sent))).toBe('cure-older-than-return')
  })

  test('is not cured by an empty item, however new', () => {
    expect(because(cure({ state: 'open', code: 'one_voice' }, { moved: after, empty: true }, sent))).toBe(
      'cure-by-empty-item',
    )
  })

  test('that asks for a decision is cured by no item', () => {
    const code = 'offence_does_not_fit'
    expect(because(cure({ state: 'open', code }, { moved: after, empty: false }, sent))).toBe(
      'only-a-decision-cures',
    )
  })

  test('in dispute is decided by another than who returned it, and by nobody through the side door', () => {
    for (const decision of ['upheld', 'lifted', 'accepted', 'not_cured'] as const)
      expect(because(decide({ state: 'disputed' }, decision, true))).toBe('dispute-decided-by-another')
    expect(decide({ state: 'disputed' }, 'upheld', false).ok).toBe(true)
    expect(decide({ state: 'disputed' }, 'lifted', false).ok).toBe(true)
    expect(because(decide({ state: 'disputed' }, 'accepted', false))).toBe('no-cure-to-look-at')
    expect(because(decide({ state: 'open' }, 'accepted', true))).toBe('no-cure-to-look-at')
    expect(because(decide({ state: 'cured' }, 'upheld', false))).toBe('no-dispute-to-decide')
    expect(because(decide({ state: 'closed' }, 'lifted', true))).toBe('defect-closed')
  })

  test('stands, after any words, in one state in which exactly one side can move it, until it is closed', () => {
    fc.assert(
      fc.property(fc.option(fc.constantFrom(...(defectWords as readonly DefectWord[]))), (word) => {
        const state = stateAfter(word)
        const police = liesWithPolice({ state }).ok
        const prosecutor = decisionsFor(state, false).some((decision) => decision !== 'lifted')
        expect([police, prosecutor].filter(Boolean)).toHaveLength(state === 'closed' ? 0 : 1)
      }),
    )
  })
})

describe('a file', () => {
  test('is returned only while it lies with the prosecutors, with a defect, and a day ahead', () => {
    expect(sendBack({ status: 'submitted' }, 1, '2026-12-01', '2026-11-28').ok).toBe(true)
    expect(because(sendBack({ status: 'open' }, 1, '2026-12-01', '2026-11-28'))).toBe(
      'returned-only-when-submitted',
    )
    expect(because(sendBack({ status: 'submitted' }, 0, '2026-12-01', '2026-11-28'))).toBe('no-defect-named')
    expect(because(sendBack({ status: 'submitted' }, 1, '2026-11-28', '2026-11-28'))).toBe('due-in-the-past')
  })
})

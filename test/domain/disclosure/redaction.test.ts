import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blackOut, boxesTyped, canBeRedacted, copyName, wordsTyped } from '@/lib/domain/disclosure/redaction'

const aBox = { page: 1, x: 10, y: 20, width: 30, height: 5 }

describe('boxes as they are typed', () => {
  test('are read one a line, in Latin or Khmer digits; every line that is none is told', () => {
    expect(boxesTyped('1 10 20 30 5\n\n២, ១០, ២០, ៣០, ៥')).toEqual({
      ok: true,
      value: [aBox, { ...aBox, page: 2 }],
    })
    const told = boxesTyped(
      '1 10 20 30 5\n1 10 20 30\n1 10 20 30 5 6\n0 10 20 30 5\n1 10 20 0 5\n1 120 0 1 1',
    )
    expect(told.ok).toBe(false)
    if (!told.ok) expect(told.refusals.map(({ params }) => params?.line)).toEqual([2, 3, 4, 5, 6])
  })

  test('are within the page, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const read = boxesTyped(typed)
        if (read.ok) for (const { x, y } of read.value) expect(Math.max(x, y)).toBeLessThanOrEqual(100)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('what is blacked out', () => {
  test('is what a person keeps and adds, and never nothing', () => {
    expect(blackOut('proposed', [aBox, { ...aBox, page: 2 }], [2], [])).toEqual({
      ok: true,
      value: [{ ...aBox, page: 2 }],
    })
    expect(blackOut('proposed', [aBox], [], []).ok).toBe(false)
    expect(blackOut('proposed', [], [], [aBox]).ok).toBe(true)
  })

  test('is confirmed once', () => {
    for (const state of ['searching', 'waiting', 'made', 'none'] as const)
      expect(blackOut(state, [aBox], [1], []).ok).toBe(false)
  })

  test('stands on pages: no text, sound or film is redacted', () => {
    expect(['application/pdf', 'image/png', 'image/jpeg'].every(canBeRedacted)).toBe(true)
    expect(['text/plain', 'video/mp4', 'application/zip', 'image/svg+xml'].some(canBeRedacted)).toBe(false)
  })
})

test('a single letter is no word to look for', () => {
  expect(wordsTyped('Sok\n\n ភីរម្យ ')).toEqual({ ok: true, value: ['Sok', 'ភីរម្យ'] })
  expect(wordsTyped('a').ok).toBe(false)
  expect(wordsTyped('ab\n'.repeat(51)).ok).toBe(false)
})

test('a copy is called one, whatever the original was called', () => {
  expect(copyName('scan.of.page.jpeg', 2)).toBe('scan.of.page (redacted 2).pdf')
  expect(copyName('statement', 1)).toBe('statement (redacted 1).pdf')
})

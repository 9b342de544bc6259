import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { largestFile, newFile, savedName, shownName } from '@/lib/domain/evidence/file'

const hash = 'a'.repeat(64)

describe('a file that is coming', () => {
  test('has a name, a length and a hash', () => {
    expect(newFile.parse({ name: 'photo 1.jpg', size: '2147483648', sha256: hash }).size).toBe(largestFile)
  })

  test.each([
    [{ name: '' }],
    [{ name: 'x'.repeat(256) }],
    [{ size: 0 }],
    [{ size: largestFile + 1 }],
    [{ size: 1.5 }],
    [{ sha256: 'A'.repeat(64) }],
    [{ sha256: 'a'.repeat(63) }],
    [{ path: '/etc' }],
  ])('is refused with %j', (changes) => {
    expect(newFile.safeParse({ name: 'photo.jpg', size: 1, sha256: hash, ...changes }).success).toBe(false)
  })
})

describe('a name as it is shown', () => {
  test.each([
    ['ភស្តុតាង ១.pdf', 'ភស្តុតាង ១.pdf'],
    ['record\u202Efdp.exe', 'record\\u{202E}fdp.exe'],
    ['../../etc/passwd', '..\\u{002F}..\\u{002F}etc\\u{002F}passwd'],
    ['a\\b\u0000c', 'a\\u{005C}b\\u{0000}c'],
    ['ក\u200bខ.jpg', 'ក\u200bខ.jpg'],
  ])('%j is shown as %s', (name, shown) => {
    expect(shownName(name)).toBe(shown)
  })
})

describe('a name under which it is saved', () => {
  test.each([
    ['../../etc/passwd', '_.._etc_passwd'],
    ['...', 'file'],
    ['CON.txt', '_CON.txt'],
    ['a:b*c?.pdf', 'a_b_c_.pdf'],
    ['photo.jpg', 'photo.jpg'],
    ['x'.repeat(200), 'x'.repeat(200)],
    [`${'x'.repeat(200)}.jpg`, `${'x'.repeat(196)}.jpg`],
  ])('%j is saved as %s', (name, saved) => {
    expect(savedName(name)).toBe(saved)
  })

  test('keeps its ending when it is long, and never breaks a character', () => {
    const saved = savedName(`${'ភ'.repeat(300)}.pdf`)
    expect(saved.endsWith('.pdf')).toBe(true)
    expect(new TextEncoder().encode(saved).length).toBeLessThanOrEqual(200)
    expect(saved).not.toContain('\ufffd')
  })

  test('is never empty, never leads anywhere, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const saved = savedName(name)
        expect(saved).not.toMatch(/[/\\\p{Cc}\u202a-\u202e]/u)
        expect(saved.startsWith('.')).toBe(false)
        expect(saved.length).toBeGreaterThan(0)
        expect(saved.isWellFormed()).toBe(true)
        expect(new TextEncoder().encode(saved).length).toBeLessThanOrEqual(201)
      }),
      { numRuns: 1_000 },
    )
  })
})

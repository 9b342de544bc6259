import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sendNote } from '@/lib/domain/review/note'

const because = (ruling: { ok: boolean; refusals?: { because: string }[] }) => ruling.refusals?.[0]?.because

describe('a note that is sent', () => {
  test('becomes a comment, or a defect with its code', () => {
    expect(sendNote({ words: ' Who filmed this? ' }, { as: 'comment' })).toEqual({
      ok: true,
      value: { as: 'comment', words: 'Who filmed this?' },
    })
    expect(sendNote({ words: 'One man says so.' }, { as: 'defect', defect: 'one_voice' })).toEqual({
      ok: true,
      value: { as: 'defect', words: 'One man says so.', defect: 'one_voice' },
    })
    expect(because(sendNote({ words: 'One man says so.' }, { as: 'defect' }))).toBe('missing')
  })

  test('is never empty', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\s{0,20}$/), fc.constantFrom('comment', 'defect'), (words, as) => {
        expect(because(sendNote({ words }, { as, defect: 'one_voice' }))).toBe('note-empty')
      }),
    )
  })

  test('is no longer as a defect than a defect may be', () => {
    const words = 'x'.repeat(2_001)
    expect(because(sendNote({ words }, { as: 'defect', defect: 'one_voice' }))).toBe(
      'note-too-long-for-a-defect',
    )
    expect(sendNote({ words }, { as: 'comment' }).ok).toBe(true)
  })
})

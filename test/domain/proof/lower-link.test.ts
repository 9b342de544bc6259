import { describe, expect, test } from 'vitest'
import { lowerLink } from '@/lib/domain/proof/review'
import { strengths } from '@/lib/domain/readiness/vocabulary'

const open = { status: 'submitted' } as const
const link = { polarity: 'supports', strength: 'shows', withdrawn: false } as const
const because = (ruling: { ok: boolean; refusals?: { because: string }[] }) => ruling.refusals?.[0]?.because

describe('lowering a link', () => {
  test('leads to less, never to the same and never to more', () => {
    for (const [n, from] of strengths.entries())
      for (const [m, to] of strengths.entries())
        expect(lowerLink(open, { ...link, strength: from }, to).ok).toBe(m < n)
    expect(because(lowerLink(open, link, 'proves'))).toBe('not-lower')
  })

  test('never touches what undermines, what was withdrawn, or a closed file', () => {
    expect(because(lowerLink(open, { ...link, polarity: 'undermines' }, 'fits'))).toBe(
      'undermining-is-answered',
    )
    expect(because(lowerLink(open, { ...link, withdrawn: true }, 'fits'))).toBe('already-withdrawn')
    expect(lowerLink({ status: 'closed' }, link, 'fits').ok).toBe(false)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linkEvidence, newLink } from '@/lib/domain/evidence/link'
import { locator, sayLocator } from '@/lib/domain/evidence/locator'
import en from '@/messages/en.json'
import km from '@/messages/km.json'

const [item, count, charge, attribution] = ['1', '2', '3', '4'].map(
  (n) => `0198c9a0-0000-7000-8000-00000000000${n}`,
)
const open = { status: 'open' } as const
const aLink = (changes: Record<string, unknown> = {}) =>
  newLink.parse({
    itemId: item,
    polarity: 'supports',
    strength: 'shows',
    locator: { in: 'page', page: '2' },
    reasoning: 'The message orders twelve bricks for 2 November.',
    countId: count,
    element: 'SUBST',
    ...changes,
  })
const because = (changes: Record<string, unknown>) => {
  const ruling = linkEvidence(open, aLink(changes))
  return ruling.ok ? [] : ruling.refusals.map(({ because: why }) => why)
}
const none = { countId: undefined, element: undefined }

describe('linking an item to what it proves', () => {
  test.each([
    [{}, 'count-element'],
    [{ countId: undefined, chargeId: charge, element: 'INSTIG.ACT' }, 'charge-element'],
    [{ ...none, attributionId: attribution }, 'attribution'],
    [{ ...none, controlLinkId: attribution }, 'control-link'],
    [{ ...none, chargeId: charge, polarity: 'undermines' }, 'charge'],
  ])('%j is about one thing: %s', (changes, to) => {
    const ruling = linkEvidence(open, aLink(changes))
    expect(ruling.ok && ruling.value.target.to).toBe(to)
  })

  test.each([
    [none, 'link-to-one-thing'],
    [{ chargeId: charge }, 'link-to-one-thing'],
    [{ element: undefined }, 'link-to-one-thing'],
    [{ ...none, attributionId: attribution, element: 'KNOW' }, 'link-to-one-thing'],
    [{ ...none, chargeId: charge }, 'support-names-an-element'],
    [{ polarity: 'undermines', restsOn: [attribution] }, 'undermining-rests-on-nothing'],
    [{ ...none, attributionId: attribution, restsOn: [attribution] }, 'only-elements-rest-on-attributions'],
  ])('%j is refused: %s', (changes, code) => {
    expect(because(changes)).toEqual([code])
    expect(en.reasons).toHaveProperty(code)
    expect(km.reasons).toHaveProperty(code)
  })

  test('support of an element may rest on an attribution, each once', () => {
    const ruling = linkEvidence(open, aLink({ restsOn: [attribution, attribution] }))
    expect(ruling.ok && ruling.value.restsOn).toEqual([attribution])
    expect(linkEvidence(open, aLink({ restsOn: attribution })).ok).toBe(true)
  })

  test('is refused in a closed case', () => {
    expect(linkEvidence({ status: 'closed' }, aLink()).ok).toBe(false)
  })

  test.each([
    [{ reasoning: 'He did it' }],
    [{ reasoning: 'x'.repeat(1_001) }],
    [{ reasoning: undefined }],
    [{ strength: 'certain' }],
    [{ locator: undefined }],
    [{ note: 'more' }],
  ])('needs its reasoning, its strength and its place: %j', (changes) => {
    expect(() => aLink(changes)).toThrow()
  })
})

describe('the exact place in an item', () => {
  test.each([
    [{ in: 'page', page: 2 }, 'page', { from: 2 }],
    [{ in: 'page', page: '១៤', to: '31' }, 'pages', { from: 14, to: 31 }],
    [{ in: 'row', row: 212 }, 'row', { from: 212 }],
    [{ in: 'row', row: 14, to: 31, sheet: 'Calls' }, 'rows-of-sheet', { from: 14, to: 31, sheet: 'Calls' }],
    [{ in: 'time', from: 123.5 }, 'time', { from: '2:03.5' }],
    [{ in: 'time', from: '3599.96', to: 3661 }, 'times', { from: '1:00:00', to: '1:01:01' }],
    [{ in: 'region', page: 1, x: 0.1, y: 0.1, width: 0.5, height: 0.2 }, 'region-of-page', { page: 1 }],
    [{ in: 'region', x: 0, y: 0, width: 1, height: 1 }, 'region', {}],
    [{ in: 'paragraph', paragraph: 3, page: 2 }, 'paragraph-of-page', { paragraph: 3, page: 2 }],
    [{ in: 'words', words: 'the steering bench' }, 'words', { words: 'the steering bench' }],
  ])('%j is said as %s', (place, key, params) => {
    expect(sayLocator(locator.parse(place))).toEqual({ key, params })
    expect(en.links.place).toHaveProperty(key)
    expect(km.links.place).toHaveProperty(key)
  })

  test.each([
    [{ in: 'page', page: 0 }],
    [{ in: 'page', page: 31, to: 14 }],
    [{ in: 'row', row: 1, to: 0 }],
    [{ in: 'time', from: -1 }],
    [{ in: 'time', from: '' }],
    [{ in: 'time', from: 20, to: 10 }],
    [{ in: 'region', x: 0.8, y: 0, width: 0.5, height: 0.5 }],
    [{ in: 'region', x: 0, y: 0, width: 0, height: 0.5 }],
    [{ in: 'region', x: Number.NaN, y: 0, width: 0.1, height: 0.5 }],
    [{ in: 'cloud', page: 1 }],
    [{ in: 'page', page: 1, row: 2 }],
  ])('%j is no place', (place) => {
    expect(locator.safeParse(place).success).toBe(false)
  })

  test('survives whatever is thrown at it', () => {
    const parts = fc.record(
      {
        in: fc.constantFrom('page', 'row', 'time', 'region', 'paragraph', 'words'),
        page: fc.anything(),
        to: fc.anything(),
        from: fc.anything(),
        x: fc.double(),
        y: fc.double(),
        width: fc.double(),
        height: fc.double(),
        row: fc.integer(),
        words: fc.string(),
      },
      { requiredKeys: ['in'] },
    )
    fc.assert(
      fc.property(fc.oneof(parts, fc.anything()), (place) => {
        const read = locator.safeParse(place)
        if (read.success) expect(sayLocator(read.data).key).not.toBe('')
      }),
      { numRuns: 500 },
    )
  })
})

import { describe, expect, test } from 'vitest'
import { projectCharge } from '@/lib/domain/cases/projection'
import { answeredBy, type Waiting } from '@/lib/domain/enquiries/answered'
import { enquiries } from '@/lib/domain/enquiries/catalogue/catalogue'
import { nextLines } from '@/lib/domain/enquiries/next-lines'
import { propose } from '@/lib/domain/enquiries/propose'
import { changed } from '@/lib/domain/readiness/action'
import { glance } from '@/lib/domain/readiness/glance'
import { item, link, view } from '../../support/views'

/** The catalogue of enquiries, and what it proposes for a small case. */
const theCase = view({
  items: [
    item(1, { type: 'drug_seizure', class: 'official', spoken: false, uniqueObject: true }),
    item(2, { grade: null }),
    item(3, { assessed: null }),
  ],
  links: [link(2, { countId: 'count', element: 'ACT' }), link(3, { countId: 'count', element: 'ACT' })],
  attributions: [
    { id: 'a1', identifierId: 'n1', partyId: 'leader', from: null, to: null, rivalOf: null, stands: true },
  ],
  controlLinks: [{ id: 'k1', kind: 'paid', from: { partyId: 'leader' }, to: { partyId: 'courier' } }],
})

describe('the catalogue', () => {
  test('has at least twenty kinds, each named once, in both languages', () => {
    expect(enquiries.length).toBeGreaterThanOrEqual(20)
    expect(new Set(enquiries.map(({ code }) => code)).size).toBe(enquiries.length)
    for (const { title, does, asks } of enquiries)
      for (const words of [title, does, asks.words]) {
        expect(words.en.trim()).not.toBe('')
        expect(words.km).toMatch(/\p{Script=Khmer}/u)
        const names = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()
        expect(names(words.km)).toEqual(names(words.en))
      }
  })

  test('names what is asked first, and no article that nobody read', () => {
    for (const { asks } of enquiries) {
      expect(asks.words.en).not.toBe('')
      if (asks.law.article !== null) expect(asks.law.articleStatus).toBe('V')
    }
  })
})

describe('what is proposed', () => {
  const { lines } = propose(theCase, 'charge')

  test('aims at phones, payments, elements, ungraded and undecided items, each line once', () => {
    const ids = lines.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const wanted of [
      'cells:attribution:a1',
      'payments:control:k1',
      'grade:item:item-2',
      'clear:item:item-3',
    ])
      expect(ids).toContain(wanted)
    expect(ids).toContain('laboratory:element:count:SUBST')
    expect(ids).toContain('innocent:innocent:charge:KNOW')
  })

  test('says nothing of what is shown in full', () => {
    const full = view({
      ...theCase,
      links: [4, 5].map((n) => link(n, { attributionId: 'a1' }, { strength: 'proves' })),
      items: [item(1), ...[4, 5].map((n) => item(n, { grade: { source: 'P1', information: 2, byId: 'x' } }))],
    })
    expect(propose(full, 'charge').lines.some(({ id }) => id === 'cells:attribution:a1')).toBe(false)
  })

  test('always leaves one that may clear the suspect', () => {
    expect(nextLines(theCase, 'charge').ranked.some(({ action }) => action.pointsAway)).toBe(true)
  })

  test('tries fewer lines in a big file, and still one that may clear the suspect', {
    timeout: 90_000,
  }, () => {
    const items = Array.from({ length: 2000 }, (_, i) => item(i + 2, { grade: null }))
    const links = items.map(({ number }) => link(number, { countId: 'count', element: 'ACT' }))
    const { ranked } = nextLines({ ...theCase, items: [item(1), ...items], links }, 'charge')
    expect(ranked.length).toBeLessThanOrEqual(8)
    expect(ranked.some(({ action }) => action.pointsAway)).toBe(true)
  })

  test('keeps its promise: what is promised is what the case reads once the change is there', () => {
    for (const { action, ifItHelps } of nextLines(theCase, 'charge').ranked) {
      const then = glance(changed(projectCharge(theCase, 'charge'), action.brings))
      expect(then.display).toBe(ifItHelps.display)
    }
  })

  test('keeps it in the records too: graded, cleared and linked as promised, the projection reads the same', () => {
    const { ranked } = nextLines(theCase, 'charge')
    const promised = (id: string) => ranked.find(({ action }) => action.id === id)?.ifItHelps.display
    const graded = theCase.items.map((one) =>
      one.id === 'item-2'
        ? { ...one, grade: { source: 'B' as const, information: 2 as const, byId: 'x' } }
        : one,
    )
    expect(glance(projectCharge({ ...theCase, items: graded }, 'charge')).display).toBe(
      promised('grade:item:item-2'),
    )
    const lab = item(9, {
      type: 'laboratory_report',
      class: 'expert',
      spoken: false,
      filePlace: 'in_file',
      grade: { source: 'P1', information: 2, byId: 'x' },
    })
    const brought = {
      ...theCase,
      items: [...theCase.items, lab],
      links: [...theCase.links, link(9, { countId: 'count', element: 'SUBST' }, { strength: 'proves' })],
    }
    expect(glance(projectCharge(brought, 'charge')).display).toBe(promised('laboratory:element:count:SUBST'))
  })
})

describe('a line is ticked off', () => {
  const [before, after] = [new Date('2026-11-01T00:00:00Z'), new Date('2026-11-03T00:00:00Z')]
  const line: Waiting = {
    ...{ madeAt: new Date('2026-11-02T00:00:00Z'), awaits: 'link', types: ['call_records'], chargeId: 'c' },
    ...{
      countId: null,
      element: null,
      attributionId: 'a1',
      controlLinkId: null,
      itemId: null,
      step: null,
      triggerId: null,
    },
  }
  const came = {
    itemId: 'i',
    type: 'call_records',
    countId: null,
    chargeId: null,
    element: null,
    attributionId: 'a1',
    controlLinkId: null,
  }
  const nothing = {
    links: [],
    grades: [],
    assessments: [],
    receipts: [],
    marks: [],
    findings: [],
    answers: [],
  }

  test('by an item of its type on its target, the first that came after it was made', () => {
    const links = [
      { ...came, at: after },
      { ...came, itemId: 'old', at: before },
    ]
    expect(answeredBy(line, { ...nothing, links })).toEqual({ at: after, itemId: 'i' })
  })

  test('not by another type, another target, or a line that only a person can end', () => {
    const only = (more: object) => answeredBy(line, { ...nothing, links: [{ ...came, at: after, ...more }] })
    expect(only({ type: 'device' })).toBeNull()
    expect(only({ attributionId: 'a2' })).toBeNull()
    expect(answeredBy({ ...line, awaits: null }, { ...nothing, links: [{ ...came, at: after }] })).toBeNull()
  })
})

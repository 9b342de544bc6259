import { describe, expect, test } from 'vitest'
import { projectCharge } from '@/lib/domain/cases/projection'
import { score } from '@/lib/domain/readiness/score'
import { item, link, procedure, theTemplate, view } from '../../support/views'

const boat = item(1, { type: 'drug_seizure', class: 'official', spoken: false, uniqueObject: true })
const base = (element: string) => ({ countId: 'count', element })
const own = (element: string | null) => ({ chargeId: 'charge', element })
const his = {
  ...{ id: 'a1', identifierId: 'n1', partyId: 'leader', stands: true },
  ...{ from: null, to: null, rivalOf: null },
}

describe('a charge as one readiness file', () => {
  test('asks the elements of the offence, of the mode, and the chain to the seizure', () => {
    const { elements, tree, template, model } = projectCharge(view(), 'charge')
    expect({ template, model }).toEqual({ template: 'KH-T01@0.1.0', model: 'crm-1.0.0' })
    expect(elements).toMatchObject({
      SUBST: { sources: 1, target: 20, needsAlternative: false },
      KNOW: { needsAlternative: true, alternativeTested: false },
      'CHAIN:E-001': { chain: { from: 'Popok Visal', to: 'E-001' } },
    })
    expect(Object.keys(elements)).toEqual(
      expect.arrayContaining(
        theTemplate()
          .modes.find(({ code }) => code === 'INSTIG')
          ?.elements.map(({ id }) => id) ?? [],
      ),
    )
    expect(tree).toMatchObject({ op: 'AND' })
  })

  test('puts several modes under "one of", and leaves out those not charged', () => {
    const two = view({
      charges: [{ id: 'charge', countId: 'count', partyId: 'leader', modes: ['INSTIG', 'ORG'] }],
    })
    const { tree, elements } = projectCharge(two, 'charge')
    const ways =
      'of' in tree
        ? tree.of
            .filter((one) => 'op' in one && one.op === 'OR')
            .map((one) => ('of' in one ? one.of.length : 0))
        : []
    expect(ways).toEqual([2, 1])
    expect(Object.keys(elements).some((id) => id.startsWith('PERP'))).toBe(false)
  })

  test('reaches the best of several seizures, and has no chain without one', () => {
    const second = item(2, { type: 'drug_seizure' })
    const [count] = view().counts
    if (!count) throw new Error('there is a count')
    const both = view({ items: [boat, second], counts: [{ ...count, seizures: ['item-1', 'item-2'] }] })
    expect(
      Object.keys(projectCharge(both, 'charge').elements).filter((id) => id.startsWith('CHAIN')),
    ).toEqual(['CHAIN:E-001', 'CHAIN:E-002'])
    const none = view({ counts: [{ ...count, seizures: [] }] })
    expect(
      Object.keys(projectCharge(none, 'charge').elements).filter((id) => id.startsWith('CHAIN')),
    ).toEqual([])
  })

  test('hears the links of its own count and charge, and of no other', () => {
    const [count] = view().counts
    if (!count) throw new Error('there is a count')
    const links = [
      link(1, base('SUBST')),
      link(1, { countId: 'other', element: 'SUBST' }, { ordinal: 2 }),
      link(1, own('KNOW'), { ordinal: 3 }),
      link(1, { chargeId: 'other', element: 'KNOW' }, { ordinal: 4 }),
      link(1, own(null), { ordinal: 5, polarity: 'undermines' }),
    ]
    const file = projectCharge(
      view({ links, counts: [count, { ...count, id: 'other', number: 2 }] }),
      'charge',
    )
    expect(file.items.map(({ id, target }) => [id, target])).toEqual([
      ['E-001.1', { element: 'SUBST' }],
      ['E-001.3', { element: 'KNOW' }],
      ['E-001.5', { charge: true }],
    ])
  })

  test('says of an item what its record says', () => {
    const statement = item(2, {
      class: 'accomplice',
      hearsay: true,
      grade: { source: 'D', information: 3, byId: 'x' },
      assessed: 'at_risk',
    })
    const file = projectCharge(
      view({ items: [boat, statement], links: [link(2, base('ACT'), { strength: 'proves' })] }),
      'charge',
    )
    expect(file.items).toMatchObject([
      {
        ...{
          id: 'E-002.1',
          strength: 'proves',
          source: 'D',
          information: 3,
          admissibility: 'at_risk',
          origin: 'Source 2',
        },
        ...{
          class: 'accomplice',
          spoken: true,
          hearsay: true,
          unique: false,
          custodyDefects: [],
          resolved: false,
        },
      },
    ])
  })
})

describe('whether an item can be used', () => {
  const usable = (more: Parameters<typeof item>[1], ifCleared = false) =>
    projectCharge(view({ items: [boat, item(2, more)], links: [link(2, base('ACT'))] }), 'charge', {
      ifCleared,
    }).items[0]?.admissibility

  test.each([
    ['the prosecutor decided', { assessed: 'cleared', mark: 'excluded' }, 'cleared'],
    ['the guardrails mark it', { assessed: null, mark: 'at_risk' }, 'at_risk'],
    ['nobody looked', { assessed: null }, 'unassessed'],
    ['the prosecutor took the decision back', { assessed: 'unassessed', mark: 'at_risk' }, 'at_risk'],
    ['an informant said it', { type: 'informant_information', assessed: null }, 'intelligence_only'],
    [
      'an informant said it and the guardrails mark it',
      { type: 'informant_information', assessed: null, mark: 'at_risk' },
      'intelligence_only',
    ],
    [
      'an informant said it and the prosecutor lets it in',
      { type: 'informant_information', assessed: 'cleared' },
      'cleared',
    ],
  ] as const)('when %s', (_, more, expected) => expect(usable(more)).toBe(expected))

  test('"if cleared as recorded" lifts only what nobody assessed', () => {
    expect(usable({ assessed: null }, true)).toBe('cleared')
    expect(usable({ assessed: 'at_risk' }, true)).toBe('at_risk')
    expect(usable({ assessed: null, mark: 'excluded' }, true)).toBe('excluded')
    expect(usable({ type: 'informant_information', assessed: null }, true)).toBe('intelligence_only')
  })

  test('what nobody graded is ungraded', () => {
    const file = projectCharge(
      view({ items: [item(1, { grade: null })], links: [link(1, base('ACT'))] }),
      'charge',
    )
    expect(file.items[0]).toMatchObject({ source: null })
  })
})

describe('the network', () => {
  test('an attribution is an edge both ways, and its items stand on both', () => {
    const file = projectCharge(
      view({ attributions: [his], links: [link(1, { attributionId: 'a1' })] }),
      'charge',
    )
    expect(file.edges).toEqual([
      ['Popok Visal', 'N1 012 000 001'],
      ['N1 012 000 001', 'Popok Visal'],
    ])
    expect(file.items.map(({ id, target }) => [id, target])).toEqual([
      ['E-001.1', { edge: ['Popok Visal', 'N1 012 000 001'] }],
      ['E-001.1 back', { edge: ['N1 012 000 001', 'Popok Visal'] }],
    ])
  })

  test('a control link goes one way, contact between numbers both, and parallel links are one edge', () => {
    const controlLinks = [
      { id: 'c1', kind: 'ordered', from: { partyId: 'leader' }, to: { partyId: 'courier' } },
      { id: 'c2', kind: 'paid', from: { partyId: 'leader' }, to: { partyId: 'courier' } },
      { id: 'c3', kind: 'transported', from: { partyId: 'courier' }, to: { itemId: 'item-1' } },
      { id: 'c4', kind: 'contacted', from: { identifierId: 'n1' }, to: { identifierId: 'n2' } },
    ]
    const identifiers = [
      ...view().identifiers,
      { id: 'n2', kind: 'phone', display: '012 000 002', label: null },
    ]
    expect(projectCharge(view({ controlLinks, identifiers }), 'charge').edges).toEqual([
      ['Popok Visal', 'Touk Chan'],
      ['Touk Chan', 'E-001'],
      ['N1 012 000 001', '012 000 002'],
      ['012 000 002', 'N1 012 000 001'],
    ])
  })

  test('what rests on an attribution counts only through it, and what undermines rests on nothing', () => {
    const links = [
      link(1, own('KNOW'), { restsOn: ['a1', 'a1'] }),
      link(1, own('KNOW'), { ordinal: 2, restsOn: ['a1'], polarity: 'undermines' }),
    ]
    expect(
      projectCharge(view({ attributions: [his], links }), 'charge').items.map(({ restsOn }) => restsOn),
    ).toEqual([[['Popok Visal', 'N1 012 000 001']], []])
  })

  test('what rests on a withdrawn attribution counts nothing', () => {
    const attributions = [{ ...his, stands: false }]
    const file = projectCharge(
      view({ attributions, links: [link(1, own('KNOW'), { restsOn: ['a1'] })] }),
      'charge',
    )
    expect(file.edges).toEqual([['Popok Visal', 'N1 012 000 001']])
    expect(score(file).elements.KNOW).toMatchObject({ coverage: 0, points: 0 })
  })

  test('two people of one name stay two nodes, and an arrow in a name harms nothing', () => {
    const [leader, courier] = view().parties
    if (!leader || !courier) throw new Error('there are two')
    const controlLinks = [{ id: 'c', kind: 'met', from: { partyId: 'leader' }, to: { partyId: 'courier' } }]
    const named = (nameLatin: string) =>
      view({
        controlLinks,
        parties: [
          { ...leader, nameLatin },
          { ...courier, nameLatin },
        ],
      })
    expect(projectCharge(named('Sok'), 'charge').edges).toEqual([['Sok', 'Sok (2)']])
    expect(projectCharge(named('A>B'), 'charge').edges).toEqual([['A›B', 'A›B (2)']])
  })
})

describe('formalities and disclosure', () => {
  const search = procedure(1, { at: new Date('2026-11-02T02:00:00Z') })
  const found = item(1, { type: 'drug_seizure', procedureId: 'p1' })

  test('a step counts once for each record that something supporting rests on', () => {
    const bare = projectCharge(view({ procedures: [search] }), 'charge')
    expect(bare.steps).toEqual([])
    const carried = projectCharge(
      view({ procedures: [search], items: [found], links: [link(1, base('SUBST'))] }),
      'charge',
    )
    expect(carried.steps).toContainEqual({
      id: 'search_authorised:search 1',
      severity: 'blocker',
      done: false,
    })
    expect(carried.steps.some(({ id }) => id.endsWith(':E-001'))).toBe(true)
  })

  test('what was made from the seizure rests on its search too, and what is excluded carries nothing', () => {
    const report = item(2, { type: 'laboratory_report', madeFrom: ['item-1'] })
    const made = (assessed: 'cleared' | 'excluded') =>
      projectCharge(
        view({
          procedures: [search],
          items: [found, { ...report, assessed }],
          links: [link(2, base('SUBST'))],
        }),
        'charge',
      ).steps
    expect(made('cleared').map(({ id }) => id)).toContain('search_authorised:search 1')
    expect(made('excluded')).toEqual([])
  })

  test('a step that is done is done, and one that does not apply is not asked', () => {
    const marked = (state: 'done' | 'not_applicable') =>
      projectCharge(
        view({
          ...{ procedures: [search], items: [found], links: [link(1, base('SUBST'))] },
          stepMarks: [
            {
              step: 'search_authorised',
              triggerId: 'p1',
              state,
              reason: 'Page 2',
              itemId: null,
              at: new Date(1),
            },
          ],
        }),
        'charge',
      ).steps.filter(({ id }) => id === 'search_authorised:search 1')
    expect(marked('done')).toMatchObject([{ done: true }])
    expect(marked('not_applicable')).toEqual([])
  })

  test('disclosure is the share of items with a place, over items and what must be tested the other way', () => {
    const items = [item(1, { filePlace: 'in_file' }), item(2, { filePlace: 'withheld' }), item(3)]
    const { disclosure } = projectCharge(view({ items }), 'charge')
    const asked = 2 / disclosure - 3
    expect(asked).toBeGreaterThan(0)
    expect(Math.abs(asked - Math.round(asked))).toBeLessThan(1e-9)
  })

  test('an exculpatory item outside the court file holds the file at 39', () => {
    const at = (filePlace: 'in_file' | 'unused') =>
      projectCharge(view({ items: [item(1, { exculpatory: true, filePlace })] }), 'charge')
        .undisclosedExculpatory
    expect([at('unused'), at('in_file')]).toEqual([true, false])
  })

  test('courier-only evidence leaves the leader at nothing', () => {
    const controlLinks = [
      { id: 'c', kind: 'transported', from: { partyId: 'courier' }, to: { itemId: 'item-1' } },
    ]
    const result = score(
      projectCharge(
        view({
          controlLinks,
          links: [link(1, { controlLinkId: 'c' }), link(1, base('SUBST'), { ordinal: 2 })],
        }),
        'charge',
      ),
    )
    expect(result.readiness).toBe(0)
    expect(result.routes['CHAIN:E-001']).toBeNull()
  })
})

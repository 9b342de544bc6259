import type { AuthorityFacts } from '@/lib/domain/authority/authority'
import type { CaseView, ItemFacts, LinkFacts, LinkTarget, ProcedureFacts } from '@/lib/domain/cases/case-view'
import { catalogue } from '@/lib/domain/offences/catalogue/catalogue'
import { templateKey } from '@/lib/domain/offences/in-force'
import type { OffenceTemplate } from '@/lib/domain/offences/template'
import { published } from '@/lib/domain/readiness/parameters'

const day = new Date('2026-11-02T03:00:00Z')

/** A template of the catalogue by the name it is stored under. */
export function theTemplate(key = 'KH-T01@0.1.0'): OffenceTemplate {
  const found = catalogue.find((one) => templateKey(one) === key)
  if (!found) throw new Error(`the catalogue has no ${key}`)
  return found
}

/** An item of a view: a cleared witness statement of its own source, graded B2. */
export const item = (number: number, more: Partial<ItemFacts> = {}): ItemFacts => ({
  ...{
    id: `item-${number}`,
    number,
    type: 'witness_statement',
    title: `Item ${number}`,
    originId: `origin-${number}`,
  },
  ...{
    procedureId: null,
    obtainedAt: day,
    class: 'witness',
    spoken: true,
    hearsay: false,
    uniqueObject: false,
  },
  ...{
    filePlace: 'undecided',
    exculpatory: false,
    facts: {},
    mark: null,
    madeFrom: [],
    custodyDefects: [],
    promised: [],
  },
  ...{ authorityId: null, marks: [], privileged: false },
  grade: { source: 'B', information: 2, byId: 'grader' },
  gradedByTwo: false,
  gradesDiffer: false,
  assessed: 'cleared',
  ...more,
})

/** A record of procedure of a view: a search of the landing by day, of which nothing more is said. */
export const procedure = (number: number, more: Partial<ProcedureFacts> = {}): ProcedureFacts => ({
  ...{ id: `p${number}`, number, kind: 'search', at: day, until: null, place: 'Landing', partyId: null },
  ...{ authorityId: null, nightException: null, ownerPresent: null, witnessOne: null, witnessTwo: null },
  ...{ witnessesPolice: null, interpreterIndependent: null, lawyerInvitedAt: null, felony: null },
  ...more,
})

/** An authority of a view: written, for a search of the landing, the day before. */
export const authority = (number: number, more: Partial<AuthorityFacts> = {}): AuthorityFacts => ({
  ...{
    id: `a${number}`,
    number,
    kind: 'prosecutor_written',
    reference: `A-${number}`,
    givenBy: 'Phkay Mony',
  },
  ...{
    givenAt: new Date(day.getTime() - 86_400_000),
    writtenAt: null,
    scope: ['search', 'seizure'],
    targets: [],
  },
  ...{ place: 'Landing', placeCode: null, from: null, to: null, note: null, withdrawn: false },
  ...more,
})

/** A link of a view: supports, shows, the first of its item. */
export const link = (number: number, target: LinkTarget, more: Partial<LinkFacts> = {}): LinkFacts => ({
  ...{
    id: `link-${number}-${JSON.stringify(target)}`,
    ordinal: 1,
    itemId: `item-${number}`,
    polarity: 'supports',
    strength: 'shows',
  },
  ...{ reasoning: 'He says so.', target, restsOn: [], answer: null },
  ...more,
})

/**
 * The smallest whole case: a leader, a courier, the leader's number N1, a boat full of methamphetamine (E-001),
 * one count of trafficking and the leader charged with it as instigator.
 */
export const view = (more: Partial<CaseView> = {}): CaseView => {
  const items = more.items ?? [
    item(1, { type: 'drug_seizure', class: 'official', spoken: false, uniqueObject: true }),
  ]
  const person = {
    standing: 'suspect',
    nameKm: null,
    aliases: [],
    organisation: false,
    birth: null,
    victim: null,
  } as const
  return {
    ...{
      caseId: 'case',
      number: 'KUM-2026-0031',
      revision: 1,
      status: 'open',
      sensitivity: 'normal',
      asOf: day,
      policy: published,
    },
    parties: [
      { ...person, id: 'leader', role: 'leader', tier: 1, nameLatin: 'Popok Visal' },
      { ...person, id: 'courier', role: 'courier', tier: 4, nameLatin: 'Touk Chan' },
    ],
    identifiers: [{ id: 'n1', kind: 'phone', display: '012 000 001', label: 'N1' }],
    origins: items.map(({ originId, number }) => ({
      id: originId,
      name: `Source ${number}`,
      kind: 'witness',
    })),
    ...{
      authorities: [],
      procedures: [],
      attributions: [],
      controlLinks: [],
      links: [],
      stepMarks: [],
      explanations: [],
      items,
    },
    joins: [],
    ...{ procedures: [], attributions: [], controlLinks: [], links: [], stepMarks: [], items },
    counts: [
      {
        ...{
          id: 'count',
          number: 1,
          title: 'A boat',
          from: day,
          to: day,
          place: 'Kumru river',
          templateId: 'KH-T01@0.1.0',
        },
        template: theTemplate(),
        seizures: ['item-1'],
      },
    ],
    charges: [{ id: 'charge', countId: 'count', partyId: 'leader', modes: ['INSTIG'] }],
    ...more,
  }
}

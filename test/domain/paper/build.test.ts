import { describe, expect, test } from 'vitest'
import { custodyKinds } from '@/lib/domain/custody/entry'
import { buildPaper } from '@/lib/domain/paper/build'
import { changedFields, type PaperFacts, paperFacts } from '@/lib/domain/paper/facts'
import { codeLine, paperKinds, readCode } from '@/lib/domain/paper/kinds'
import { counts, takeScan } from '@/lib/domain/paper/returned'
import { inWordsOf } from '@/lib/web/paper-words'

const answers = {
  ...{ gross_weight: 12_310, net_weight: 11_840, units: 12, seal_no: 'KP-204681', scale_id: 'S-07' },
  ...{
    sampling: 'statistical',
    samples_taken: 5,
    substance: 'ats',
    controller: 'Touk Chan',
    speaker: 'Touk Chan',
  },
}
const facts: PaperFacts = paperFacts.parse({
  case: { number: 'KUM-2026-0001', unitEn: 'Kumru police', unitKm: 'នគរបាលគុម្រុ' },
  item: {
    ...{ number: 3, type: 'drug_seizure', title: 'Twelve bricks', description: 'Under the floor' },
    ...{ obtainedAt: '2026-11-02T11:40:00.000Z', obtainedPlace: 'Landing', obtainedBy: 'Bopha' },
    ...{ legalBasis: 'CPC 91', authorisation: 'A-07', persons: 'Chan', witnessOne: 'One', witnessTwo: 'Two' },
    ...{ language: 'km', interpreter: 'Sworn', answers },
  },
  procedure: {
    ...{
      kind: 'search',
      number: 1,
      at: '2026-11-02T10:00:00.000Z',
      until: null,
      place: 'Landing',
      authority: 'A-07',
    },
  },
  entry: {
    ...{
      seq: 2,
      kind: 'sent',
      at: '2026-11-03T01:00:00.000Z',
      from: 'Store',
      to: 'Laboratory',
      person: null,
    },
    ...{
      sealBefore: 'KP-204681',
      sealAfter: null,
      weightUg: 12_308_000_000,
      condition: 'whole',
      place: null,
    },
  },
  weighings: custodyKinds.map((kind, at) => ({
    ...{ seq: at + 1, kind, at: '2026-11-03T01:00:00.000Z', weightUg: 1_234_000, takenUg: null },
    ...{ scale: 'S-07', sealBefore: null, sealAfter: null },
  })),
  samples: [{ number: 4, title: 'S1', seal: 'KP-204682', weightUg: 5_000_000 }],
  items: [
    {
      ...{ number: 3, type: 'drug_seizure', title: 'Twelve bricks', obtainedPlace: 'Landing', answers },
      obtainedAt: '2026-11-02T11:40:00.000Z',
    },
  ],
})
const imprint = { code: 'AB23CD45', at: '2026-11-03T02:00:00.000Z', by: 'Bopha', hash: 'f'.repeat(64) }

describe.each(paperKinds)('the paper %s', (kind) => {
  test('has its words in both languages, signs on every page, and no score', () => {
    const paper = inWordsOf(buildPaper(kind, facts, imprint), 'both')
    const said = JSON.stringify(paper)
    expect(paper.signatures.length).toBeGreaterThan(1)
    expect(said).toContain('ថ្ងៃទី')
    expect(said.toLowerCase()).not.toMatch(/readiness|score|ពិន្ទុ/)
  })

  test('says weights in Latin digits in Khmer too', () => {
    expect(JSON.stringify(inWordsOf(buildPaper(kind, facts, imprint), 'km'))).not.toMatch(/[០-៩] ក្រាម/)
  })
})

describe('a record that changed', () => {
  const other = (change: Partial<NonNullable<PaperFacts['item']>>): PaperFacts => ({
    ...facts,
    item: facts.item && { ...facts.item, ...change },
  })

  test('is told by the names of its fields', () => {
    expect(changedFields(facts, facts)).toEqual([])
    const changed = other({ witnessOne: 'Another', answers: { ...answers, net_weight: 11_000 } })
    expect(changedFields(facts, changed)).toEqual(['answers.net_weight', 'item.witnessOne'])
  })

  test('closes nothing by a paper that was printed before, but a receipt stands', () => {
    expect([counts('laboratory_request', ['samples']), counts('custody_receipt', ['item.title'])]).toEqual([
      false,
      true,
    ])
  })
})

describe('a signed scan', () => {
  const printedAt = new Date('2026-11-03T02:00:00Z')
  const scan = { mediaType: 'image/jpeg', attachedAt: printedAt, taken: false }
  const paper = { code: 'AB23CD45', returned: false, printedAt }

  test.each([codeLine('AB23CD45'), 'ab23-cd45', ' AB23 CD45 '])('is known by its code as %s', (given) => {
    expect(readCode(given)).toBe('AB23CD45')
    expect(takeScan({ paper, file: scan, given }).ok).toBe(true)
  })

  test.each([
    ['code-of-another-paper', { given: 'ZZ23CD45' }],
    ['paper-already-returned', { paper: { ...paper, returned: true } }],
    ['scan-is-no-picture', { file: { ...scan, mediaType: 'text/html' } }],
    ['scan-before-print', { file: { ...scan, attachedAt: new Date(0) } }],
    ['scan-of-another-paper', { file: { ...scan, taken: true } }],
  ])('is refused: %s', (because, change) => {
    const ruling = takeScan({ paper, file: scan, given: 'AB23CD45', ...change })
    expect(ruling.ok ? 'taken' : ruling.refusals[0]?.because).toBe(because)
  })
})

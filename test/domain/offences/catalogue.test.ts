import { describe, expect, test } from 'vitest'
import { catalogue } from '@/lib/domain/offences/catalogue/catalogue'
import { misfits, namesIn } from '@/lib/domain/offences/misfits'
import { placedElements } from '@/lib/domain/offences/modes'
import { offenceTemplate, type Source } from '@/lib/domain/offences/template'

const ids = catalogue.map(({ id }) => id)
const byId = (id: string) => {
  const found = catalogue.find((template) => template.id === id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}
const elementIds = (id: string) => byId(id).elements.map((element) => element.id)

/** Articles that law-and-evidence.md marks V or P, and no others. */
const read: Record<string, readonly string[]> = {
  'KH-DRUG-2012': ['40'],
  'KH-CC-2009': ['25', '26', '27', '28', '29'],
  'KH-CPC-2007': ['91', '93', '96', '145', '205, 208, 209', '304'],
  'UN-1988': ['3(1)(a)(i)', '3(1)(a)(i), 3(1)(a)(iii)', '3(1)(a)(iv)', '3(1)(a)(v)', '3(1)(b)'],
  UNTOC: ['5(1)(a)', '5(1)(b)'],
}

describe('the catalogue', () => {
  test('has T-01 to T-10, each under the treaties and under Cambodian law', () => {
    const numbers = Array.from({ length: 10 }, (_, n) => `T-${String(n + 1).padStart(2, '0')}`)
    for (const jurisdiction of ['UN', 'KH'])
      expect([
        ...new Set(
          catalogue.filter((each) => each.jurisdiction === jurisdiction).map(({ number }) => number),
        ),
      ]).toEqual(numbers)
    for (const number of numbers.slice(0, 9)) {
      expect(ids).toContain(`UN-${number.replace('-', '')}`)
      expect(ids).toContain(`KH-${number.replace('-', '')}`)
    }
  })

  test('names each version once', () => expect(new Set(ids).size).toBe(ids.length))

  test('survives being written down and read again', () => {
    for (const template of catalogue)
      expect(offenceTemplate.parse(JSON.parse(JSON.stringify(template)))).toEqual(template)
  })

  describe.each(catalogue.map((template) => [template.id, template] as const))('%s', (_, template) => {
    test('is a whole template whose parts fit', () => {
      expect(offenceTemplate.safeParse(template).error?.issues ?? []).toEqual([])
    })

    test('says everything in both languages, Khmer in Khmer script', () => {
      for (const { en, km } of wordsIn(template)) {
        expect(en).not.toMatch(/\p{Script=Khmer}/u)
        expect(km).toMatch(/\p{Script=Khmer}/u)
        expect(km).not.toMatch(/[A-Za-z]/)
      }
    })

    test('cites no article that was not read in a public source', () => {
      for (const { instrument, article, articleStatus } of sourcesIn(template)) {
        if (article === null) continue
        expect(['V', 'P']).toContain(articleStatus)
        expect(read[instrument?.id ?? '']).toContain(article)
      }
    })

    test('confirms nothing in the name of the Justice Ministry', () => {
      expect(template.confirmedByJusticeMinistry).toBe(false)
      expect(template.penalties?.confirmed ?? false).toBe(false)
    })

    test('asks an innocent explanation for what was thought and who stands behind a name, and for nothing else', () => {
      for (const { element } of placedElements(template, template.modes))
        expect([element.id, element.needsAlternative]).toEqual([
          element.id,
          element.class === 'mental' || element.class === 'attribution',
        ])
    })

    test('never lets evidence about the courier prove what the suspect knew, or how the suspect is liable', () => {
      for (const { element } of placedElements(template, template.modes)) {
        if (element.class === 'objective' || element.class === 'conduct') continue
        expect([element.id, element.principalEvidence, element.scope]).toEqual([element.id, false, 'suspect'])
      }
    })

    test('proves identity for each suspect', () => {
      expect(template.elements.find(({ id }) => id === 'IDENT')).toMatchObject({
        scope: 'suspect',
        required: true,
      })
    })

    test('asks one source for facts and two for conduct, mind and liability, but for the purpose', () => {
      const usual = { objective: 1, conduct: 2, mental: 2, mode: 2, attribution: 1 }
      for (const { element } of placedElements(template, template.modes))
        expect([element.id, element.sources]).toEqual([
          element.id,
          element.id === 'PURPOSE' ? 1 : usual[element.class],
        ])
    })
  })

  test('lists the elements of each offence', () => {
    expect(elementIds('KH-T01')).toEqual([
      'SUBST',
      'QTY',
      'ACT',
      'UNLAW',
      'TIMEPLACE',
      'IDENT',
      'KNOW',
      'PURPOSE',
    ])
    expect(elementIds('KH-T02')).toEqual([
      'SUBST',
      'QTY',
      'ACT',
      'CONTROL',
      'UNLAW',
      'IDENT',
      'KNOW',
      'PURPOSE',
    ])
    expect(elementIds('KH-T03')).toEqual(['SITE', 'PROCESS', 'SUBST', 'ACT', 'UNLAW', 'IDENT', 'KNOW'])
    expect(elementIds('KH-T04')).toEqual(['MATERIAL', 'ACT', 'LICENCE', 'VOLUME', 'IDENT', 'KNOW'])
    expect(elementIds('KH-T05')).toEqual(['TRANSACTION', 'ACT', 'BENEFIT', 'IDENT', 'KNOW'])
    expect(elementIds('KH-T06')).toEqual(['UNDERLYING', 'ROLE', 'IDENT', 'KNOW', 'INTENT', 'DURATION'])
    expect(elementIds('KH-T07')).toEqual(['GROUP', 'PART', 'IDENT', 'KNOW', 'INTENT'])
    expect(elementIds('KH-T08')).toEqual([
      'PREDICATE',
      'PROPERTY',
      'PROCEEDS',
      'ACT',
      'KNOW',
      'PURPOSE',
      'IDENT',
    ])
    expect(elementIds('KH-T09')).toEqual(['COMMENCE', 'NOTVOL', 'CLASS', 'IDENT', 'INTENT'])
    expect(ids.filter((id) => id.startsWith('KH-T10-'))).toHaveLength(9)
  })

  test('holds nothing back by an element that the law may not ask for', () => {
    for (const { elements, tree } of catalogue)
      expect(namesIn(tree)).toEqual(elements.filter(({ required }) => required).map(({ id }) => id))
    expect(
      byId('KH-T05')
        .elements.filter(({ required }) => !required)
        .map(({ id }) => id),
    ).toEqual(['BENEFIT'])
    expect(
      byId('KH-T08')
        .elements.filter(({ required }) => !required)
        .map(({ id }) => id),
    ).toEqual(['PURPOSE'])
  })

  test('asks the chain where there can be a seizure, and never of a group or of laundering', () => {
    for (const { number, chain } of catalogue)
      expect([number, chain]).toEqual([number, !['T-07', 'T-08'].includes(number)])
  })

  test('has the eight steps of the template row, at their severities', () => {
    const steps = Object.fromEntries(byId('KH-T01').steps.map(({ id, severity }) => [id, severity]))
    expect(steps).toMatchObject({
      search_authorised: 'blocker',
      search_two_witnesses: 'blocker',
      custody_in_time: 'blocker',
      rights_notice: 'blocker',
      interpreter_independent: 'major',
      exhibit_list_signed: 'major',
      lab_request_sent: 'major',
      record_translated: 'minor',
    })
  })
})

describe('a template whose parts do not fit is refused', () => {
  const good = byId('KH-T01')
  const [first] = good.elements
  const [mode] = good.modes
  if (first === undefined || mode === undefined) throw new Error('an empty template')

  test.each([
    ['an element named twice', { elements: [...good.elements, first] }, 'element-twice:SUBST'],
    ['a tree that leaves an element out', { tree: { element: 'ACT' } }, 'tree-leaves-out:SUBST'],
    [
      'a tree that names what is not there',
      { tree: { op: 'AND', of: [good.tree, { element: 'ELSE' }] } },
      'tree-names-unknown:ELSE',
    ],
    ['a mode that proves nothing', { modes: [{ ...mode, elements: [] }] }, 'mode-proves-nothing:PERP'],
    [
      'a mode resting on what is not there',
      { modes: [{ ...mode, restsOn: ['ROLE'] }] },
      'mode-rests-on-unknown:ROLE',
    ],
    ['a step without its clock', { deadlines: [] }, 'deadline-unknown:custody'],
    [
      'a validity that runs backwards',
      { validFrom: '2026-01-02', validTo: '2026-01-01' },
      'validity-backwards',
    ],
    ['a confirmation by nobody', { confirmedByJusticeMinistry: true }, 'confirmed-by-nobody'],
    ['a guessed article', { law: { ...good.law, articleStatus: 'M' } }, 'article-unread'],
  ])('%s', (_, change, message) => {
    const result = offenceTemplate.safeParse({ ...good, ...change })
    expect(result.error?.issues.map((issue) => issue.message)).toContain(message)
  })

  test('but one that fits has none', () => expect(misfits(good)).toEqual([]))
})

/** Every pair of words anywhere in a template. */
function wordsIn(value: unknown): { en: string; km: string }[] {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value && 'km' in value) return [{ en: String(value.en), km: String(value.km) }]
  return Object.values(value).flatMap(wordsIn)
}

/** Every citation anywhere in a template. */
function sourcesIn(value: unknown): Source[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'articleStatus' in value ? [value as Source] : []
  return [...own, ...Object.values(value).flatMap(sourcesIn)]
}

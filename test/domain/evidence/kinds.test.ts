import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { commonFields } from '@/lib/domain/evidence/common-fields'
import { itemFacts } from '@/lib/domain/evidence/facts'
import { commonFieldIds, itemTypes, kind } from '@/lib/domain/evidence/kind'
import { stepsOf } from '@/lib/domain/offences/catalogue/procedure'
import en from '@/messages/en.json'
import km from '@/messages/km.json'
import { everyKind, inKhmerDigits, typedIn } from './support'

/** Every text that a declaration says, with where it stands. */
const said = (value: unknown, path = ''): { path: string; en: string; km: string }[] => {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value && 'km' in value) return [{ path, en: String(value.en), km: String(value.km) }]
  return Object.entries(value).flatMap(([key, inner]) => said(inner, `${path}.${key}`))
}

const steps = new Set(stepsOf('KH').map(({ id }) => id))

describe('the sixteen types', () => {
  test('each has a declaration, under its own name', () => {
    expect(Object.keys(kinds)).toEqual([...itemTypes])
    expect(itemTypes).toHaveLength(16)
    for (const type of itemTypes) expect(kinds[type].id).toBe(type)
  })

  test.each(everyKind)('$id is a whole declaration', (each) => {
    expect(kind.safeParse(each).error?.issues ?? []).toEqual([])
  })

  test.each(everyKind)(
    '$id speaks Khmer and English everywhere, and neither in the place of the other',
    (each) => {
      const texts = said(each)
      expect(texts.length).toBeGreaterThan(40)
      const khmer = /[\u1780-\u17ff]/
      expect(texts.filter(({ en: english }) => khmer.test(english))).toEqual([])
      // What is copied from a paper stays as it is: names of methods, numbers, days.
      const copied =
        /^(?:[\x20-\x7e]*\d[\x20-\x7e]*|Methamphetamine hydrochloride|Gas chromatography with mass spectrometry)$/
      expect(texts.filter(({ km: text }) => !khmer.test(text) && !copied.test(text))).toEqual([])
    },
  )

  test.each(everyKind)('$id names its fields once, each in a group it has', ({ fields, groups }) => {
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length)
    expect(fields.filter(({ group }) => !groups.some(({ id }) => id === group))).toEqual([])
    expect(groups.filter(({ id }) => !fields.some(({ group }) => group === id))).toEqual([])
  })

  test.each(everyKind)('$id says what to do about each answer it needs', ({ fields }) => {
    expect(fields.filter(({ needed, next }) => needed !== undefined && next === undefined)).toEqual([])
    expect(fields.filter(({ once, needed }) => once === true && needed === undefined)).toEqual([])
  })

  test.each(everyKind)(
    '$id offers choices where it asks for one, and units where it asks for a weight',
    ({ fields }) => {
      for (const field of fields) {
        expect(field.choices !== undefined).toBe(field.kind === 'choice')
        if (field.kind === 'weight') expect(field.unit).toBe('g')
        if (field.kind === 'percentage') expect(field.unit).toBe('percent')
      }
    },
  )

  test.each(everyKind)('$id refers only to fields and answers that exist', (each) => {
    const field = (id: string) => each.fields.find((one) => one.id === id)
    const words = (id: string) =>
      field(id)?.kind === 'yesno' ? ['yes', 'no'] : field(id)?.choices?.map((one) => one.id)
    for (const { onlyIf } of each.fields)
      if (onlyIf) expect(words(onlyIf.field)).toEqual(expect.arrayContaining(onlyIf.is))
    for (const { missingWhen } of each.prerequisites)
      for (const condition of missingWhen) {
        if ('field' in condition) expect(words(condition.field), condition.field).toContain(condition.is)
        else
          expect(
            Object.values(condition).filter((id) => typeof id === 'string' && field(id)?.kind !== 'datetime'),
          ).toEqual([])
      }
    for (const { code, ...pair } of each.agreements) {
      expect(Object.values(pair).map((id) => field(id)?.id)).toEqual(Object.values(pair))
      expect(en.reasons).toHaveProperty(code)
      expect(km.reasons).toHaveProperty(code)
    }
  })

  test.each(everyKind)(
    '$id opens and closes only steps that the offences have',
    ({ opens, closes, prerequisites }) => {
      const named = [
        ...opens,
        ...closes,
        ...prerequisites.flatMap(({ step }) => (step === null ? [] : [step])),
      ]
      expect(named.filter((id) => !steps.has(id))).toEqual([])
    },
  )

  test.each(everyKind)('$id names no article that nobody has read', ({ prerequisites }) => {
    expect(
      prerequisites.filter(({ article, status }) => article !== null && !['V', 'P'].includes(status)),
    ).toEqual([])
  })

  test.each(everyKind)('$id takes its good example, in both languages', (each) => {
    for (const language of ['en', 'km'] as const) {
      const read = itemFacts(each).safeParse(typedIn(language, each.good))
      expect(read.error?.issues ?? []).toEqual([])
      expect(Object.keys(read.data ?? {})).toEqual(
        expect.arrayContaining(Object.keys(each.good.facts).filter((id) => each.good.facts[id] !== '')),
      )
    }
  })

  test.each(everyKind)('$id finds fault with its bad example, in both languages', (each) => {
    for (const language of ['en', 'km'] as const)
      expect(itemFacts(each).safeParse(typedIn(language, each.bad)).success).toBe(false)
  })

  test.each(everyKind)('$id reads numbers, days and moments in Khmer digits as the same', (each) => {
    const typed = typedIn('en', each.good)
    const figures = each.fields.filter(({ kind: sort }) =>
      ['weight', 'percentage', 'count', 'number', 'date', 'datetime'].includes(sort),
    )
    const khmer = Object.fromEntries(
      figures.flatMap(({ id }) => (typed[id] === undefined ? [] : [[id, inKhmerDigits(typed[id])]])),
    )
    const read = itemFacts(each).parse(khmer)
    const latin = itemFacts(each).parse(typed)
    for (const id of Object.keys(khmer)) expect(read[id]).toEqual(latin[id])
  })

  test.each(everyKind)(
    '$id survives whatever is thrown at it',
    (each) => {
      const ids = each.fields.map(({ id }) => id)
      const junk = fc.oneof(
        fc.dictionary(
          fc.constantFrom(...ids, '__proto__', 'constructor'),
          fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string()), fc.anything()),
        ),
        fc.anything(),
      )
      fc.assert(
        fc.property(junk, (answers) => {
          const read = itemFacts(each).safeParse(answers)
          for (const id of Object.keys(read.data ?? {})) expect(ids).toContain(id)
        }),
        { numRuns: 100 },
      )
    },
    60_000,
  )

  test.each(everyKind)('$id can be described to the outside world as JSON Schema', (each) => {
    expect(z.toJSONSchema(itemFacts(each), { io: 'input' })).toMatchObject({
      type: 'object',
      additionalProperties: false,
    })
  })

  test('an informant has a pseudonym, a unit and a grade, and nothing that leads to a person', () => {
    const { fields, leavesOut, readiness } = kinds.informant_information
    expect(fields.map(({ id }) => id)).toEqual([
      'pseudonym',
      'handling_unit',
      'source_grade',
      'information_grade',
    ])
    expect(
      fields.filter(({ kind: sort }) => sort === 'person' || sort === 'place' || sort === 'longtext'),
    ).toEqual([])
    expect(leavesOut).toEqual(
      expect.arrayContaining(['obtainedPlace', 'persons', 'witnessOne', 'witnessTwo']),
    )
    expect(readiness.admissibility).toBe('intelligence_only')
  })

  test('people are graded on the human scale, processes and records on the other', () => {
    const human = everyKind.filter(({ readiness }) => readiness.scale === 'human').map(({ id }) => id)
    expect(human).toEqual([
      'surveillance',
      'informant_information',
      'accomplice_statement',
      'witness_statement',
      'suspect_statement',
    ])
  })

  test('only a drug seizure is a place that the chain can lead to', () => {
    expect(everyKind.filter(({ seizureNode }) => seizureNode).map(({ id }) => id)).toEqual(['drug_seizure'])
  })
})

describe('the common record', () => {
  test('is in words for each of its answers', () => {
    expect(Object.keys(commonFields)).toEqual([...commonFieldIds])
    for (const { en: english, km: khmer } of said(commonFields)) {
      expect(english).not.toMatch(/[\u1780-\u17ff]/)
      expect(khmer).toMatch(/[\u1780-\u17ff]/)
    }
  })

  test.each(everyKind)('asks $id for nothing that it leaves out on purpose', ({ common, leavesOut }) => {
    expect(leavesOut.filter((id) => id in common)).toEqual([])
  })
})

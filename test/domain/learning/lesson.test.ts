import { describe, expect, test } from 'vitest'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { hintPlace } from '@/lib/domain/learning/hint-place'
import { cardsOfItemForm, cardsOfLinkForm, type Lesson, lessonsByCode } from '@/lib/domain/learning/lesson'
import { defectCodes } from '@/lib/domain/returns/catalogue'

const on = (day: string) => new Date(`2026-${day}T10:00:00+07:00`)
const came = (code: Lesson['code'], day: string, type: Lesson['type'] = 'drug_seizure'): Lesson => ({
  ...{ code, type, at: on(day) },
})

describe('what came back', () => {
  test('is gathered by what was wrong, the last first', () => {
    const found = lessonsByCode(
      [
        came('one_voice', '03-01', null),
        came('search_witnesses', '02-01'),
        came('search_witnesses', '05-01'),
      ],
      [],
    )
    expect(found.map(({ code, returns }) => [code, returns.length])).toEqual([
      ['search_witnesses', 2],
      ['one_voice', 1],
    ])
    expect(found[0]?.returns[0]?.at).toEqual(on('05-01'))
  })

  test('stays set aside until the same comes back again', () => {
    const aside = [{ code: 'search_witnesses', shown: false, at: on('05-02') }]
    const before = [came('search_witnesses', '05-01')]
    expect(lessonsByCode(before, aside)[0]?.shown).toBe(false)
    expect(lessonsByCode([...before, came('search_witnesses', '06-01')], aside)[0]?.shown).toBe(true)
  })
})

describe('a card in a form', () => {
  const lessons = lessonsByCode(
    [
      came('search_witnesses', '05-01'),
      came('exhibit_not_shown', '05-01'),
      came('scan_illegible', '05-01'),
      came('rights_not_told', '05-01', 'suspect_statement'),
      came('reasoning_unclear', '05-01'),
    ],
    [{ code: 'scan_illegible', shown: true, at: on('05-01') }],
  )

  test('stands at the field where the hint is, in the form of the same type alone', () => {
    expect(cardsOfItemForm(lessons, kinds.drug_seizure).map(({ code, field }) => [code, field])).toEqual([
      ['search_witnesses', 'witnessTwo'],
      ['exhibit_not_shown', 'facts.photo_in_place'],
      ['scan_illegible', null],
    ])
    expect(cardsOfItemForm(lessons, kinds.suspect_statement).map(({ code, field }) => [code, field])).toEqual(
      [['rights_not_told', 'facts.rights_told_at']],
    )
    expect(cardsOfItemForm(lessons, kinds.call_records)).toEqual([])
  })

  test('of a link stands in the form that links', () => {
    expect(cardsOfLinkForm(lessons).map(({ code, field }) => [code, field])).toEqual([
      ['reasoning_unclear', 'reasoning'],
    ])
  })

  test('has a place for every code of the catalogue, and every place that is a field is asked by some type', () => {
    const asked = new Set(
      Object.values(kinds).flatMap((kind) => [
        ...kind.fields.map(({ id }) => `facts.${id}`),
        ...Object.keys(kind.common),
        ...['obtainedAt', 'authorityId', 'procedureId'],
      ]),
    )
    for (const code of defectCodes) {
      const place = hintPlace(code)
      for (const field of place.in === 'item' ? place.fields : []) expect(asked).toContain(field)
    }
  })
})

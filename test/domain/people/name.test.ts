import { describe, expect, test } from 'vitest'
import {
  anyName,
  calledBy,
  describePerson,
  nameKey,
  parseBirth,
  personAnswers,
} from '@/lib/domain/people/name'
import { searchKey } from '@/lib/domain/people/search-key'

const today = '2026-11-02'
const describeAs = (answers: Record<string, unknown>) => describePerson(personAnswers.parse(answers), today)

describe('describing a person', () => {
  test('keeps names as written: not split, not in capitals', () => {
    expect(
      describeAs({ nameKm: ' ពពក វិសាល ', nameLatin: 'Popok van der Visal', aliases: 'Bong Ta\nបងតា\n' }),
    ).toMatchObject({
      ok: true,
      value: { nameKm: 'ពពក វិសាល', nameLatin: 'Popok van der Visal', aliases: ['Bong Ta', 'បងតា'] },
    })
  })

  test('is possible by an alias alone, all else unknown', () => {
    expect(describeAs({ aliases: ['Uncle'] })).toEqual({
      ok: true,
      value: {
        nameKm: null,
        nameLatin: null,
        nameOther: null,
        aliases: ['Uncle'],
        honorific: null,
        birthDate: null,
        birthYear: null,
        birthplace: null,
        sex: null,
        nationality: null,
        searchKey: 'uncle',
      },
    })
  })

  test('by no name at all is refused', () => {
    expect(describeAs({ nameKm: ' ', honorific: 'ឧកញ៉ា' })).toMatchObject({
      refusals: [{ because: 'name-missing', field: 'nameKm' }],
    })
  })

  test('finds them later by any of their names', () => {
    const person = describeAs({ nameKm: 'ពពក វិសាល', nameLatin: 'Popok Visal', aliases: ['បង'] })
    const keys = person.ok ? person.value.searchKey.split('\n') : []
    expect(keys).toEqual(['ពពក វិសាល', 'Popok Visal', 'បង'].map(searchKey))
  })

  test('keeps one of two aliases that look the same', () => {
    expect(personAnswers.parse({ aliases: ['តាស្ដី', 'តាស្តី'] }).aliases).toHaveLength(1)
    expect(nameKey(['Sok', 'sok'])).toBe('sok')
  })

  test.each([
    ['nameKm', 'Popok', 'other-script'],
    ['nameLatin', 'ពពក', 'other-script'],
    ['nameLatin', 'Sok\u202eDara', 'unreadable-text'],
    ['nameLatin', 'x'.repeat(201), 'too-long'],
  ])('with %s %j is refused: %s', (field, name, because) => {
    expect(personAnswers.safeParse({ [field]: name }).error?.issues).toMatchObject([
      { path: [field], message: because },
    ])
  })

  test('with a name in a third script keeps it', () => {
    expect(anyName.parse('陳大文')).toBe('陳大文')
  })

  test('does not take what no form asks', () => {
    expect(personAnswers.safeParse({ nameKm: 'សុខ', religion: 'x' }).success).toBe(false)
  })
})

describe('a birth', () => {
  test.each([
    ['1984', { date: null, year: 1984 }],
    ['១៩៨៤', { date: null, year: 1984 }],
    ['1984-05-21', { date: '1984-05-21', year: 1984 }],
    ['២០០០-០២-២៩', { date: '2000-02-29', year: 2000 }],
  ])('%s is understood', (typed, value) => expect(parseBirth(typed)).toEqual({ ok: true, value }))

  test.each(['1983-02-29', '84', '1984-05', '21/05/1984', '1700'])('%s is not', (typed) =>
    expect(parseBirth(typed)).toMatchObject({ refusals: [{ because: 'not-a-birth-date' }] }),
  )

  test('in the Buddhist era is pointed out with the year it would be', () => {
    expect(parseBirth('2527')).toMatchObject({
      refusals: [{ because: 'buddhist-year', params: { year: '1984' } }],
    })
  })

  test('after today is refused', () => {
    expect(describeAs({ nameKm: 'សុខ', birth: '2026-11-03' })).toMatchObject({
      refusals: [{ because: 'born-in-future', field: 'birth' }],
    })
    expect(describeAs({ nameKm: 'សុខ', birth: '2027' }).ok).toBe(false)
    expect(describeAs({ nameKm: 'សុខ', birth: '2026' }).ok).toBe(true)
  })
})

test('a person is called by the name their reader can read, or by whatever is known', () => {
  const known = { nameKm: 'ពពក វិសាល', nameLatin: 'Popok Visal', nameOther: null, aliases: ['Uncle'] }
  expect(calledBy(known, 'km')).toBe('ពពក វិសាល')
  expect(calledBy(known, 'en')).toBe('Popok Visal')
  expect(calledBy({ ...known, nameKm: null, nameLatin: null }, 'km')).toBe('Uncle')
})

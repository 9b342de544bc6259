import { z } from 'zod'
import { answer, optionalAnswer } from '@/lib/domain/shared/answer'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { latinDigits } from '@/lib/domain/shared/shapes'
import { searchKey } from './search-key'

/**
 * Names as the official file carries them. Family name first in Khmer; the parts are never split and never put
 * in capitals, because neither can be undone. Any part may be unknown, but somebody is called something.
 */

const longest = 200

/** One name in any script, spaces at its ends removed and nothing else touched. */
export const anyName = answer(namedIn(null))
export const khmerName = optionalAnswer(namedIn(/\p{Script=Khmer}/u))
export const latinName = optionalAnswer(namedIn(/\p{Script=Latin}/u))
export const otherName = optionalAnswer(namedIn(null))

/** Other names a person is called by: a list, or text with one name on each line. Said twice is kept once. */
export const aliases = z
  .preprocess(
    (typed) => (typeof typed === 'string' ? typed.split('\n') : (typed ?? [])),
    z.array(z.string()).max(50, 'too-many'),
  )
  .transform((names) => names.filter((name) => name.trim() !== ''))
  .pipe(z.array(anyName))
  .transform((names) => [...new Map(names.map((name) => [searchKey(name), name] as const)).values()])

/** A birth date, or the year alone, or nothing: as it is known. */
export type Birth = { readonly date: string | null; readonly year: number | null }

/** Reads `1984-05-21` or `1984`, in Khmer or Latin digits. A Buddhist-era year is pointed out, not converted. */
export function parseBirth(typed: string): Ruling<Birth> {
  const text = latinDigits(typed).trim()
  const [, written = '', month, day] = /^(\d{4})(?:-(\d\d)-(\d\d))?$/.exec(text) ?? []
  const year = Number(written)
  if (written === '') return refuse('not-a-birth-date')
  if (year >= 2400 && year <= 2700) return refuse('buddhist-year', undefined, { year: String(year - 543) })
  if (year < 1900 || year > 2200) return refuse('not-a-birth-date')
  if (month === undefined || day === undefined) return allow({ date: null, year })
  const real = new Date(Date.UTC(year, Number(month) - 1, Number(day))).toISOString().startsWith(text)
  return real ? allow({ date: text, year }) : refuse('not-a-birth-date')
}

export const birth = optionalAnswer(parseBirth)

/** What can be said of a person, as a form sends it. Sex and nationality are kept for official forms and feed nothing. */
export const personAnswers = z.strictObject({
  nameKm: khmerName,
  nameLatin: latinName,
  nameOther: otherName,
  aliases,
  honorific: otherName,
  birth,
  birthplace: otherName,
  sex: z.preprocess(
    (typed) => (typed === '' || typed === undefined ? null : typed),
    z.enum(['female', 'male', 'other']).nullable(),
  ),
  nationality: otherName,
})
export type PersonAnswers = z.infer<typeof personAnswers>

/** A person as kept: what was said, and the key they are found by. */
export type PersonFacts = Omit<PersonAnswers, 'birth'> & {
  readonly birthDate: string | null
  readonly birthYear: number | null
  readonly searchKey: string
}

/** A person may be known by an alias alone, but not by nothing, and was not born tomorrow. */
export function describePerson({ birth: born, ...said }: PersonAnswers, today: string): Ruling<PersonFacts> {
  const names = [said.nameKm, said.nameLatin, said.nameOther, ...said.aliases].filter((name) => name !== null)
  if (names.length === 0) return refuse('name-missing', 'nameKm')
  if (born !== null && (born.date ?? String(born.year)) > today) return refuse('born-in-future', 'birth')
  return allow({
    ...said,
    birthDate: born?.date ?? null,
    birthYear: born?.year ?? null,
    searchKey: nameKey(names),
  })
}

/** One key for all names of one person; each name on a line of its own, so that a search never runs across two. */
export function nameKey(names: readonly string[]): string {
  return [...new Set(names.map(searchKey))].join('\n')
}

/** The names that somebody can be called by, as far as they are known. */
export type CalledBy = Pick<PersonFacts, 'nameKm' | 'nameLatin'> & {
  readonly nameOther?: string | null
  readonly aliases?: readonly string[]
}

/** The name to call somebody by: Khmer for a Khmer reader, Latin for the others, and what there is when there is one. */
export function calledBy(
  { nameKm, nameLatin, nameOther = null, aliases = [] }: CalledBy,
  language: 'km' | 'en',
): string {
  const names = language === 'km' ? [nameKm, nameLatin] : [nameLatin, nameKm]
  return [...names, nameOther, ...aliases].find((name) => name !== null) ?? '–'
}

function namedIn(script: RegExp | null) {
  return (typed: string): Ruling<string> => {
    const name = typed.trim()
    if (name === '') return refuse('missing')
    if (name.length > longest) return refuse('too-long', undefined, { most: longest })
    if (!name.isWellFormed() || unseen.test(name)) return refuse('unreadable-text')
    if (script !== null && !script.test(name)) return refuse('other-script')
    return allow(name)
  }
}

/** Control characters and direction overrides: they make a name on paper read as another. A zero-width space stays. */
const unseen = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

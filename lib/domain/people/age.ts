/** A birth as far as it is known: a day, or only the year. */
export type Birth = { readonly day: string } | { readonly year: number } | null

/** How old somebody was: whole years, of which only a span is known when only the year of birth is; null when nothing is. */
export type Age = { readonly least: number; readonly most: number } | null

/** The age on a day of the calendar, `2026-11-02`. A birthday counts from its first hour. */
export function ageOn(birth: Birth, day: string): Age {
  if (birth === null) return null
  const year = Number(day.slice(0, 4))
  if ('year' in birth) return { least: Math.max(0, year - birth.year - 1), most: year - birth.year }
  const had = day.slice(5) >= birth.day.slice(5) ? 0 : 1
  const age = year - Number(birth.day.slice(0, 4)) - had
  return { least: age, most: age }
}

export const majority = 18

/** Whether somebody was a minor: yes, no, perhaps when only the year is known, or not known at all. */
export function minorAt(birth: Birth, day: string): 'yes' | 'no' | 'perhaps' | 'unknown' {
  const age = ageOn(birth, day)
  if (age === null) return 'unknown'
  if (age.most < majority) return 'yes'
  return age.least < majority ? 'perhaps' : 'no'
}

/** The age on a day as a page says it: whether somebody was a minor, and how old, when that is known. */
export const ageShown = (birth: Birth, day: string) => ({
  minor: minorAt(birth, day),
  age: ageOn(birth, day)?.most ?? null,
})

import type { AssessmentEntry, GradeEntry, LinkEntry, MarkEntry, Place, TargetKey } from './story'

/** Short ways of writing the story's data, so that an entry reads like a line of a file. */

type Extra = Pick<LinkEntry, 'key' | 'at' | 'by' | 'restsOn'>
type About = TargetKey | readonly TargetKey[]
const list = (about: About): readonly TargetKey[] => (typeof about === 'string' ? [about] : about)

export const supports = (
  strength: LinkEntry['strength'],
  about: About,
  place: Place,
  reasoning: string,
  extra: Extra = {},
): LinkEntry => ({ polarity: 'supports', strength, about: list(about), place, reasoning, ...extra })

export const undermines = (
  strength: LinkEntry['strength'],
  about: About,
  place: Place,
  reasoning: string,
  extra: Extra = {},
): LinkEntry => ({ polarity: 'undermines', strength, about: list(about), place, reasoning, ...extra })

export const page = (number: number, to?: number): Place => ({
  in: 'page',
  page: number,
  ...(to ? { to } : {}),
})
export const rows = (row: number, to?: number): Place => ({ in: 'row', row, ...(to ? { to } : {}) })
export const seconds = (from: number, to?: number): Place => ({ in: 'time', from, ...(to ? { to } : {}) })
export const paragraph = (number: number, onPage?: number): Place => ({
  in: 'paragraph',
  paragraph: number,
  ...(onPage ? { page: onPage } : {}),
})
export const words = (said: string): Place => ({ in: 'words', words: said })
export const region = (x: number, y: number, width: number, height: number): Place => ({
  in: 'region',
  x,
  y,
  width,
  height,
})
/** The same place, in a named file of the item. */
export const inFile = (of: string, place: Place): Place => ({ ...place, of })

export const grade = (
  source: GradeEntry['source'],
  information: GradeEntry['information'],
  reason: string,
  extra: Pick<GradeEntry, 'by' | 'at'> = {},
): GradeEntry => ({ source, information, reason, ...extra })

export const assessed = (value: AssessmentEntry['value'], reason: string, at?: Date): AssessmentEntry => ({
  value,
  reason,
  ...(at ? { at } : {}),
})

/** Steps of one record that are done, each with how. */
export const done = (
  at: Date,
  record: MarkEntry['record'],
  how: Readonly<Record<string, string>>,
): MarkEntry[] => Object.entries(how).map(([step, reason]) => ({ at, record, step, reason, state: 'done' }))

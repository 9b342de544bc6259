import { type Interval, wilson } from '@/lib/domain/analytics/calibration'
import { type ItemType, itemTypes } from '@/lib/domain/evidence/kind'
import { type DefectCode, defectCatalogue, defectGroups } from '@/lib/domain/returns/catalogue'
import { told, toldInList } from './hide'

/** How many files a unit submitted for the first time, how many were answered, and how many of those were not returned first. */
export type FirstTime = {
  readonly unitId: string
  readonly files: number
  readonly answered: number
  readonly right: number
}

/** A share with how sure it is; null where there are too few to tell. */
export type Rate =
  | (Interval & { readonly seen: number; readonly answered: number; readonly right: number })
  | null

/** First-time-right by unit and for all together. No person is in it, and no unit is put above another. */
export function firstTimeRight(rows: readonly FirstTime[]) {
  const shown = toldInList(rows.map(({ answered }) => answered))
  const total = rows.reduce(
    (all, { answered, right }) => ({ answered: all.answered + answered, right: all.right + right }),
    { answered: 0, right: 0 },
  )
  return {
    units: rows.map((row, place) => ({ unitId: row.unitId, rate: shown.each[place] ? rateOf(row) : null })),
    all: shown.sum ? rateOf(total) : null,
  }
}

const rateOf = ({ answered, right }: Pick<FirstTime, 'answered' | 'right'>): Rate =>
  answered === 0 ? null : { answered, right, seen: right / answered, ...wilson(right, answered) }

/** What a defect is about: a type of evidence, or what is no item. */
export const abouts = [...itemTypes, 'cell', 'charge', 'file'] as const
export type AboutType = ItemType | 'cell' | 'charge' | 'file'

/** How many defects of one code came back to one unit about one type of evidence. */
export type Cause = {
  readonly unitId: string
  readonly code: DefectCode
  readonly about: AboutType
  readonly count: number
}

export const causeGroups = defectGroups.map(({ group }) => group)

/** A row of a table of causes: one number for each heading, then their sum; null is not told. */
export type CauseRow<Key> = { readonly key: Key; readonly cells: readonly (number | null)[] }

/** The causes by unit and by type of evidence. Both tables count the same defects, so what is hidden is hidden in both at once. */
export function causesOf(causes: readonly Cause[]) {
  const units = [...new Set(causes.map(({ unitId }) => unitId))]
  const types = abouts.filter((about) => causes.some((one) => one.about === about))
  const cells = told([
    ...units.map((unitId) => inGroups(causes.filter((one) => one.unitId === unitId))),
    ...types.map((about) => inGroups(causes.filter((one) => one.about === about))),
  ])
  const row = <Key>(key: Key, place: number): CauseRow<Key> => ({ key, cells: cells[place] ?? [] })
  return {
    byUnit: units.map((key, place) => row(key, place)),
    byType: types.map((key, place) => row(key, units.length + place)),
  }
}

const inGroups = (causes: readonly Cause[]) =>
  causeGroups.map((group) =>
    causes
      .filter(({ code }) => defectCatalogue[code]?.group === group)
      .reduce((sum, { count }) => sum + count, 0),
  )

/** Where a file can stand while time passes. */
export const stays = ['draft', 'submitted', 'returned', 'decided'] as const
export type Stay = (typeof stays)[number]

/** How long files stood there, in days: the middle one, and between which two the middle half lies. */
export type StayTime = {
  readonly stay: Stay
  readonly count: number
  readonly low: number
  readonly median: number
  readonly high: number
}

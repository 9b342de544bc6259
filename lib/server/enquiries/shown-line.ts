import type { CaseView } from '@/lib/domain/cases/case-view'
import { khmerNames } from '@/lib/domain/cases/nodes'
import { chargeOf } from '@/lib/domain/cases/projection'
import type { Line, Names } from '@/lib/domain/enquiries/line'
import { mainLift } from '@/lib/domain/enquiries/next-lines'
import { findElement } from '@/lib/domain/offences/modes'
import type { Words } from '@/lib/domain/offences/template'
import type { Ranked } from '@/lib/domain/readiness/next'

/** A line as pages show it: which cell it lifts and by how much, and what becomes of the charge. */
export type ShownLine = {
  readonly key: string
  readonly code: string
  readonly names: Names
  readonly lift: {
    readonly title: Words | null
    readonly name: string
    /** What the people of a hop are called in Khmer; an element has its title. */
    readonly inKhmer: Readonly<Record<string, string>>
    readonly from: number
    readonly to: number
  } | null
  readonly from: number
  readonly to: number
  readonly days: number
  readonly pointsAway: boolean
  readonly lossAt: Date | null
}

export function shownLine(
  view: CaseView,
  chargeId: string,
  display: number,
  ranked: Ranked<Line>,
): ShownLine {
  const { id: key, code, names, costDays: days, pointsAway, lossAt } = ranked.action
  const lift = mainLift(ranked)
  const title = lift && titleIn(view, chargeId, lift.name)
  return {
    ...{ key, code, names, days, pointsAway, lossAt },
    lift: lift && { ...lift, title, inKhmer: title ? {} : endsInKhmer(view, lift.name) },
    ...{ from: display, to: ranked.ifItHelps.display },
  }
}

const endsInKhmer = (view: CaseView, hop: string) => {
  const ends = hop.split('>')
  return Object.fromEntries(Object.entries(khmerNames(view)).filter(([name]) => ends.includes(name)))
}

/** The law's words for an element; a hop has only its ends. */
export function titleIn(view: CaseView, chargeId: string, element: string): Words | null {
  const found = findElement(chargeOf(view, chargeId).count.template, element)
  return found.ok ? found.value.title : null
}

import type { CaseStatus } from '@/lib/domain/cases/case'
import { type CourtStage, foundGuilty, type OutcomeWord } from '@/lib/domain/court/outcome'
import type { Standing } from '@/lib/domain/people/suspect'
import { addDays, addYears } from '@/lib/domain/shared/period'
import type { Periods } from './periods'

/** How it ended for a person; what weighs more stands later. */
export const grounds = ['bystander', 'dropped', 'not_charged', 'cleared', 'convicted'] as const
export type Ground = (typeof grounds)[number]

/** What still runs, so that nobody can say yet when anything is due. */
export const running = ['open-file', 'undecided', 'before-court', 'others-run'] as const
export type Running = (typeof running)[number]

/** One charge, as far as it matters here: days are days of the calendar. */
export type ChargeFacts = {
  readonly withdrawnOn: string | null
  /** The last decision of a prosecutor on it; null while there is none. */
  readonly verdict: { readonly charged: boolean; readonly on: string } | null
  /** What courts said of it, the oldest first. */
  readonly outcomes: readonly {
    readonly stage: CourtStage
    readonly word: OutcomeWord
    readonly on: string
  }[]
}

/** A person in one file. */
export type FileFacts = {
  readonly status: CaseStatus
  readonly closedOn: string | null
  readonly decidedOn: string | null
  readonly standing: Standing
  /** The charges against this person that were ever made. */
  readonly charges: readonly ChargeFacts[]
  /** Those against everybody else in the file. */
  readonly others: readonly ChargeFacts[]
}

/** What is due for a person, and when; days are null while something still runs. */
export type Due = {
  readonly ground: Ground | null
  /** When everything against them is over for good; it may lie ahead, while time to appeal or to object runs. */
  readonly endsOn: string | null
  /** From when no other file finds them; null for who was convicted, and for who was never suspected. */
  readonly restrictOn: string | null
  readonly reviewOn: string | null
  /** From when two people may erase what is kept. Nothing is erased by this day alone. */
  readonly eraseOn: string | null
  /** For how many years it is kept once everything ended: the longest of what its ends ask for. */
  readonly keepYears: number | null
  readonly runs: readonly Running[]
}

type Ended = { readonly ground: Ground; readonly on: string }
type End = Ended | Running

const isEnd = (end: End): end is Ended => typeof end !== 'string'

/** What is due for a person over all the files they are in. */
export function dueFor(files: readonly FileFacts[], periods: Periods): Due {
  const own = files.flatMap((file) => endsOf(file, periods))
  const rest = files.flatMap((file) => file.others.map((charge) => endOfCharge(charge, file, periods)))
  const restRuns = rest.some((end) => !isEnd(end))
  const found = new Set<Running>([
    ...own.filter((end): end is Running => !isEnd(end)),
    ...(restRuns ? (['others-run'] as const) : []),
  ])
  const runs = running.filter((one) => found.has(one))
  const nothing = {
    ground: null,
    endsOn: null,
    restrictOn: null,
    reviewOn: null,
    eraseOn: null,
    keepYears: null,
    runs,
  }
  const ends = own.filter(isEnd)
  if (ends.length === 0 || ends.length < own.length) return nothing
  const ground = heaviest(ends)
  const endsOn = laterOf(ends.map(({ on }) => on))
  const restrictOn = ground === 'convicted' || ground === 'bystander' ? null : endsOn
  if (runs.length > 0) return { ...nothing, ground, endsOn, restrictOn }
  const last = laterOf([endsOn, ...rest.filter(isEnd).map(({ on }) => on)])
  const keepYears = Math.max(...ends.map((end) => periods.keepYears[end.ground]))
  const eraseOn = addYears(last, keepYears)
  const reviewOn = laterOf([last, addDays(eraseOn, -periods.reviewDays)])
  return { ground, endsOn, restrictOn, reviewOn, eraseOn, keepYears, runs }
}

/** The latest of some days. */
const laterOf = (days: readonly string[]): string => [...days].sort().at(-1) ?? ''

const heaviest = (ends: readonly Ended[]): Ground =>
  grounds[Math.max(...ends.map(({ ground }) => grounds.indexOf(ground)))] ?? 'convicted'

/** How it ended for the person in one file: each charge, or the file itself when there was none. */
function endsOf(file: FileFacts, periods: Periods): readonly End[] {
  if (file.status !== 'decided' && file.status !== 'closed') return ['open-file']
  if (file.charges.length > 0) return file.charges.map((charge) => endOfCharge(charge, file, periods))
  const over = file.closedOn ?? (file.decidedOn && addDays(file.decidedOn, periods.objectionDays))
  if (!over) return ['undecided']
  return [{ ground: file.standing === 'suspect' ? 'dropped' : 'bystander', on: over }]
}

/** How one charge ended, or why it has not. */
function endOfCharge(
  { withdrawnOn, verdict, outcomes }: ChargeFacts,
  { status, closedOn }: Pick<FileFacts, 'status' | 'closedOn'>,
  { appealDays, objectionDays }: Periods,
): End {
  if (withdrawnOn) return { ground: 'dropped', on: withdrawnOn }
  if (status !== 'decided' && status !== 'closed') return 'open-file'
  if (!verdict) return closedOn ? { ground: 'dropped', on: closedOn } : 'undecided'
  const last = outcomes.at(-1)
  if (!last)
    return verdict.charged
      ? 'before-court'
      : { ground: 'not_charged', on: addDays(verdict.on, objectionDays) }
  const on = last.stage === 'supreme' ? last.on : addDays(last.on, appealDays)
  return { ground: foundGuilty(outcomes) ? 'convicted' : 'cleared', on }
}

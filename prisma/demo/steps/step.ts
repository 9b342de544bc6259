import type { Actor } from '@/lib/domain/identity/policy'
import type { At } from '@/lib/server/kernel/act'
import type { Who } from '../story'

const minute = 60_000
const hour = 60 * minute

/** What is known of a case while its story is told: the ids that its keys have become. */
export type Book = {
  readonly caseId: string
  /** The id of `item:x1`, `party:visal`, `count:river`, `account:officer`, `unit:KUP`. */
  readonly id: (key: string) => string
}

/** One act of the story. Told again after a cut, it is found by what it left behind instead of done twice. */
export type Step = {
  readonly at: Date
  readonly who: Who
  /** The key under which the id it makes is known; left out when nobody asks for it. */
  readonly as?: string
  /** The id of what it made, if it was done. */
  readonly there: (book: Book) => Promise<string | undefined>
  readonly perform: (book: Book, actor: Actor, at: At) => Promise<string>
}

export const idOf = (row: { readonly id: string } | null): string | undefined => row?.id

export const later = (moment: Date, hours: number): Date => new Date(moment.getTime() + hours * hour)
export const latest = (...moments: readonly Date[]): Date =>
  new Date(Math.max(...moments.map((one) => one.getTime())))
/** That moment, or just before installation if it lies ahead. */
export const soon = (moment: Date, installed: Date): Date =>
  new Date(Math.min(moment.getTime(), installed.getTime() - 10 * minute))

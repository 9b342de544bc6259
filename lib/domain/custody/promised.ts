import type { CustodyEntry } from './entry'

/** A result that a laboratory promised when it took the object: until when, and when the object came back. */
export type Promised = {
  /** The entry of the ledger by which it was sent. */
  readonly seq: number
  readonly sentAt: Date
  readonly dueAt: Date
  readonly backAt: Date | null
}

/** Every result that was promised for an object, out of its entries in order. */
export const promisedResults = (entries: readonly CustodyEntry[]): readonly Promised[] =>
  entries.flatMap(({ seq, at, resultDueAt }) =>
    resultDueAt === null
      ? []
      : [
          {
            ...{ seq, sentAt: at, dueAt: resultDueAt },
            backAt: entries.find((later) => later.seq > seq && later.kind === 'came_back')?.at ?? null,
          },
        ],
  )

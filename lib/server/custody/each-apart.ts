import type { Context } from '@/lib/server/kernel/act'
import { NotFound, Refused } from '@/lib/server/kernel/errors'

/** What came of one of many: done, or the code of the reason why not. */
export type Outcome<T> = { readonly outcome: 'done'; readonly value: T } | { readonly outcome: string }

/**
 * Does one of many things inside the transaction of all of them. What is refused is undone alone, with what it said, and the
 * others go on; a bug still ends everything.
 */
export async function apart<T>(
  context: Context,
  what: (context: Context) => Promise<T>,
): Promise<Outcome<T>> {
  const { db, record } = context
  const said: Parameters<Context['record']>[] = []
  await db.$executeRaw`SAVEPOINT one_of_many`
  try {
    const value = await what({ ...context, record: (...one) => void said.push(one) })
    await db.$executeRaw`RELEASE SAVEPOINT one_of_many`
    for (const one of said) record(...one)
    return { outcome: 'done', value }
  } catch (error) {
    const outcome = reasonOf(error)
    if (outcome === null) throw error
    await db.$executeRaw`ROLLBACK TO SAVEPOINT one_of_many`
    return { outcome }
  }
}

function reasonOf(error: unknown): string | null {
  if (error instanceof NotFound) return 'not-there'
  return error instanceof Refused ? (error.refusals[0]?.because ?? null) : null
}

import type { Db } from '@/lib/db/client'

/** The place in the log before which everything was said until that moment; 0 when nothing was. */
export async function logBefore(db: Db, at: Date): Promise<number> {
  const [last] = await db.$queryRaw<{ seq: bigint }[]>`
    SELECT seq FROM audit.entry WHERE ts_us < ${BigInt(at.getTime()) * 1000n} ORDER BY ts_us DESC LIMIT 1`
  return last ? Number(last.seq) + 1 : 0
}

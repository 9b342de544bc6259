import { prisma } from '@/lib/db/client'
import { settle } from './settle'

/** Cases read again in one go; the rest wait for the next. */
const atOnce = 50

/**
 * Reads those cases again whose readings time alone has changed. The case comes to its next revision, because a reading
 * belongs to one; if the process ends in between, the worker finds the case as one that is behind.
 */
export async function refreshDue(now: Date): Promise<number> {
  const due = await prisma.case.findMany({
    where: { duesAt: { lte: now } },
    orderBy: { duesAt: 'asc' },
    select: { id: true },
    take: atOnce,
  })
  for (const { id } of due) {
    const { count } = await prisma.case.updateMany({
      where: { id, duesAt: { lte: now } },
      data: { revision: { increment: 1 }, duesAt: null },
    })
    if (count > 0) await settle(id, now)
  }
  return due.length
}

import { prisma } from '@/lib/db/client'
import { store } from '@/lib/server/evidence/store'

const sevenDays = 7 * 24 * 3_600_000

/** Throws away what arrived a week ago, whether nobody went on with it or it lies on its shelf by now. Says how many there were. */
export async function sweepUploads(now: Date): Promise<number> {
  const stale = await prisma.upload.findMany({
    where: { startedAt: { lt: new Date(now.getTime() - sevenDays) } },
    select: { id: true },
    take: 100,
  })
  for (const { id } of stale) {
    await store().discard(id)
    await prisma.upload.deleteMany({ where: { id } })
  }
  return stale.length
}

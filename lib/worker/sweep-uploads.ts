import { prisma } from '@/lib/db/client'
import { store } from '@/lib/server/evidence/store'

const sevenDays = 7 * 24 * 3_600_000

/** Throws away uploads that nobody went on with for a week: their bytes never became a file. Says how many there were. */
export async function sweepUploads(now: Date): Promise<number> {
  const stale = await prisma.upload.findMany({
    where: { startedAt: { lt: new Date(now.getTime() - sevenDays) } },
    select: { id: true, fileId: true },
    take: 100,
  })
  for (const { id, fileId } of stale) {
    if (fileId === null) await store().discard(id)
    await prisma.upload.deleteMany({ where: { id } })
  }
  return stale.length
}

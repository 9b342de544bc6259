import { prisma } from '@/lib/db/client'

/** Notes that the person did something. Written at most once a minute: idleness is counted in minutes. */
export async function touchSession(sessionId: string, now: Date): Promise<void> {
  const before = new Date(now.getTime() - 60_000)
  await prisma.session.updateMany({
    where: { id: sessionId, lastSeenAt: { lt: before }, revokedAt: null },
    data: { lastSeenAt: now },
  })
}

import { prisma } from '@/lib/db/client'

/** Says of approvals whose time has passed that they can no longer be given. Says how many there were. */
export async function expireApprovals(now: Date): Promise<number> {
  const { count } = await prisma.approval.updateMany({
    where: { state: 'pending', expiresAt: { lte: now } },
    data: { state: 'expired' },
  })
  return count
}

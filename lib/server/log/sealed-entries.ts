import { prisma } from '@/lib/db/client'

/** Where the log says that it ends. */
export async function headNow(): Promise<{ size: number; hash: Buffer }> {
  const [head] = await prisma.$queryRaw<{ size: bigint; leaf_hash: Uint8Array }[]>`
    SELECT size, leaf_hash FROM audit.head`
  if (!head) throw new Error('the log has no head')
  return { size: Number(head.size), hash: Buffer.from(head.leaf_hash) }
}

/** The stored bytes of entries from `begin` up to but without `end`, in order; fewer when some are missing. */
export async function leavesOf(begin: number, end: number): Promise<{ seq: number; leaf: Buffer }[]> {
  const rows = await prisma.$queryRaw<{ seq: bigint; leaf: Uint8Array }[]>`
    SELECT seq, leaf FROM audit.entry WHERE seq >= ${begin}::bigint AND seq < ${end}::bigint ORDER BY seq`
  return rows.map(({ seq, leaf }) => ({ seq: Number(seq), leaf: Buffer.from(leaf) }))
}

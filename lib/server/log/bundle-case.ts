import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import { appendToLog } from '@/lib/server/kernel/log'
import { type BundleEntry, bundleLines, withhold } from '@/lib/transparency/bundle'
import { hashLeaf } from '@/lib/transparency/leaf'
import { inclusionRanges } from '@/lib/transparency/proof'
import { sealedNow } from './sealed-now'

/** Says in the case's own history that a bundle of it is made, and answers the place of that entry: a bundle ends with it. */
export async function sayBundled(caseId: string, withheld: number): Promise<number> {
  await appendToLog(prisma, [
    {
      ...{ actor: null, caseId, outcome: 'done', requestId: newId() },
      event: { type: 'log.bundle-made', objectId: null, details: { withheld } },
    },
  ])
  const [last] = await prisma.$queryRaw<{ seq: bigint }[]>`
    SELECT max(seq) AS seq FROM audit.entry WHERE case_id = ${caseId}::uuid AND type = 'log.bundle-made'`
  return Number(last?.seq)
}

/**
 * A case's history up to an entry, for a court: the entries with the proof that each is in what was signed, those withheld as
 * their hash alone. Undefined while the last of them is not signed yet.
 */
export async function bundleOf(caseId: string, through: number, withheld: ReadonlySet<number>) {
  const { folder, note, size } = sealedNow()
  if (size <= through) return undefined
  const rows = await prisma.$queryRaw<{ seq: bigint; leaf: Uint8Array }[]>`
    SELECT seq, leaf FROM audit.entry WHERE stream = ${`case:${caseId}`} AND seq <= ${through}::bigint ORDER BY sseq`
  const entries = rows.map(({ seq, leaf }): BundleEntry => {
    const bytes = Buffer.from(leaf)
    if (!hashLeaf(bytes).equals(folder.tree.leaf(Number(seq))))
      throw new Error(`entry ${seq} is not what was signed; run ringleader fsck`)
    return withheld.has(Number(seq)) ? withhold({ leaf: bytes }) : { leaf: bytes }
  })
  return [
    ...bundleLines({
      stream: `case:${caseId}`,
      checkpoint: note,
      entries,
      proofOf: (seq) => inclusionRanges(seq, size).map(folder.tree.root),
    }),
  ]
}

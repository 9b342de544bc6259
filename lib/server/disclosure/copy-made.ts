import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import { appendToLog } from '@/lib/server/kernel/log'

type Of = { readonly id: string; readonly caseId: string; readonly itemId: string; readonly seq: number }
type Copy = { readonly sha256: string; readonly size: number; readonly pages: number }

/** Writes down that a redacted copy lies on the shelf of originals, where it is read again like all that was served. */
export async function copyMade({ id, caseId, itemId, seq }: Of, { sha256, size, pages }: Copy, now: Date) {
  const { number } = await prisma.item.findUniqueOrThrow({ where: { id: itemId }, select: { number: true } })
  await prisma.$transaction(async (db) => {
    await db.storedFile.createMany({
      data: [{ sha256, size: BigInt(size), storedAt: now }],
      skipDuplicates: true,
    })
    await db.fileCheck.createMany({
      data: [{ sha256, checkedAt: now, found: 'same', since: now }],
      skipDuplicates: true,
    })
    await db.redaction.update({ where: { id }, data: { state: 'made', sha256, pages, madeAt: now } })
    const details = { item: number, copy: seq, sha256, pages }
    await appendToLog(db, [
      {
        ...{ actor: null, caseId, outcome: 'done', requestId: newId() },
        event: { type: 'redaction.made', objectId: id, details },
      },
    ])
  })
}

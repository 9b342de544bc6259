import { v7 as newId } from 'uuid'
import { type Db, Prisma, prisma } from '@/lib/db/client'
import { settleCase } from '@/lib/server/kernel/after'
import { appendToLog, type Entry } from '@/lib/server/kernel/log'
import { standingAt } from '@/lib/server/kernel/on-team'
import type { Manifest } from '@/lib/storage/pieces'

export type Found = 'same' | 'altered' | 'missing'

/**
 * Writes down how the bytes of a file were found. When that is news, every case that holds the file is told in its log,
 * its team by a notice, and its readings are computed anew: a file whose bytes changed is a defect of custody.
 */
export async function bytesAre(found: Found, sha256: string, now: Date, manifest?: Manifest): Promise<void> {
  if (manifest) {
    const { pieceBytes, digests } = manifest
    await prisma.fileManifest.createMany({
      data: [{ sha256, pieceBytes, digests: Uint8Array.from(digests), madeAt: now }],
      skipDuplicates: true,
    })
  }
  const { count } = await prisma.fileCheck.updateMany({
    where: { sha256, found, checkedAt: { lte: now } },
    data: { checkedAt: now },
  })
  if (count > 0) return
  for (const caseId of await prisma.$transaction((db) => tellNews(db, found, sha256, now)))
    await settleCase(caseId)
}

async function tellNews(db: Db, found: Found, sha256: string, now: Date): Promise<readonly string[]> {
  const files = await db.itemFile.findMany({
    where: { sha256 },
    select: { id: true, caseId: true, name: true, item: { select: { number: true } } },
    orderBy: { id: 'asc' },
  })
  const caseIds = [...new Set(files.map(({ caseId }) => caseId))].sort()
  if (caseIds.length > 0)
    await db.$queryRaw`SELECT 1 FROM "Case" WHERE "id" = ANY(${caseIds}::uuid[]) ORDER BY "id" FOR UPDATE`
  // Who came first has told it; and what was read earlier says nothing about now.
  const before = await db.fileCheck.findUnique({ where: { sha256 } })
  if (before?.found === found || (before && before.checkedAt > now)) return []
  const stands = { checkedAt: now, found, since: now }
  await db.fileCheck.upsert({ where: { sha256 }, create: { sha256, ...stands }, update: stands })
  if (found === 'same' && !before) return []
  await db.$executeRaw`UPDATE "Case" SET "revision" = "revision" + 1, "changedAt" = ${now} WHERE "id" = ANY(${caseIds}::uuid[])`
  await tellTeams(db, caseIds, files, found, now)
  const requestId = newId()
  await appendToLog(
    db,
    files.map(
      ({ id, caseId, name, item }): Entry => ({
        ...{ actor: null, caseId, outcome: 'done', requestId },
        event: { type: events[found], objectId: id, details: { number: item.number, name, sha256 } },
      }),
    ),
  )
  return caseIds
}

const events = { same: 'file.restored', altered: 'file.altered', missing: 'file.missing' } as const
const notices = { same: 'file-restored', altered: 'file-altered', missing: 'file-missing' } as const

type Touched = { readonly caseId: string; readonly item: { readonly number: number } }

async function tellTeams(
  db: Db,
  caseIds: readonly string[],
  files: readonly Touched[],
  found: Found,
  now: Date,
) {
  const members = await db.$queryRaw<{ accountId: string; caseId: string; number: string }[]>(Prisma.sql`
    SELECT t."accountId", t."caseId", c."number" FROM "TeamMember" t JOIN "Case" c ON c."id" = t."caseId"
    WHERE t."caseId" = ANY(${caseIds}::uuid[]) AND ${standingAt(now)}`)
  await db.notice.createMany({
    data: members.flatMap(({ accountId, caseId, number }) =>
      files
        .filter((file) => file.caseId === caseId)
        .map(({ item }) => ({
          ...{ id: newId(), accountId, kind: notices[found], caseId, at: now },
          params: { number, item: `E-${item.number}` },
        })),
    ),
  })
}

/** The names of files whose bytes are not what was kept, by their item: what custody must know of them. */
export async function alteredFiles(
  db: Db,
  caseId: string,
  itemId?: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.$queryRaw<{ itemId: string; name: string }[]>(Prisma.sql`
    SELECT f."itemId", f."name" FROM "FileCheck" c JOIN "ItemFile" f ON f."sha256" = c."sha256"
    WHERE c."found" <> 'same' AND f."caseId" = ${caseId}::uuid
      ${itemId ? Prisma.sql`AND f."itemId" = ${itemId}::uuid` : Prisma.empty}
    ORDER BY f."attachedAt", f."id"`)
  const byItem = new Map<string, string[]>()
  for (const { itemId, name } of rows) byItem.set(itemId, [...(byItem.get(itemId) ?? []), name])
  return byItem
}

import { type Db, Prisma } from '@/lib/db/client'
import type { ShownEntry } from '@/lib/server/log/read-entries'

/** What of sealed items an entry can be about: the items themselves, their files, links, drafts of them, and sources only they have. */
const sealedObjects = async (db: Db, caseId: string): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await db.$queryRaw<{ id: string }[]>(Prisma.sql`
        WITH sealed AS (SELECT "id", "originId" FROM "Item" WHERE "caseId" = ${caseId}::uuid AND "privileged")
        SELECT "id"::text AS id FROM sealed
        UNION SELECT f."id"::text FROM "ItemFile" f JOIN sealed s ON s."id" = f."itemId"
        UNION SELECT l."id"::text FROM "ProofLink" l JOIN sealed s ON s."id" = l."itemId"
        UNION SELECT s."originId"::text FROM sealed s
          WHERE NOT EXISTS (SELECT 1 FROM "Item" i WHERE i."originId" = s."originId" AND NOT i."privileged")`)
    ).map(({ id }) => id),
  )

const numbers = ['number', 'item', 'entry'] as const

/** The same entries, with nothing of a sealed item but its number. The log itself keeps what it kept. */
export async function withoutSealed(
  db: Db,
  caseId: string,
  entries: readonly ShownEntry[],
): Promise<readonly ShownEntry[]> {
  const sealed = await sealedObjects(db, caseId)
  if (sealed.size === 0) return entries
  return entries.map((entry) =>
    entry.objectId !== null && sealed.has(entry.objectId)
      ? {
          ...entry,
          details: Object.fromEntries(
            Object.entries(entry.details).map(([name, value]) => [
              name,
              numbers.some((one) => one === name)
                ? value
                : Array.isArray(value)
                  ? []
                  : typeof value === 'number'
                    ? 0
                    : '…',
            ]),
          ),
        }
      : entry,
  )
}

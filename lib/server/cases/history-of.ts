import { z } from 'zod'
import { type Db, Prisma } from '@/lib/db/client'
import { entryKinds } from '@/lib/domain/log/kinds'
import { day, id } from '@/lib/domain/shared/shapes'
import { graderOf, withoutCoveredGrades } from '@/lib/server/evidence/blind'
import { readsPrivileged } from '@/lib/server/evidence/privilege'
import type { Context } from '@/lib/server/kernel/act'
import { type Asked, readEntries } from '@/lib/server/log/read-entries'
import { withoutSealed } from './sealed-objects'

/** Which entries of a case's history: of a kind, of somebody, about an item or a person in the file, within some days. */
export const historyAsked = z.strictObject({
  caseId: id,
  kind: z.enum(entryKinds).optional(),
  actorId: id.optional(),
  about: id.optional(),
  from: day.optional(),
  to: day.optional(),
})

type Which = Asked & { readonly caseId: string; readonly about?: string | undefined }

/** The entries of a case as its reader may see them: nothing of sealed talk, no grade that is covered from them. */
export async function historyOf(
  { db, actor, file }: Pick<Context, 'db' | 'actor' | 'file'>,
  { caseId, about, ...asked }: Which,
  most?: number,
) {
  const whole = about
    ? Prisma.sql`e.case_id = ${caseId}::uuid AND e.object_id = ANY(${await partsOf(db, caseId, about)})`
    : // A case is opened before it has a history of its own: that entry names it as its object.
      Prisma.sql`(e.case_id = ${caseId}::uuid OR (e.object_id = ${caseId} AND e.type = 'case.opened'))`
  const page = await readEntries(db, whole, asked, true, most)
  const open =
    file && readsPrivileged(actor, file) ? page.entries : await withoutSealed(db, caseId, page.entries)
  return { ...page, entries: await withoutCoveredGrades(db, caseId, graderOf({ actor, file }), open) }
}

/** An item with its files, links and copies; or a person with their identifiers, links and charges. Their ids, as the log says them. */
async function partsOf(db: Db, caseId: string, about: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT ${about} AS "id"
    UNION SELECT "id"::text FROM "ItemFile" WHERE "caseId" = ${caseId}::uuid AND "itemId" = ${about}::uuid
    UNION SELECT "id"::text FROM "ProofLink" WHERE "caseId" = ${caseId}::uuid AND "itemId" = ${about}::uuid
    UNION SELECT "id"::text FROM "Attribution" WHERE "caseId" = ${caseId}::uuid AND "partyId" = ${about}::uuid
    UNION SELECT "id"::text FROM "ControlLink" WHERE "caseId" = ${caseId}::uuid AND ${about}::uuid IN ("fromPartyId", "toPartyId")
    UNION SELECT "id"::text FROM "Charge" WHERE "caseId" = ${caseId}::uuid AND "partyId" = ${about}::uuid`
  return rows.map((row) => row.id)
}

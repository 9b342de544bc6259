import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { box } from '@/lib/domain/disclosure/redaction'
import { onlyOfTheCase } from '@/lib/server/custody/own-files'
import { notSealed } from '@/lib/server/evidence/privilege'
import type { Context } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** Boxes as they were kept, read by their shape like all that comes out of storage. */
export const boxesOf = (kept: unknown) => z.array(box).parse(kept)

/** The file that is redacted: of this case, and of no item that is sealed from who asks. */
export async function fileToRedact(
  context: Pick<Context, 'db' | 'actor' | 'file' | 'uphold'>,
  { caseId, fileId }: { readonly caseId: string; readonly fileId: string },
) {
  onlyOfTheCase(context)
  const stored = await context.db.itemFile.findUnique({
    where: { caseId_id: { caseId, id: fileId } },
    include: { item: { select: { number: true, title: true, privileged: true } } },
  })
  if (!context.file || !stored) throw new NotFound()
  notSealed(context, stored.item)
  return { file: context.file, stored }
}

/**
 * What each redacted file is served as: the latest copy that a person confirmed and that still stands. Its hash is null while
 * the copy is being drawn or could not be: then nothing of it may leave, least of all the original.
 */
export async function copiesOf(db: Db, caseId: string) {
  const rows = await db.redaction.findMany({
    where: { caseId, confirmedAt: { not: null }, withdrawnAt: null },
    select: { fileId: true, seq: true, sha256: true },
    orderBy: { seq: 'asc' },
  })
  return new Map(rows.map(({ fileId, ...copy }) => [fileId, copy] as const))
}

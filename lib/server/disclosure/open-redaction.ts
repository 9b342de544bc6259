import { z } from 'zod'
import { copyName } from '@/lib/domain/disclosure/redaction'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { fileToRedact } from './redactions'

/** Lets a person have a redacted copy. The entry is committed before a byte leaves. */
export const openRedaction = act({
  name: 'open-redaction',
  kind: 'read',
  permission: 'file:open',
  input: z.strictObject({ redactionId: id }),
  pace: () => 'file',
  about: async ({ redactionId }, db) => {
    const row = await db.redaction.findUnique({ where: { id: redactionId }, select: { caseId: true } })
    return row ? { caseId: row.caseId } : undefined
  },
  async perform(context, { redactionId }) {
    const { db, record } = context
    const row = await db.redaction.findUnique({ where: { id: redactionId } })
    if (!row?.sha256) throw new NotFound()
    const { stored } = await fileToRedact(context, row)
    const { size } = await db.storedFile.findUniqueOrThrow({ where: { sha256: row.sha256 } })
    record('redaction.opened', redactionId, { item: stored.item.number, copy: row.seq, sha256: row.sha256 })
    return { sha256: row.sha256, name: copyName(stored.name, row.seq), size: Number(size) }
  },
})

import { v7 as newId } from 'uuid'
import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { mayAttachTo } from '@/lib/server/custody/own-files'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { notSealed } from './privilege'

/**
 * Makes kept bytes a file of the item they were sent for. Only the one who sent them may, only once they are kept and were
 * found to be what was announced, and only once: asked again, it names the same file.
 */
export const attachFile = act({
  name: 'attach-file',
  kind: 'write',
  permission: 'file:attach',
  input: z.strictObject({ uploadId: z.string().regex(/^[0-9a-f]{32}$/, 'not-an-id') }),
  about: async ({ uploadId }, db: Db) => {
    const upload = await db.upload.findUnique({ where: { id: uploadId }, select: { caseId: true } })
    return upload ? { caseId: upload.caseId } : undefined
  },
  async perform({ db, actor, now, file, uphold, record }, { uploadId }) {
    const upload = await db.upload.findUnique({ where: { id: uploadId } })
    // Who only announced a hash has shown no bytes: they may be somebody else's, in another case.
    if (!upload?.claimed || !upload.keptAt || upload.accountId !== actor.id) throw new NotFound()
    const { caseId, itemId, name, folder, claimed: sha256 } = upload
    // It may have changed hands while the bytes were under way.
    await mayAttachTo({ db, actor, file }, { caseId, itemId })
    const mediaType = upload.mediaType ?? 'application/octet-stream'
    const { number, privileged } = await db.item.findUniqueOrThrow({
      where: { caseId_id: { caseId, id: itemId } },
      select: { number: true, privileged: true },
    })
    notSealed({ actor, file, uphold }, { privileged })
    const size = Number(upload.size)
    const said = { number, name, size, sha256 }
    const there = await db.itemFile.findUnique({ where: { itemId_sha256_name: { itemId, sha256, name } } })
    const fileId = upload.fileId ?? there?.id ?? newId()
    if (!there) {
      await db.storedFile.createMany({
        data: [{ sha256, size: upload.size, storedAt: now }],
        skipDuplicates: true,
      })
      await db.fileCheck.createMany({
        data: [{ sha256, checkedAt: now, found: 'same', since: now }],
        skipDuplicates: true,
      })
      await db.itemFile.create({
        data: {
          id: fileId,
          caseId,
          itemId,
          sha256,
          name,
          mediaType,
          folder,
          attachedAt: now,
          attachedById: actor.id,
        },
      })
    }
    if (!there) await db.filePreview.create({ data: { fileId, caseId, state: 'waiting', askedAt: now } })
    await db.upload.update({ where: { id: uploadId }, data: { fileId } })
    record('file.attached', fileId, said)
    return { fileId, caseId, itemId, ...said }
  },
})

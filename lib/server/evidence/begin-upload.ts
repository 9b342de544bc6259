import { z } from 'zod'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { id, line, whole } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** 2 GiB, the longest file that is taken. */
export const largestFile = 2_147_483_648

const openFor = (status: string): Ruling<true> => (status === 'closed' ? refuse('case-closed') : allow(true))

/** Says that a file is coming: its name, its length and the SHA-256 that the sender computed. */
export const beginUpload = act({
  name: 'begin-upload',
  kind: 'write',
  permission: 'file:attach',
  leavesCase: true,
  input: z.strictObject({
    caseId: id,
    itemId: id,
    uploadId: z.string().regex(/^[0-9a-f]{32}$/, 'not-an-id'),
    name: line(255),
    size: whole(1, largestFile),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'not-a-hash'),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, file, uphold, record }, { caseId, itemId, uploadId, name, size, sha256 }) {
    const item = await db.item.findUnique({
      where: { caseId_id: { caseId, id: itemId } },
      select: { number: true },
    })
    if (!item || !file) throw new NotFound()
    uphold(openFor(file.status))
    await db.upload.create({
      data: {
        id: uploadId,
        caseId,
        itemId,
        accountId: actor.id,
        name,
        size,
        claimed: sha256,
        startedAt: now,
      },
    })
    record('file.begun', itemId, { number: item.number, name, size })
    return { uploadId }
  },
})

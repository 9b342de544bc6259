import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import type { At } from '@/lib/server/kernel/act'
import { NotFound, Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { attachFile } from './attach-file'
import { bytesAre } from './bytes-are'
import { store } from './store'

/** Whose upload it is, or nobody's when it is not this person's. */
export const uploadOf = (uploadId: string, actor: Actor) =>
  prisma.upload.findFirst({ where: { id: uploadId, accountId: actor.id } })

/**
 * Ends an upload: the bytes are hashed and held against what the sender computed, put on disk for good, and become a
 * file of the item. A crash between the two leaves bytes nobody refers to; asking again finishes.
 */
export async function keepUpload(uploadId: string, actor: Actor, at: At) {
  const upload = await uploadOf(uploadId, actor)
  if (!upload?.claimed) throw new NotFound()
  const arrived = join(store().incoming, uploadId)
  const mediaType = await mediaTypeOf(arrived)
  const kept = await store().keep(uploadId, upload.claimed)
  if (kept.as === 'gone') throw new Refused([{ because: 'upload-gone' }])
  if (kept.as === 'other' || BigInt(kept.size) !== upload.size) {
    await store().discard(uploadId)
    throw new Refused([{ because: 'bytes-differ' }])
  }
  await prisma.upload.updateMany({
    where: { id: uploadId, keptAt: null },
    data: { keptAt: at.now, mediaType },
  })
  const attached = await run(attachFile, actor, { uploadId }, at)
  await bytesAre('same', upload.claimed, at.now, kept.manifest)
  await store().discard(uploadId)
  return attached
}

/** What the first bytes say the file is. Nobody's word for it is taken. */
async function mediaTypeOf(path: string): Promise<string> {
  const unknown = 'application/octet-stream'
  const handle = await open(path, 'r').catch(() => undefined)
  if (!handle) return unknown
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4_100), 0, 4_100, 0)
    return (await fileTypeFromBuffer(buffer.subarray(0, bytesRead)).catch(() => undefined))?.mime ?? unknown
  } finally {
    await handle.close()
  }
}

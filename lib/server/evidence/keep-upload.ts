import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import type { At } from '@/lib/server/kernel/act'
import { NotFound, Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import type { Digested } from '@/lib/storage/pieces'
import { attachFile } from './attach-file'
import { bytesAre } from './bytes-are'
import { store } from './store'

/** Whose upload it is, or nobody's when it is not this person's. */
export const uploadOf = (uploadId: string, actor: Actor) =>
  prisma.upload.findFirst({ where: { id: uploadId, accountId: actor.id } })

/**
 * Ends an upload: what the bytes were as they were written, or are as they lie there, is held against what the sender
 * computed; they are put on disk for good, and become a file of the item. A crash anywhere between leaves what arrived
 * where it was; asking again finishes.
 */
export async function keepUpload(uploadId: string, actor: Actor, at: At, asWritten?: Digested) {
  const upload = await uploadOf(uploadId, actor)
  if (!upload?.claimed) throw new NotFound()
  const manifest = await onTheShelf(upload, upload.claimed, at, asWritten)
  const attached = await run(attachFile, actor, { uploadId }, at)
  await bytesAre('same', upload.claimed, at.now, manifest)
  await store().discard(uploadId)
  return attached
}

/** The bytes of an upload, put on their shelf now, or found there when it was this very upload that put them there before. */
async function onTheShelf(
  { id, size }: { id: string; size: bigint },
  claimed: string,
  { now }: At,
  asWritten?: Digested,
) {
  const mediaType = await mediaTypeOf(join(store().incoming, id))
  const kept = await store().keep(id, claimed, asWritten)
  if (kept.as === 'gone') {
    const { keptAt } = await prisma.upload.findUniqueOrThrow({ where: { id }, select: { keptAt: true } })
    const there = keptAt && (await store().check(claimed))
    if (there?.found !== 'same') throw new Refused([{ because: 'upload-gone' }])
    return there.manifest
  }
  if (kept.as === 'other' || BigInt(kept.size) !== size) {
    await store().discard(id)
    throw new Refused([{ because: 'bytes-differ' }])
  }
  await prisma.upload.updateMany({ where: { id, keptAt: null }, data: { keptAt: now, mediaType } })
  return kept.manifest
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

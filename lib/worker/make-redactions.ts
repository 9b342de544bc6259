import { createHash } from 'node:crypto'
import { copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { prisma } from '@/lib/db/client'
import type { NoRedaction } from '@/lib/domain/disclosure/redaction'
import { findWords, withCopy } from '@/lib/preview/make-redaction'
import { copyMade } from '@/lib/server/disclosure/copy-made'
import { boxesOf } from '@/lib/server/disclosure/redactions'
import { bytesAre } from '@/lib/server/evidence/bytes-are'
import { store } from '@/lib/server/evidence/store'
import { newUploadId } from '@/lib/storage/store'
import { readAgain } from './scrub-files'

/** A file that kills its process may do it twice; then there is no copy. */
const mostAttempts = 2

/** Looks for words that somebody gave, and draws the copies whose boxes were confirmed. Says how many it worked on. */
export async function makeRedactions(now: Date): Promise<number> {
  const waiting = await prisma.redaction.findMany({
    where: { state: { in: ['searching', 'waiting'] } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: 4,
  })
  for (const one of waiting) await work(one, now)
  return waiting.length
}

type Row = Awaited<ReturnType<typeof prisma.redaction.findMany>>[number]

async function work(row: Row, now: Date): Promise<void> {
  const { id, fileId, attempts } = row
  // The try counts before it is made: what takes this process down with it is not tried for ever.
  await prisma.redaction.update({ where: { id }, data: { attempts: { increment: 1 } } })
  if (attempts >= mostAttempts) return giveUp(id, 'crashed', now)
  const { sha256, mediaType } = await prisma.itemFile.findUniqueOrThrow({ where: { id: fileId } })
  if (!(await readAgain(sha256, now))) return giveUp(id, 'altered', now)
  await store().atHand(sha256, (path) => makeOf(row, { path, mediaType }, now))
}

async function makeOf(
  row: Row,
  of: { readonly path: string; readonly mediaType: string },
  now: Date,
): Promise<void> {
  const { id, attempts, state, words, boxes } = row
  const again = (why: NoRedaction) => (why === 'crashed' || why === 'too-slow') && attempts + 1 < mostAttempts
  if (state === 'searching') {
    const result = await findWords(of, words)
    if (result.as === 'none') return again(result.reason) ? undefined : giveUp(id, result.reason, now)
    if (result.as !== 'found') return giveUp(id, 'crashed', now)
    const found = result.boxes.map((one) => ({ ...one }))
    return void (await prisma.redaction.update({ where: { id }, data: { state: 'proposed', boxes: found } }))
  }
  await withCopy(of, boxesOf(boxes), async ({ result, copy }) => {
    if (result.as === 'none') return again(result.reason) ? undefined : giveUp(id, result.reason, now)
    if (result.as !== 'burnt') return giveUp(id, 'crashed', now)
    await keepCopy(row, copy, result.pages, now)
  })
}

const giveUp = async (id: string, why: NoRedaction, now: Date) =>
  void (await prisma.redaction.update({ where: { id }, data: { state: 'none', why, madeAt: now } }))

/** Puts the copy on the shelf of originals, where it is read again and held against its hash like all that was served. */
async function keepCopy(row: Row, copy: string, pages: number, now: Date) {
  const sha256 = createHash('sha256')
    .update(await readFile(copy))
    .digest('hex')
  const name = newUploadId()
  await copyFile(copy, join(store().incoming, name))
  const kept = await store().keep(name, sha256)
  if (kept.as !== 'kept') throw new Error('the copy changed while it was kept')
  await copyMade(row, { sha256, size: kept.size, pages }, now)
  await bytesAre('same', sha256, now, kept.manifest)
  await store().discard(name)
}

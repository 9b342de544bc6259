import { prisma } from '@/lib/db/client'
import type { Page, Result } from '@/lib/domain/evidence/preview-job'
import { type Made, withPreview } from '@/lib/preview/make-preview'
import { store } from '@/lib/server/evidence/store'
import { readAgain } from './scrub-files'

/** A file that kills its process may do it twice; then it has no preview. */
const mostAttempts = 2

/**
 * Makes what waits to be shown: first whole previews, those of the latest files first, for somebody is likely to look at them;
 * then pages that somebody turned to. Says how many files it worked on.
 */
export async function makePreviews(now: Date): Promise<number> {
  const waiting = await prisma.filePreview.findMany({
    where: { state: 'waiting' },
    orderBy: { askedAt: 'desc' },
    take: 4,
  })
  for (const { fileId, attempts } of waiting) await makeFirst(fileId, attempts, now)
  const turnedTo = await prisma.previewPage.findMany({
    where: { state: 'waiting' },
    orderBy: [{ askedAt: 'asc' }, { page: 'asc' }],
    take: 8,
  })
  const files = [...new Set(turnedTo.map(({ fileId }) => fileId))]
  for (const fileId of files)
    await makeMore(
      fileId,
      turnedTo.flatMap((one) => (one.fileId === fileId ? [one.page] : [])),
      now,
    )
  return waiting.length + files.length
}

async function makeFirst(fileId: string, attempts: number, now: Date): Promise<void> {
  // The try counts before it is made: what takes this process down with it is not tried for ever.
  await prisma.filePreview.update({ where: { fileId }, data: { attempts: { increment: 1 } } })
  const { caseId, sha256, mediaType } = await prisma.itemFile.findUniqueOrThrow({ where: { id: fileId } })
  const give = (reason: string, camera?: Result['camera']) =>
    prisma.filePreview.update({
      where: { fileId },
      data: { state: 'none', reason, madeAt: now, ...(camera ? { camera } : {}) },
    })
  if (attempts >= mostAttempts) return void (await give('crashed'))
  if (!(await readAgain(sha256, now))) return void (await give('altered'))
  await store().atHand(sha256, (path) =>
    withPreview({ path, mediaType, pages: null }, async (made) => {
      const { result } = made
      if (result.as === 'none') {
        const again =
          (result.reason === 'crashed' || result.reason === 'too-slow') && attempts + 1 < mostAttempts
        return again ? undefined : give(result.reason, result.camera)
      }
      const { kind, pages, lines, camera } = result
      await prisma.filePreview.update({
        where: { fileId },
        data: { state: 'made', kind, pages, lines, madeAt: now, ...(camera ? { camera } : {}) },
      })
      for (const page of result.made) await keepPage(made, page, { fileId, caseId, now })
    }),
  )
}

async function makeMore(fileId: string, pages: readonly number[], now: Date): Promise<void> {
  const { caseId, sha256, mediaType } = await prisma.itemFile.findUniqueOrThrow({ where: { id: fileId } })
  const same = await readAgain(sha256, now)
  if (same)
    await store().atHand(sha256, (path) =>
      withPreview({ path, mediaType, pages: [...pages] }, async (made) => {
        if (made.result.as !== 'made') return
        for (const page of made.result.made) await keepPage(made, page, { fileId, caseId, now })
      }),
    )
  await prisma.previewPage.updateMany({
    where: { fileId, page: { in: [...pages] }, state: 'waiting' },
    data: { state: 'none' },
  })
}

async function keepPage(
  { bytesOf }: Made,
  { file, page, mediaType, width, height }: Page,
  { fileId, caseId, now }: { readonly fileId: string; readonly caseId: string; readonly now: Date },
) {
  const sha256 = await store().keepDerived(await bytesOf({ file, page, mediaType, width, height }))
  const made = { state: 'made' as const, sha256, mediaType, width, height }
  await prisma.previewPage.upsert({
    where: { fileId_page: { fileId, page } },
    create: { ...made, fileId, caseId, page, askedAt: now },
    update: made,
  })
}

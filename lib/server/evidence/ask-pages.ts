import { z } from 'zod'
import { id, whole } from '@/lib/domain/shared/shapes'
import { onlyOfTheCase } from '@/lib/server/custody/own-files'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { justOpened } from './just-opened'
import { caseOfFile } from './open-page'
import { notSealed } from './privilege'

/** How many pages are made in one go when somebody turns to one of them. */
const together = 4

/** Asks that pages of a file be made which nobody has looked at yet: the one turned to and those after it. */
export const askPages = act({
  name: 'ask-pages',
  kind: 'write',
  permission: 'file:open',
  quiet: 'opened',
  leavesCase: true,
  input: z.strictObject({ fileId: id, page: whole(1, 100_000) }),
  about: caseOfFile,
  async perform(context, { fileId, page }) {
    onlyOfTheCase(context)
    const { db, actor, now, uphold } = context
    const file = await db.itemFile.findUnique({
      where: { id: fileId },
      select: { item: { select: { privileged: true } } },
    })
    if (!file) throw new NotFound()
    notSealed(context, file.item)
    uphold(await justOpened(db, actor, now, [{ objectId: fileId, types: ['file.viewed', 'file.opened'] }]))
    const preview = await db.filePreview.findUnique({ where: { fileId } })
    if (preview?.state !== 'made' || page > (preview.pages ?? 0)) throw new NotFound()
    const last = Math.min(page + together - 1, preview.pages ?? 0)
    const pages = Array.from({ length: last - page + 1 }, (_, index) => page + index)
    await db.previewPage.createMany({
      data: pages.map((page) => ({
        ...{ fileId, page, caseId: preview.caseId, askedAt: now, state: 'waiting' as const },
      })),
      skipDuplicates: true,
    })
    return { asked: pages }
  },
})

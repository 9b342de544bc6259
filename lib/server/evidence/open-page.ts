import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { id, whole } from '@/lib/domain/shared/shapes'
import { onlyOfTheCase } from '@/lib/server/custody/own-files'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { justOpened } from './just-opened'
import { notSealed } from './privilege'

/** Which case a file belongs to. */
export const caseOfFile = async ({ fileId }: { readonly fileId: string }, db: Db) =>
  (await db.itemFile.findUnique({ where: { id: fileId }, select: { caseId: true } })) ?? undefined

/**
 * One page of a preview, under the entry of the look that opened its file; the small picture also under that of its item.
 * Who may open the file is asked each time: a look ends when the right to it does.
 */
export const openPage = act({
  name: 'open-page',
  kind: 'read',
  permission: 'file:open',
  quiet: 'opened',
  input: z.strictObject({ fileId: id, page: whole(0, 100_000) }),
  about: caseOfFile,
  async perform(context, { fileId, page }) {
    onlyOfTheCase(context)
    const { db, actor, now, uphold } = context
    const file = await db.itemFile.findUnique({
      where: { id: fileId },
      select: { itemId: true, item: { select: { privileged: true } } },
    })
    if (!file) throw new NotFound()
    notSealed(context, file.item)
    const looks = [{ objectId: fileId, types: ['file.viewed', 'file.opened'] }]
    const ofItem = { objectId: file.itemId, types: ['evidence.viewed'] }
    uphold(await justOpened(db, actor, now, page === 0 ? [ofItem, ...looks] : looks))
    const found = await db.previewPage.findUnique({ where: { fileId_page: { fileId, page } } })
    return {
      state: found?.state ?? 'none',
      sha256: found?.sha256 ?? null,
      mediaType: found?.mediaType ?? null,
    }
  },
})

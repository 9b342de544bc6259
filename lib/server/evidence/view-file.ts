import { z } from 'zod'
import { beside } from '@/lib/domain/evidence/camera'
import { locator } from '@/lib/domain/evidence/locator'
import { can } from '@/lib/domain/identity/policy'
import { id } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { onlyOfTheCase } from '@/lib/server/custody/own-files'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { fileFacts } from './file-facts'
import { notSealed } from './privilege'

/**
 * One file to look at: its preview, what it claims to be, what the camera says, where else in this case the same bytes lie,
 * and the places in it that links point at. Its pages are shown under this entry for ten minutes.
 */
export const viewFile = act({
  name: 'view-file',
  kind: 'read',
  permission: 'file:open',
  input: z.strictObject({ caseId: id, itemId: id, fileId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, file: facts, uphold, record }, { caseId, itemId, fileId }) {
    onlyOfTheCase({ db, actor, file: facts })
    const file = await fileFacts(db, fileId)
    if (!facts || !file || file.caseId !== caseId || file.itemId !== itemId) throw new NotFound()
    const item = await db.item.findUniqueOrThrow({
      where: { caseId_id: { caseId, id: itemId } },
      select: {
        ...{ number: true, title: true, type: true, obtainedAt: true, latitude: true, longitude: true },
        privileged: true,
      },
    })
    notSealed({ actor, file: facts, uphold }, item)
    record('file.viewed', fileId, { number: item.number, name: file.name, sha256: file.sha256 })
    const by = await db.account.findUniqueOrThrow({
      where: { id: file.attachedById },
      select: { nameLatin: true, nameKm: true },
    })
    const links = await db.proofLink.findMany({
      where: { caseId, itemId, withdrawnAt: null },
      select: { id: true, locator: true, reasoning: true, polarity: true },
      orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
      take: 200,
    })
    const only = (await db.itemFile.count({ where: { caseId, itemId } })) === 1
    return {
      header: await caseHeader(db, actor, caseId),
      item: { itemId, ...item },
      file,
      by,
      beside: file.camera && beside(file.camera, item),
      sameBytes: await sameIn(db, caseId, file),
      places: links.flatMap(({ id: linkId, locator: stored, ...link }) => {
        const place = locator.safeParse(stored).data
        const here = place?.fileId === undefined ? only : place.fileId === fileId
        return place && here ? [{ linkId, place, ...link }] : []
      }),
      mayLink: can(actor, 'proof:link', facts),
    }
  },
})

type Db = Parameters<typeof fileFacts>[0]

/** The same bytes elsewhere in this case. What other cases hold is nobody's business here. */
export const sameIn = async (
  db: Db,
  caseId: string,
  { fileId, sha256 }: { readonly fileId: string; readonly sha256: string },
) =>
  (
    await db.itemFile.findMany({
      // A file of a sealed item is not named elsewhere either.
      where: { caseId, sha256, id: { not: fileId }, item: { privileged: false } },
      select: { id: true, name: true, itemId: true, item: { select: { number: true, title: true } } },
      orderBy: [{ attachedAt: 'asc' }, { id: 'asc' }],
      take: 20,
    })
  ).map(({ id, name, itemId, item }) => ({ fileId: id, name, itemId, ...item }))

/** What the page of a file shows. */
export type FileView = Awaited<ReturnType<(typeof viewFile)['perform']>>

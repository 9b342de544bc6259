import type { Db } from '@/lib/db/client'
import { camera } from '@/lib/domain/evidence/camera'
import { falseClaim } from '@/lib/domain/evidence/preview'

/** What the viewer needs to know of one file to show it: what it is, and which pages of it can be seen. */
export async function fileFacts(db: Db, fileId: string) {
  const file = await db.itemFile.findUnique({
    where: { id: fileId },
    include: { stored: { select: { size: true, storedAt: true } } },
  })
  if (!file) return undefined
  const preview = await db.filePreview.findUnique({
    where: { fileId },
    include: {
      shown: {
        where: { page: { gt: 0 } },
        orderBy: { page: 'asc' },
        take: 2_000,
        select: { page: true, state: true },
      },
    },
  })
  const { caseId, itemId, sha256, name, folder, mediaType, attachedAt, attachedById, stored } = file
  const check = await db.fileCheck.findUnique({ where: { sha256 } })
  return {
    ...{ fileId, caseId, itemId, sha256, name, folder, mediaType, attachedAt, attachedById },
    size: Number(stored.size),
    falseClaim: falseClaim(name, mediaType),
    found: check?.found ?? ('same' as const),
    checkedAt: notBefore(attachedAt, check?.checkedAt),
    preview: {
      state: preview?.state ?? ('waiting' as const),
      reason: preview?.reason ?? null,
      kind: preview?.kind ?? null,
      pages: preview?.pages ?? null,
      lines: preview?.lines ?? null,
      shown: preview?.shown.filter(({ state }) => state === 'made').map(({ page }) => page) ?? [],
      broken: preview?.shown.filter(({ state }) => state === 'none').map(({ page }) => page) ?? [],
    },
    camera: preview?.camera ? (camera.safeParse(preview.camera).data ?? null) : null,
  }
}

type Attached = {
  readonly id: string
  readonly name: string
  readonly sha256: string
  readonly mediaType: string
  readonly attachedAt: Date
}

/** How the files of one item stand: their bytes, their small pictures, and the same bytes elsewhere in this case. */
export async function filesStanding(db: Db, caseId: string, itemId: string, files: readonly Attached[]) {
  if (files.length === 0) return () => undefined
  const hashes = [...new Set(files.map(({ sha256 }) => sha256))]
  const [checks, small, twins] = await Promise.all([
    db.fileCheck.findMany({ where: { sha256: { in: hashes } } }),
    db.previewPage.findMany({
      where: { fileId: { in: files.map(({ id }) => id) }, page: 0, state: 'made' },
      select: { fileId: true },
    }),
    db.itemFile.findMany({
      where: { caseId, sha256: { in: hashes }, itemId: { not: itemId } },
      select: { sha256: true, name: true, itemId: true, item: { select: { number: true } } },
      orderBy: [{ attachedAt: 'asc' }, { id: 'asc' }],
      take: 100,
    }),
  ])
  return ({ id, sha256, name, mediaType, attachedAt }: Attached) => {
    const check = checks.find((one) => one.sha256 === sha256)
    return {
      found: check?.found ?? ('same' as const),
      checkedAt: notBefore(attachedAt, check?.checkedAt),
      falseClaim: falseClaim(name, mediaType),
      small: small.some(({ fileId }) => fileId === id),
      sameBytes: twins.find((one) => one.sha256 === sha256) ?? null,
    }
  }
}

/** Never a time before this case had it: that would say that another case holds the same bytes. */
const notBefore = (attachedAt: Date, checkedAt: Date | undefined) =>
  checkedAt && checkedAt > attachedAt ? checkedAt : attachedAt

/** A file as the viewer is given it. */
export type FileFacts = NonNullable<Awaited<ReturnType<typeof fileFacts>>>

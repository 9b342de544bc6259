import type { Db } from '@/lib/db/client'
import { locator, sayLocator } from '@/lib/domain/evidence/locator'

const person = { id: true, nameLatin: true, nameKm: true } as const
const unknown = { id: '', nameLatin: '–', nameKm: null }

/** What the record says of these links: where in the item, who proposed each and when, and who confirmed it with what reason. */
export async function recordsOf(db: Db, caseId: string, linkIds: readonly string[]) {
  const [links, reviews] = await Promise.all([
    db.proofLink.findMany({
      where: { caseId, id: { in: [...linkIds] } },
      select: {
        ...{ id: true, locator: true, proposedAt: true, proposedById: true },
        // Two are enough to see whether it is the only one.
        item: { select: { privileged: true, files: { select: { id: true }, take: 2 } } },
      },
    }),
    db.linkReview.findMany({
      where: { caseId, linkId: { in: [...linkIds] } },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      take: 500,
    }),
  ])
  const ids = [...links.map(({ proposedById }) => proposedById), ...reviews.map(({ byId }) => byId)]
  const people = new Map(
    (await db.account.findMany({ where: { id: { in: [...new Set(ids)] } }, select: person })).map(
      (one) => [one.id, one] as const,
    ),
  )
  return new Map(
    links.map(({ id, locator: stored, proposedAt, proposedById, item }) => [
      id,
      {
        ...{
          place: placeOf(stored, item.privileged ? [] : item.files),
          proposedAt,
          by: people.get(proposedById) ?? unknown,
        },
        confirmations: reviews
          .filter(({ linkId }) => linkId === id)
          .map(({ reason, at, byId }) => ({ reason, at, by: people.get(byId) ?? unknown })),
      },
    ]),
  )
}

/** A stored place in words and as it is, with the file it is in; null where it cannot be read. */
function placeOf(stored: unknown, files: readonly { readonly id: string }[]) {
  const read = locator.safeParse(stored)
  if (!read.success) return null
  // A place without a file, in an item that has only one, is in that one.
  const only = files.length === 1 ? (files[0]?.id ?? null) : null
  const fileId = files.length === 0 ? null : (read.data.fileId ?? only)
  return { said: sayLocator(read.data), at: read.data, fileId }
}

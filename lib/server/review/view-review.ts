import { z } from 'zod'
import { cellAddress, targetOfCell } from '@/lib/domain/proof/address'
import { coverTables } from '@/lib/domain/proof/cover-sums'
import { paged } from '@/lib/domain/proof/filter'
import type { Cell } from '@/lib/domain/proof/matrix'
import { CHAIN } from '@/lib/domain/proof/places'
import { chargeReached, differs, elementReached } from '@/lib/domain/review/judgement'
import { id } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { namesOf } from '@/lib/server/custody/names'
import { graderOf } from '@/lib/server/evidence/blind'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { readMatrix } from '@/lib/server/proof/read-matrix'
import { changesSince } from './changes-since'
import { halfWrittenAt } from './half-written'
import { itemReviewOf, type JudgementStanding, judgementsAt } from './standing'

/** How many charges one page of a review lists. */
const chargesPerPage = 20

/**
 * The review of a file by a prosecutor: its charges cell by cell with the reader's office's own judgement beside the engine's,
 * what changed since they last looked, their notes, and what is said of the item that is open.
 */
export const viewReview = act({
  name: 'view-review',
  kind: 'read',
  permission: 'review:write',
  input: z.strictObject({
    caseId: id,
    cell: cellAddress.optional(),
    /** The item of the link that is open. */
    itemId: id.optional(),
    /** That link. */
    linkId: id.optional(),
    /** The charge that the page begins with. */
    from: id.optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, file, now, record }, { caseId, cell: asked, itemId, linkId, from }) {
    record('review.viewed', caseId, {})
    const header = await caseHeader(db, actor, caseId)
    const { tables, behind } = await readMatrix(db, caseId, now)
    const begun = paged(tables, { from, most: chargesPerPage })
    const held = begun.tables.some((table) =>
      table.rows.some(({ chargeId }) => !asked || chargeId === asked.chargeId),
    )
    // The open cell is always on the page, and the page stays where it is as long as it holds it.
    const page = held ? begun : paged(tables, { from: asked?.chargeId, most: chargesPerPage })
    const rows = coverTables(page.tables, graderOf({ actor, file })).flatMap(({ rows: own, ...table }) =>
      own.map((row) => ({ ...row, table })),
    )
    const placeOf = (row: (typeof rows)[number], cell: Pick<Cell, 'element' | 'shared'>) =>
      // A route is no element: what is said of it is said of the charge.
      cell.element === CHAIN
        ? `charge:${row.chargeId}`
        : targetOfCell({ chargeId: row.chargeId, element: cell.element }, row.table.countId, cell.shared)
    const places = rows.flatMap((row) => [
      `charge:${row.chargeId}`,
      ...row.cells.flatMap((cell) => (cell ? [placeOf(row, cell)] : [])),
    ])
    const about = [...(itemId ? [`item:${itemId}`] : []), ...(linkId ? [`link:${linkId}`] : [])]
    const mine = { accountId: actor.id, caseId }
    const [judged, desk, notes, half, review] = await Promise.all([
      judgementsAt(db, caseId, [...new Set(places)]),
      db.reviewDesk.findUnique({ where: { accountId_caseId: mine } }),
      // A note is private: nobody else's is ever read here.
      db.reviewNote.findMany({
        where: { ...mine, place: { in: [...new Set(places), ...about] } },
        select: { place: true, words: true, version: true },
      }),
      halfWrittenAt(db, mine, [...new Set(places), ...about]),
      itemId ? itemReviewOf(db, caseId, itemId) : null,
    ])
    if (itemId && (await db.item.count({ where: { caseId, id: itemId } })) === 0) throw new NotFound()
    const changes = desk?.seenAt ? await changesSince(db, caseId, desk.seenAt) : null
    const names = await namesOf(db, [
      ...[...judged.values()].map(({ byId }) => byId),
      ...(review ? [review.byId] : []),
      ...(changes ?? []).flatMap(({ byId }) => byId ?? []),
    ])
    const by = (byId: string) => names.get(byId) ?? { nameLatin: '', nameKm: null }
    const standing = (place: string, reached: boolean | undefined) => {
      const found = judged.get(place)
      return found ? shown(found, by(found.byId), reached, header.revision) : null
    }
    return {
      ...{ header, behind, now, earlier: page.earlier, later: page.later },
      charges: rows.map((row) => ({
        ...{ chargeId: row.chargeId, party: row.party, offence: row.table.offence, modes: row.modes },
        ...{ reading: row.reading, place: `charge:${row.chargeId}` },
        judgement: standing(`charge:${row.chargeId}`, chargeReached(row.reading?.band)),
        cells: row.cells.flatMap((cell) =>
          cell
            ? [
                {
                  ...{ key: cell.key, title: cell.title, kind: cell.kind, coverage: cell.coverage },
                  ...{ binds: cell.binds, counts: cell.counts, confirmed: cell.confirmed },
                  links: cell.supports.links + cell.undermines.links,
                  place: placeOf(row, cell),
                  judgement:
                    cell.kind === 'chain' || cell.kind === 'charge'
                      ? null
                      : standing(placeOf(row, cell), elementReached(cell.coverage)),
                },
              ]
            : [],
        ),
      })),
      desk: { cell: desk?.cell ?? null, linkId: desk?.linkId ?? null, seenAt: desk?.seenAt ?? null },
      since: desk?.seenRevision == null ? null : Math.max(0, header.revision - desk.seenRevision),
      changes: changes?.map(({ byId, ...one }) => ({ ...one, by: byId ? by(byId) : null })) ?? null,
      ...{ notes, half },
      review: review && { ...review, by: by(review.byId) },
    }
  },
})

/** A judgement with who gave it, whether the engine comes to another end, and whether the file moved since. */
const shown = (
  { word, reason, at, seq, revision }: JudgementStanding,
  by: { readonly nameLatin: string; readonly nameKm: string | null },
  reached: boolean | undefined,
  now: number,
) => ({ word, reason, at, seq, by, differs: differs(word, reached), moved: revision < now })

/** What the review of a file shows. */
export type ReviewView = Awaited<ReturnType<(typeof viewReview)['perform']>>

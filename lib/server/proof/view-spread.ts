import { z } from 'zod'
import { khmerNames } from '@/lib/domain/cases/nodes'
import { chargeOf } from '@/lib/domain/cases/projection'
import { gradeCovered, tellsCovered } from '@/lib/domain/evidence/blind'
import { placesOf } from '@/lib/domain/proof/places'
import { spread, spreadBy } from '@/lib/domain/proof/spread'
import { id } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { graderOf } from '@/lib/server/evidence/blind'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { readMatrix } from './read-matrix'

/** How many sources or items stand beside each other on one page. */
const headsPerPage = 16

/** One charge, with sources or items as columns: what each adds to each element, and what it takes. */
export const viewSpread = act({
  name: 'view-spread',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({
    caseId: id,
    chargeId: id,
    by: z.enum(spreadBy).default('origins'),
    /** The source or item that the page begins with. */
    from: id.optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, file, now, record }, { caseId, chargeId, by, from }) {
    const header = await caseHeader(db, actor, caseId)
    const { view, results, tables } = await readMatrix(db, caseId, now)
    const table = tables.find(({ rows }) => rows.some((row) => row.chargeId === chargeId))
    const row = table?.rows.find((one) => one.chargeId === chargeId)
    if (!table || !row) throw new NotFound()
    record('cell.spread', chargeId, { by })
    const { charge } = chargeOf(view, chargeId)
    const { heads, rows } = spread(view, placesOf(view), charge, row, results.get(chargeId), by)
    const reader = graderOf({ actor, file })
    const covered = new Set(view.items.filter((item) => gradeCovered(item, reader)).map((item) => item.id))
    const hidden = ({ alone }: { readonly alone: ReadonlySet<string> }) =>
      [...alone].filter((itemId) => covered.has(itemId)).length
    const start = Math.max(
      0,
      heads.findIndex((head) => head.id === from),
    )
    const page = heads.slice(start, start + headsPerPage)
    return {
      ...{ header, by, heads: page, of: heads.length, offence: table.offence, inKhmer: khmerNames(view) },
      row: { chargeId, party: row.party, modes: row.modes, held: row.held },
      rows: rows.map(({ bits, ...one }) => ({
        ...one,
        points: tellsCovered([...bits.values()].reduce((n, bit) => n + hidden(bit), 0)) ? null : one.points,
        title: row.cells.find((cell) => cell?.element === one.element)?.title ?? null,
        // By item a cell is what its grade makes of it; by source it is a sum, which may tell the one covered grade in it.
        bits: page.map((head) => {
          const bit = bits.get(head.id)
          if (!bit) return null
          const { adds, takes, links } = bit
          const tells = by === 'items' ? covered.has(head.id) : tellsCovered(hidden(bit))
          return tells ? { adds: null, takes: null, links } : { adds, takes, links }
        }),
      })),
      earlier: start > 0 ? (heads[Math.max(0, start - headsPerPage)]?.id ?? null) : null,
      later: heads[start + headsPerPage]?.id ?? null,
    }
  },
})

/** What the second view of the matrix shows. */
export type SpreadView = Awaited<ReturnType<(typeof viewSpread)['perform']>>

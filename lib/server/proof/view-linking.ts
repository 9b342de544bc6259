import { z } from 'zod'
import { chargeOf } from '@/lib/domain/cases/projection'
import { asksOwnPart } from '@/lib/domain/offences/coverage'
import { findElement } from '@/lib/domain/offences/modes'
import { cellAddress, targetOfCell } from '@/lib/domain/proof/address'
import { ofOthers } from '@/lib/domain/proof/of-others'
import { CHAIN } from '@/lib/domain/proof/places'
import { id, line, many } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { partiesNamed, readMatrix } from './read-matrix'

const itemsPerPage = 40

/** What is needed to link one item to the cells that were chosen: the cells in words, and the item, or items to choose from. */
export const viewLinking = act({
  name: 'view-linking',
  kind: 'read',
  permission: 'proof:link',
  input: z.strictObject({
    caseId: id,
    cells: many(cellAddress, 50).default([]),
    item: id.optional(),
    /** Narrows the items to choose from by their title. */
    find: line(100).optional(),
    /** The item that the list goes on after. */
    after: id.optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, now, record }, { caseId, cells, item, find, after }) {
    const { view, tables } = await readMatrix(db, caseId, now)
    record('evidence.form-opened', caseId, { form: 'link' })
    const rows = new Map(tables.flatMap(({ rows }) => rows.map((row) => [row.chargeId, row] as const)))
    const chosen = [...new Map(cells.map((one) => [one.key, one])).values()].flatMap((address) => {
      const row = rows.get(address.chargeId)
      const cell = row?.cells.find((one) => one?.key === address.key)
      if (!row || !cell) throw new NotFound()
      if (cell.element === CHAIN) return []
      const { count } = chargeOf(view, row.chargeId)
      const target = targetOfCell(address, count.id, cell.shared)
      const element = findElement(count.template, cell.element)
      const personal = !cell.shared && (row.party.tier ?? 5) <= 2 && element.ok && asksOwnPart(element.value)
      return [{ key: cell.key, target, title: cell.title, shared: cell.shared, party: row.party, personal }]
    })
    const known = view.items.find((one) => one.id === item)
    const only = known && chosen.some(({ personal }) => personal) ? ofOthers(view) : null
    const spoken = [
      ...new Map(chosen.filter(({ personal }) => personal).map((one) => [one.party.id, one.party])),
    ].flatMap(([partyId, party]) => {
      const rest = (known && only?.(known.id, partyId)) ?? null
      return rest ? [{ party, offence: rest.offence, parties: partiesNamed(view, rest.parties) }] : []
    })
    if (item !== undefined && !known) throw new NotFound()
    const files = known
      ? await db.itemFile.findMany({
          where: { caseId, itemId: known.id, item: { privileged: false } },
          select: { id: true, name: true },
          orderBy: { attachedAt: 'asc' },
        })
      : []
    const words = find?.toLowerCase()
    const fitting = view.items.filter(
      ({ title, number }) =>
        words === undefined ||
        title.toLowerCase().includes(words) ||
        `e-${String(number).padStart(3, '0')}`.includes(words),
    )
    const start = fitting.findIndex((one) => one.id === after) + 1
    const page = known ? [] : fitting.slice(start, start + itemsPerPage)
    return {
      caseId,
      // A base element is the same cell for everyone charged, so it is linked once.
      cells: chosen.filter((one, place) => chosen.findIndex(({ target }) => target === one.target) === place),
      item: known
        ? {
            ...{ itemId: known.id, number: known.number, title: known.title, type: known.type },
            files: files.map(({ id: fileId, name }) => ({ fileId, name })),
          }
        : null,
      /** For whose own cells the item has so far spoken only of others. */
      spoken,
      items: page.map(({ id: itemId, number, title, type }) => ({ itemId, number, title, type })),
      later: fitting.length > start + itemsPerPage ? (page.at(-1)?.id ?? null) : null,
      attributions: view.attributions
        .filter(({ stands }) => stands)
        .map(({ id: attributionId, partyId, identifierId }) => {
          const sign = view.identifiers.find((one) => one.id === identifierId)
          return {
            attributionId,
            sign: sign?.label ?? sign?.display ?? '',
            party: view.parties.find((party) => party.id === partyId) ?? null,
          }
        }),
    }
  },
})

/** What the linking panel shows. */
export type LinkingView = Awaited<ReturnType<(typeof viewLinking)['perform']>>

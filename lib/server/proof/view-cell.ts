import { z } from 'zod'
import { admissibilityOf } from '@/lib/domain/cases/admissibility'
import { khmerNames } from '@/lib/domain/cases/nodes'
import { chargeOf } from '@/lib/domain/cases/projection'
import { standingOf } from '@/lib/domain/defence/tested'
import { gradeCovered } from '@/lib/domain/evidence/blind'
import { asksOwnPart } from '@/lib/domain/offences/coverage'
import { findElement } from '@/lib/domain/offences/modes'
import { cellAddress, targetOfCell } from '@/lib/domain/proof/address'
import { itemsOf, judgedOf, type Weighed, weighed } from '@/lib/domain/proof/cell'
import { coverSums } from '@/lib/domain/proof/cover-sums'
import { elsewhere } from '@/lib/domain/proof/elsewhere'
import { marksOf } from '@/lib/domain/proof/marks'
import { ofOthers } from '@/lib/domain/proof/of-others'
import { bestRoute, CHAIN, linksAt, placesOf } from '@/lib/domain/proof/places'
import { id } from '@/lib/domain/shared/shapes'
import { commentsAt } from '@/lib/server/comments/comments-at'
import { graderOf } from '@/lib/server/evidence/blind'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { readJudgements } from './read-judgements'
import { partiesNamed, readMatrix } from './read-matrix'
import { recordsOf } from './read-records'

/** How many links one opening of a cell shows. */
const linksPerPage = 20

/** One cell, argued: what holds it back, every link for and against it with its exact place, and who stands behind each. */
export const viewCell = act({
  name: 'view-cell',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({
    caseId: id,
    cell: cellAddress,
    /** The link that the page begins with. */
    after: id.optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, cell: address, after }) {
    const { db, actor, file, now, record } = context
    const { view, results, tables } = await readMatrix(db, caseId, now)
    const table = tables.find(({ rows }) => rows.some(({ chargeId }) => chargeId === address.chargeId))
    const row = table?.rows.find(({ chargeId }) => chargeId === address.chargeId)
    const cell = row?.cells.find((one) => one?.key === address.key)
    if (!table || !row || !cell) throw new NotFound()
    record('cell.viewed', row.chargeId, { element: cell.element })
    const { charge, count } = chargeOf(view, row.chargeId)
    const result = results.get(charge.id)
    const places = placesOf(view)
    const items = itemsOf(view)
    const route = cell.element === CHAIN ? bestRoute(result) : null
    const all = route
      ? route.hops.flatMap((hop) =>
          weighed(items, places.ofHop(hop), result?.edges[hop]).map((one) => ({ ...one, hop })),
        )
      : weighed(items, linksAt(places, charge, cell.element, result), result?.elements[cell.element]).map(
          (one) => ({ ...one, hop: null }),
        )
    const ordered = [...all].sort(
      (one, other) => Number(one.link.polarity !== 'supports') - Number(other.link.polarity !== 'supports'),
    )
    const start = Math.max(
      0,
      ordered.findIndex(({ link }) => link.id === after),
    )
    const page = ordered.slice(start, start + linksPerPage)
    const [judgements, records] = await Promise.all([
      readJudgements(db, caseId, view.revision),
      recordsOf(
        db,
        caseId,
        page.map(({ link }) => link.id),
      ),
    ])
    const origins = new Map(view.origins.map(({ id: originId, name }) => [originId, name]))
    const excluded = (itemId: string) => {
      const item = items.get(itemId)
      return item !== undefined && admissibilityOf(item) === 'excluded'
    }
    const reader = graderOf({ actor, file })
    // Opened, a leader's own cell always says whom else the count's evidence speaks of: none of that counts here.
    const own = !cell.shared && cell.kind !== 'chain' && cell.kind !== 'charge' && (row.party.tier ?? 5) <= 2
    const spoken = own ? elsewhere(view)(charge) : null
    const others = spoken && spoken.items > 0 ? spoken : null
    const found = findElement(count.template, cell.element)
    const element = found.ok ? found.value : null
    const only = own && element && asksOwnPart(element) ? ofOthers(view) : null
    const spokenOf = (itemId: string, linkId: string) => {
      const rest = only?.(itemId, charge.partyId, linkId) ?? null
      return rest && { offence: rest.offence, parties: partiesNamed(view, rest.parties) }
    }
    const shown = result?.elements[cell.element]
    const target = cell.element === CHAIN ? null : targetOfCell(address, count.id, cell.shared)
    return {
      ...{
        caseId,
        cell: coverSums(cell, reader),
        row: { chargeId: row.chargeId, party: row.party, modes: row.modes },
      },
      offence: table.offence,
      inKhmer: khmerNames(view),
      question: element?.question ?? null,
      sources: element?.sources ?? null,
      limits: shown?.limits ?? [],
      target,
      // A route is no element: what is said of it is said of the charge.
      comments: await commentsAt(context, caseId, target ?? `charge:${charge.id}`),
      voices: (shown?.ledger ?? []).map(({ origin, polarity }) => ({ origin, polarity })),
      route: route && {
        ...{ seizure: route.seizure, weakest: route.weakest },
        hops: route.hops.map((hop) => ({ hop, coverage: result?.edges[hop]?.coverage ?? 0 })),
      },
      elsewhere: others && {
        items: others.items,
        parties: partiesNamed(view, others.parties),
      },
      accounts: view.explanations
        .filter(({ elements }) =>
          elements.some((one) => one.chargeId === charge.id && one.element === cell.element),
        )
        .map((one) => ({ id: one.id, number: one.number, standing: standingOf(one, excluded) })),
      asksAccount: element?.needsAlternative ?? false,
      links: page.map((one) => ({
        ...linkShown(one, origins.get(one.item.originId) ?? '', gradeCovered(one.item, reader)),
        hop: one.hop,
        otherwise: one.link.polarity === 'supports' ? spokenOf(one.item.id, one.link.id) : null,
        marks: marksOf(one.item, judgedOf(judgements, one.item, one.link)),
        mayConfirm: records.get(one.link.id)?.by.id !== actor.id,
        ...records.get(one.link.id),
      })),
      people: view.parties
        .filter(({ id: partyId }) => view.attributions.some((one) => one.partyId === partyId))
        .map(({ id: partyId, nameKm, nameLatin, aliases }) => ({ partyId, nameKm, nameLatin, aliases })),
      restsOn: view.attributions.map(({ id: attributionId, partyId, identifierId }) => {
        const sign = view.identifiers.find((one) => one.id === identifierId)
        return { attributionId, partyId, sign: sign?.label ?? sign?.display ?? '' }
      }),
      earlier: start > 0 ? (ordered[Math.max(0, start - linksPerPage)]?.link.id ?? null) : null,
      later: ordered[start + linksPerPage]?.link.id ?? null,
    }
  },
})

/** A link with its item. While the reader's own grade is wanted, neither the first nor the weight it makes is shown. */
function linkShown({ link, item, weight, idle }: Weighed, origin: string, covered: boolean) {
  const { id: linkId, polarity, strength, reasoning, restsOn, answer } = link
  return {
    ...{ linkId, polarity, strength, reasoning, restsOn, answer, idle, origin },
    weight: covered ? null : weight,
    item: {
      ...{ itemId: item.id, number: item.number, title: item.title, type: item.type },
      ...{ grade: covered ? null : item.grade, covered },
      differ: item.gradesDiffer,
      ...{ hearsay: item.hearsay, defects: item.custodyDefects.length },
      admissibility: admissibilityOf(item),
    },
  }
}

/** What the panel of a cell shows. */
export type CellView = Awaited<ReturnType<(typeof viewCell)['perform']>>

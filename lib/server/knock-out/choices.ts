import { authorityName } from '@/lib/domain/authority/authority'
import type { CaseView } from '@/lib/domain/cases/case-view'
import { chargeSteps, supporting } from '@/lib/domain/cases/charge-steps'
import type { TickKind } from '@/lib/domain/cases/knock-out'
import { identifierKey, itemKey, nodeNames, partyKey } from '@/lib/domain/cases/nodes'
import { chargeOf, hearing } from '@/lib/domain/cases/projection'
import { type Footing, standsUnder } from '@/lib/domain/cases/stands-under'
import type { Words } from '@/lib/domain/offences/template'

/** One thing that can be ticked, with what its words need. */
export type Choice = { readonly tick: string; readonly items: number } & (
  | { readonly kind: 'person' | 'origin'; readonly name: string }
  | { readonly kind: 'procedure'; readonly what: string; readonly number: number; readonly place: string }
  | { readonly kind: 'authority'; readonly name: string; readonly by: string }
  | { readonly kind: 'attribution'; readonly from: string; readonly to: string }
  | { readonly kind: 'control'; readonly how: string; readonly from: string; readonly to: string }
  | { readonly kind: 'item'; readonly number: number; readonly title: string }
  | { readonly kind: 'step'; readonly title: Words; readonly record: string }
)

/** Everything of a case whose loss could change a reading: what is linked, and the steps that are done. */
export function choicesOf(view: CaseView): readonly Choice[] {
  const names = nodeNames(view)
  const linked = new Set(view.links.map(({ itemId }) => itemId))
  const supports = new Set(
    view.links.filter(({ polarity }) => polarity === 'supports').map((one) => one.itemId),
  )
  const carried = view.items.filter(({ id }) => supports.has(id))
  const of = (kind: TickKind, id: string) => `${kind}:${id}`
  const sources = view.origins.flatMap((origin) => {
    const items = carried.filter(({ originId }) => originId === origin.id)
    return items.length > 0 ? [{ ...origin, items, spoken: items.filter(({ spoken }) => spoken) }] : []
  })
  const linksTo = (field: 'attributionId' | 'controlLinkId', id: string) =>
    view.links.filter(({ target }) => field in target && (target as Record<string, unknown>)[field] === id)
      .length
  const under = (footing: Footing) =>
    standsUnder(view, footing).filter(({ itemId }) => supports.has(itemId)).length
  return [
    ...view.authorities.flatMap(({ id, number, givenBy: by, withdrawn }) => {
      const items = under({ authorityId: id })
      const name = authorityName(number)
      return withdrawn || items === 0
        ? []
        : [{ kind: 'authority' as const, tick: of('authority', id), name, by, items }]
    }),
    ...sources
      .filter(({ spoken }) => spoken.length > 0)
      .map(({ id, name, spoken }) => ({
        ...{ kind: 'person' as const, tick: of('person', id), name, items: spoken.length },
      })),
    ...view.procedures.flatMap(({ id, kind: what, number, place }) => {
      const items = under({ procedureId: id })
      return items === 0
        ? []
        : [{ kind: 'procedure' as const, tick: of('procedure', id), what, number, place, items }]
    }),
    ...view.attributions.flatMap(({ id, partyId, identifierId, stands }) => {
      const items = linksTo('attributionId', id)
      const ends = { from: names(partyKey(partyId)), to: names(identifierKey(identifierId)) }
      return stands && items > 0
        ? [{ kind: 'attribution' as const, tick: of('attribution', id), ...ends, items }]
        : []
    }),
    ...view.controlLinks.flatMap(({ id, kind: how, from, to }) => {
      const items = linksTo('controlLinkId', id)
      const ends = {
        from: names('partyId' in from ? partyKey(from.partyId) : identifierKey(from.identifierId)),
        to: names(
          'partyId' in to
            ? partyKey(to.partyId)
            : 'itemId' in to
              ? itemKey(to.itemId)
              : identifierKey(to.identifierId),
        ),
      }
      return items > 0 ? [{ kind: 'control' as const, tick: of('control', id), how, ...ends, items }] : []
    }),
    ...sources.map(({ id, name, items }) => ({
      ...{ kind: 'origin' as const, tick: of('origin', id), name, items: items.length },
    })),
    ...view.items
      .filter(({ id }) => linked.has(id))
      .map(({ id, number, title }) => ({
        ...{ kind: 'item' as const, tick: of('item', id), number, title, items: 1 },
      })),
    ...doneSteps(view),
  ]
}

/** The formalities that are done and carry something, once however many charges they concern. */
function doneSteps(view: CaseView): readonly Choice[] {
  const found = view.charges.flatMap((charge) => {
    const { count } = chargeOf(view, charge.id)
    const { heard } = hearing(view, charge, count)
    const { steps, records } = chargeSteps(view, count, supporting(heard))
    return steps.flatMap(({ step, record, state }): Choice[] => {
      const started = records.find(({ id }) => id === record)
      const words = count.template.steps.find(({ id }) => id === step)
      if (state !== 'done' || !started?.carries || !words) return []
      return [
        { kind: 'step', tick: `step:${step}:${started.recordId}`, title: words.title, record, items: 0 },
      ]
    })
  })
  return [...new Map(found.map((one) => [one.tick, one])).values()]
}

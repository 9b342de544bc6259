import { itemName } from '@/lib/domain/cases/case-view'
import { identifierKey, itemKey } from '@/lib/domain/cases/nodes'
import { kinds } from '@/lib/domain/evidence/catalogue'
import type { Change } from '@/lib/domain/readiness/action'
import type { Item } from '@/lib/domain/readiness/case-file'
import { edgeName } from '@/lib/domain/readiness/name'
import type { Brings, Enquiry } from './catalogue/enquiry'
import { type Ground, inBoth, lineOf, rowsAt } from './ground'
import { type Line, noTarget } from './line'

/** New evidence for an element that is not shown in full yet. */
export function elementLines(enquiry: Enquiry, ground: Ground): readonly Line[] {
  const { about, brings } = enquiry
  if (about.on !== 'element' || brings === null) return []
  if (brings.rests && ground.sign === null) return []
  return ground.elements
    .filter(({ element }) =>
      'ids' in about ? about.ids.includes(element.id) : about.classes.includes(element.class),
    )
    .filter(({ element: { id } }) => (ground.shown.elements[id]?.coverage ?? 1) < 1)
    .map(({ element, shared }) => {
      const owner = shared ? ground.count.id : ground.charge.id
      const rows = [{ target: { element: element.id }, suffix: '' }]
      return lineOf(enquiry, ground, {
        key: `element:${owner}:${element.id}`,
        names: { element: element.title, ...(brings.rests && ground.sign ? { sign: ground.sign.name } : {}) },
        target: {
          ...noTarget,
          countId: shared ? ground.count.id : null,
          elementOf: shared ? null : ground.charge.id,
          element: element.id,
        },
        aims: [element.id],
        brings: bringing(brings, ground, `${enquiry.code} ${element.id}`, rows),
        since: ground.count.to,
        facts: rowsAt(ground, [element.id]),
        awaits: 'link',
      })
    })
}

/** New evidence for a hop of the network that is not proved in full yet. */
export function edgeLines(enquiry: Enquiry, ground: Ground): readonly Line[] {
  const { about, brings } = enquiry
  if (brings === null) return []
  const { view, names, edges, shown } = ground
  const open = (pairs: readonly (readonly [string, string])[]) =>
    pairs.some((pair) => (shown.edges[edgeName(pair)]?.coverage ?? 0) < 1)
  const made = (
    id: string,
    pairs: readonly (readonly [string, string])[],
    said: Line['names'],
    target: Partial<Line['target']>,
  ): Line[] => {
    if (!open(pairs)) return []
    const aims = pairs.map(edgeName)
    const rows = pairs.map(([from, to], way) => ({
      target: { edge: [from, to] as [string, string] },
      suffix: way === 0 ? '' : ' back',
    }))
    return [
      lineOf(enquiry, ground, {
        key: `${about.on}:${id}`,
        names: said,
        target: { ...noTarget, ...target },
        aims,
        brings: bringing(brings, ground, `${enquiry.code} ${id}`, rows),
        since: ground.count.from,
        facts: rowsAt(ground, aims),
        awaits: 'link',
      }),
    ]
  }
  if (about.on === 'attribution')
    return view.attributions.flatMap(({ id, identifierId, partyId, stands }) => {
      const sign = view.identifiers.find((one) => one.id === identifierId)
      if (!stands || !sign || !(about.kinds as readonly string[]).includes(sign.kind)) return []
      const said = { sign: names(identifierKey(identifierId)), person: inBoth(view, names, partyId) }
      return made(id, edges.about({ attributionId: id }), said, { attributionId: id })
    })
  if (about.on !== 'control') return []
  return view.controlLinks.flatMap(({ id, kind, from, to }) => {
    if (!(about.kinds as readonly string[]).includes(kind)) return []
    const seizure = 'itemId' in to ? view.items.find((one) => one.id === to.itemId) : undefined
    const said = {
      from: 'partyId' in from ? inBoth(view, names, from.partyId) : names(identifierKey(from.identifierId)),
      to: seizure
        ? itemName(seizure.number)
        : 'partyId' in to
          ? inBoth(view, names, to.partyId)
          : names('itemId' in to ? itemKey(to.itemId) : identifierKey(to.identifierId)),
    }
    return made(id, edges.about({ controlLinkId: id }), said, { controlLinkId: id })
  })
}

/** The item as it would stand in the file: of a source of its own, graded, cleared, with a place in the file. */
function bringing(
  { type, strength, source, information, rests }: Brings,
  { asked, sign }: Ground,
  name: string,
  rows: readonly { readonly target: Item['target']; readonly suffix: string }[],
): readonly Change[] {
  const { readiness } = kinds[type]
  return [
    ...rows.map(({ target, suffix }) => ({
      adds: {
        ...{
          id: `new ${name}${suffix}`,
          target,
          polarity: 'supports' as const,
          strength,
          source,
          information,
        },
        ...{ admissibility: 'cleared' as const, origin: `new ${name}`, class: readiness.class },
        ...{ spoken: readiness.spoken, hearsay: false, unique: readiness.unique },
        ...{ resolved: false, rejected: false, custodyDefects: [] },
        restsOn: rests && sign && 'element' in target ? [[...sign.edge] as [string, string]] : [],
      },
    })),
    { decides: 1, asks: 1, among: asked },
  ]
}

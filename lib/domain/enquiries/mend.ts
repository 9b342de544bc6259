import { admissibilityOf } from '@/lib/domain/cases/admissibility'
import { type ItemFacts, itemName } from '@/lib/domain/cases/case-view'
import { chargeSteps, supporting } from '@/lib/domain/cases/charge-steps'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { needsPointingAway } from '@/lib/domain/offences/coverage'
import type { Change } from '@/lib/domain/readiness/action'
import { edgeName } from '@/lib/domain/readiness/name'
import type { CustodyDefect } from '@/lib/domain/readiness/vocabulary'
import type { Enquiry } from './catalogue/enquiry'
import { type Ground, lineOf } from './ground'
import { type Awaits, type Line, noTarget } from './line'

/** Work on what is there already. */
export function mend(enquiry: Enquiry, ground: Ground): readonly Line[] {
  switch (enquiry.about.on) {
    case 'ungraded':
      return supportingItems(ground)
        .filter(({ grade }) => grade === null)
        .map((item) => {
          const human = kinds[item.type].readiness.scale === 'human'
          const grade = { source: human ? ('B' as const) : ('P2' as const), information: 2 as const }
          return itemLine(
            enquiry,
            ground,
            item,
            'grade',
            rowsOf(ground, item).map((row) => ({ item: row, becomes: grade })),
            [],
          )
        })
    case 'uncleared':
      return supportingItems(ground)
        .filter((item) => ['unassessed', 'at_risk'].includes(admissibilityOf(item)))
        .map((item) => {
          const as = (admissibility: 'cleared' | 'excluded') =>
            rowsOf(ground, item).map((row) => ({ item: row, becomes: { admissibility } }))
          return itemLine(enquiry, ground, item, 'assessment', as('cleared'), as('excluded'))
        })
    case 'custody':
      return supportingItems(ground)
        .filter(({ custodyDefects }) => custodyDefects.some(mendable))
        .map((item) => {
          const custodyDefects = item.custodyDefects.filter((defect) => !mendable(defect))
          return itemLine(
            enquiry,
            ground,
            item,
            'custody',
            rowsOf(ground, item).map((row) => ({ item: row, becomes: { custodyDefects } })),
            [],
          )
        })
    case 'unlinked':
      return unlinked(enquiry, ground)
    case 'contradiction':
      return contradictions(enquiry, ground)
    case 'step':
      return openSteps(enquiry, ground)
    case 'alternative':
      return alternatives(enquiry, ground)
    default:
      return []
  }
}

/** What a paper can still repair. */
const mendable = (defect: CustodyDefect) => defect === 'missing_signature'

const supportingItems = ({ heard }: Ground): readonly ItemFacts[] => [
  ...new Map(
    heard.filter(({ link }) => link.polarity === 'supports').map(({ item }) => [item.id, item]),
  ).values(),
]

const rowsOf = ({ heard }: Ground, { id }: ItemFacts): readonly string[] =>
  heard
    .filter(({ item }) => item.id === id)
    .map(({ item, link, suffix }) => `${itemName(item.number)}.${link.ordinal}${suffix}`)

function itemLine(
  enquiry: Enquiry,
  ground: Ground,
  item: ItemFacts,
  awaits: Awaits,
  brings: readonly Change[],
  hurts: readonly Change[],
): Line {
  const rows = new Set(rowsOf(ground, item))
  const aims = ground.file.items
    .filter(({ id }) => rows.has(id))
    .flatMap(({ target }) =>
      'element' in target ? [target.element] : 'edge' in target ? [edgeName(target.edge)] : [],
    )
  return lineOf(enquiry, ground, {
    ...{ key: `item:${item.id}`, names: { item: `${itemName(item.number)} ${item.title}` } },
    ...{ target: { ...noTarget, itemId: item.id }, aims, brings, hurts, awaits, since: null },
    facts: [item.grade, item.assessed, item.mark, item.custodyDefects],
  })
}

/** Graded items that may be used and are linked to nothing: each to the weakest element that such items usually prove. */
function unlinked(enquiry: Enquiry, ground: Ground): readonly Line[] {
  const { view, shown, elements, count, charge } = ground
  const linked = new Set(view.links.map(({ itemId }) => itemId))
  const origins = new Map(view.origins.map(({ id, name }) => [id, name.replaceAll('>', '›')]))
  return view.items
    .filter(
      (item) =>
        !linked.has(item.id) &&
        item.grade !== null &&
        !item.exculpatory &&
        admissibilityOf(item) !== 'intelligence_only',
    )
    .flatMap((item): Line[] => {
      const [weakest] = elements
        .filter(
          ({ element }) =>
            element.typical.includes(item.type) && (shown.elements[element.id]?.coverage ?? 1) < 1,
        )
        .sort(
          (a, b) =>
            (shown.elements[a.element.id]?.coverage ?? 0) - (shown.elements[b.element.id]?.coverage ?? 0),
        )
      const found = admissibilityOf(item)
      if (!weakest || !item.grade || found === 'excluded') return []
      const { element, shared } = weakest
      const adds = {
        ...{ id: `new link ${item.number}`, target: { element: element.id }, polarity: 'supports' as const },
        ...{ strength: 'points' as const, source: item.grade.source, information: item.grade.information },
        ...{ admissibility: found, origin: origins.get(item.originId) ?? item.originId, class: item.class },
        ...{
          spoken: item.spoken,
          hearsay: item.hearsay,
          unique: item.uniqueObject,
          resolved: false,
          rejected: false,
        },
        ...{ custodyDefects: [...item.custodyDefects], restsOn: [] },
      }
      return [
        lineOf(enquiry, ground, {
          key: `link:${item.id}:${element.id}`,
          names: { item: `${itemName(item.number)} ${item.title}`, element: element.title },
          target: {
            ...noTarget,
            ...{ itemId: item.id, element: element.id },
            ...{ countId: shared ? count.id : null, elementOf: shared ? null : charge.id },
          },
          ...{ aims: [element.id], brings: [{ adds }], awaits: 'link', since: null },
          facts: [item.grade, item.assessed, element.id],
        }),
      ]
    })
}

/** What undermines and nobody has answered. It stays in the file; answered, it weighs a quarter. */
function contradictions(enquiry: Enquiry, ground: Ground): readonly Line[] {
  const against = ground.heard.filter(
    ({ link, item }) =>
      link.polarity === 'undermines' && link.answer === null && admissibilityOf(item) !== 'intelligence_only',
  )
  const items = new Map(against.map(({ item }) => [item.id, item]))
  return [...items.values()].map((item) => {
    const rows = against
      .filter((one) => one.item.id === item.id)
      .map(({ link, suffix }) => `${itemName(item.number)}.${link.ordinal}${suffix}`)
    return itemLine(
      enquiry,
      ground,
      item,
      'answer',
      rows.map((row) => ({ item: row, becomes: { resolved: true } })),
      [],
    )
  })
}

/** Steps that are open and hold this charge back. */
function openSteps(enquiry: Enquiry, ground: Ground): readonly Line[] {
  const { view, count, heard, file } = ground
  const { steps, records } = chargeSteps(view, count, supporting(heard))
  return steps.flatMap((one): Line[] => {
    const words = count.template.steps.find(({ id }) => id === one.step)
    const record = records.find(({ id }) => id === one.record)
    if (!one.lids || !words || !record || !file.steps.some(({ id }) => id === one.id)) return []
    return [
      lineOf(enquiry, ground, {
        ...{ key: `step:${one.step}:${record.recordId}`, names: { record: words.title } },
        target: { ...noTarget, step: one.step, triggerId: record.recordId },
        ...{ aims: [], brings: [{ completes: one.id }], hurts: [], awaits: 'step', since: null },
        facts: [one.id, one.state],
      }),
    ]
  })
}

/** Elements for which the best innocent account is not tested yet. If it holds, it speaks against the element. */
function alternatives(enquiry: Enquiry, ground: Ground): readonly Line[] {
  const { file, elements, charge, asked } = ground
  return elements.flatMap(({ element }): Line[] => {
    const now = file.elements[element.id]
    if (!now || 'chain' in now || !now.needsAlternative || now.alternativeTested) return []
    const holds = {
      ...{ id: `account ${element.id}`, target: { element: element.id }, polarity: 'undermines' as const },
      ...{
        strength: 'points' as const,
        source: 'B' as const,
        information: 2 as const,
        admissibility: 'cleared' as const,
      },
      ...{
        origin: `account ${element.id}`,
        class: 'witness' as const,
        spoken: true,
        hearsay: false,
        unique: false,
      },
      ...{ resolved: false, rejected: false, custodyDefects: [], restsOn: [] },
    }
    const decided: Change[] = needsPointingAway(element) ? [{ decides: 1, asks: 0, among: asked }] : []
    return [
      lineOf(enquiry, ground, {
        ...{ key: `innocent:${charge.id}:${element.id}`, names: { element: element.title } },
        target: { ...noTarget, elementOf: charge.id, element: element.id },
        ...{ aims: [element.id], awaits: 'explanation', since: null },
        ...{ brings: [{ tests: element.id }, ...decided], hurts: [{ adds: holds }] },
        facts: [element.id, now],
      }),
    ]
  })
}

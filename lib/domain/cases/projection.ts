import { alternativeTested } from '@/lib/domain/defence/tested'
import { disclosed } from '@/lib/domain/disclosure/disclosure'
import { placedElements } from '@/lib/domain/offences/modes'
import { stepsInFile } from '@/lib/domain/offences/steps'
import { elementsOf } from '@/lib/domain/offences/tree'
import { type CaseFile, type CaseFileInput, caseFile } from '@/lib/domain/readiness/case-file'
import { MODEL } from '@/lib/domain/readiness/parameters'
import { admissibilityOf, ifCleared as cleared } from './admissibility'
import type { CaseView, ChargeFacts, CountFacts, ItemFacts, LinkFacts } from './case-view'
import { itemName } from './case-view'
import { chargeSteps, supporting } from './charge-steps'
import { disclosureShare } from './disclosure-share'
import { distinct, type Edges, edgesOf } from './edges'
import { itemKey, nodeNames, partyKey } from './nodes'
import { voicesOf } from './voices'

type Row = NonNullable<CaseFileInput['items']>[number]
/** A link where it counts: its item, whose voice that is, and one target; an edge that goes both ways gives two. */
export type Heard = {
  readonly link: LinkFacts
  readonly item: ItemFacts
  readonly origin: string
  readonly target: Row['target']
  readonly suffix: string
}

/** A whole case, seen as one charge against one suspect: the file that the engine reads (design: readiness, "Projection"). */
export function projectCharge(
  view: CaseView,
  chargeId: string,
  { ifCleared = false }: { readonly ifCleared?: boolean } = {},
): CaseFile {
  const { charge, count } = chargeOf(view, chargeId)
  const { proof, edges, heard } = hearing(view, charge, count)
  const { steps, records } = chargeSteps(view, count, supporting(heard))
  const modes = count.template.modes.filter(({ code }) => charge.modes.includes(code))
  const elements = placedElements(count.template, modes).map(({ element }) => element)
  const tested = testedIn(view, chargeId)
  return caseFile.parse({
    model: MODEL,
    id: `${view.number} count ${count.number} charge ${charge.id}`,
    template: count.templateId,
    elements: Object.fromEntries(
      Object.entries(proof.elements).map(([id, asked]) => [
        id,
        'chain' in asked || !asked.needsAlternative
          ? { ...asked }
          : { ...asked, alternativeTested: tested(id) },
      ]),
    ),
    tree: proof.tree,
    edges: edges.pairs.map(([from, to]): [string, string] => [from, to]),
    items: heard.map((one) => row(one, edges, ifCleared)),
    steps: stepsInFile(steps, records),
    disclosure: disclosureShare(view.items, elements, tested),
    undisclosedExculpatory: view.items.some(
      ({ exculpatory, filePlace, reached = notReached }) =>
        exculpatory && !disclosed({ filePlace, ...reached }),
    ),
  } satisfies CaseFileInput)
}

/** Nothing was served of it, and nobody decided that it is withheld. */
const notReached = { served: false, withheldByDecision: false }

/** Whether the innocent explanation of an element of this charge was tested. */
function testedIn(view: CaseView, chargeId: string): (element: string) => boolean {
  const excluded = new Set(
    view.items.filter((item) => admissibilityOf(item) === 'excluded').map(({ id }) => id),
  )
  return (element) =>
    alternativeTested(view.explanations, { chargeId, element }, (itemId) => excluded.has(itemId))
}

/** A charge that stands, and its count. */
export function chargeOf(
  view: CaseView,
  chargeId: string,
): { readonly charge: ChargeFacts; readonly count: CountFacts } {
  const charge = view.charges.find(({ id }) => id === chargeId)
  const count = view.counts.find(({ id }) => id === charge?.countId)
  if (!charge || !count) throw new Error('no such charge stands in this case')
  return { charge, count }
}

/** What must be proved, the network, and every link that counts on this charge. */
export function hearing(view: CaseView, charge: ChargeFacts, count: CountFacts) {
  const names = nodeNames(view)
  const seizures = view.items
    .filter(({ id }) => count.seizures.includes(id))
    .map(({ id }) => names(itemKey(id)))
  const ruling = elementsOf(count.template, charge.modes, {
    suspect: names(partyKey(charge.partyId)),
    seizures,
  })
  if (!ruling.ok)
    throw new Error(
      `a stored charge does not fit its template: ${ruling.refusals.map(({ because }) => because).join()}`,
    )
  const edges = edgesOf(view, names)
  const items = new Map(view.items.map((item) => [item.id, item]))
  const voices = voicesOf(view)
  const known = new Set(Object.keys(ruling.value.elements))
  const heard = view.links.flatMap((link): Heard[] => {
    const item = items.get(link.itemId)
    if (!item) throw new Error('a link cites an item that the case does not hold')
    const origin = voices.speaks(item.originId, link.polarity)
    return targetsOf(link, charge, edges, known).map((target, way) => ({
      link,
      item,
      origin,
      target,
      suffix: way === 0 ? '' : ' back',
    }))
  })
  return { proof: ruling.value, edges, heard }
}

/** Where a link counts on this charge. Links to the elements of other counts and charges count nowhere. */
function targetsOf(
  { target }: LinkFacts,
  charge: ChargeFacts,
  edges: Edges,
  known: ReadonlySet<string>,
): readonly Row['target'][] {
  if (!('element' in target)) return edges.about(target).map(([from, to]) => ({ edge: [from, to] }))
  const here = 'countId' in target ? target.countId === charge.countId : target.chargeId === charge.id
  if (!here) return []
  if (target.element === null) return [{ charge: true }]
  return known.has(target.element) ? [{ element: target.element }] : []
}

/** One link as one row of the engine's file. */
export function row({ link, item, origin, target, suffix }: Heard, edges: Edges, asIfCleared: boolean): Row {
  const found = admissibilityOf(item)
  const bears = link.polarity === 'supports' && target.element !== undefined
  const basis = bears ? distinct(link.restsOn.flatMap((id) => basisOf(edges, id))) : []
  const { source, information } = item.grade ?? { source: null, information: 6 as const }
  return {
    ...{ id: `${itemName(item.number)}.${link.ordinal}${suffix}`, target, origin, source, information },
    ...{ polarity: link.polarity, strength: link.strength, class: item.class },
    ...{ spoken: item.spoken, hearsay: item.hearsay, unique: item.uniqueObject },
    ...{ resolved: link.answer === 'resolved', rejected: link.answer === 'rejected' },
    admissibility: asIfCleared ? cleared(found) : found,
    // The engine lets them lower what supports, never what undermines: the State's failures are not the accused's.
    custodyDefects: [...item.custodyDefects],
    restsOn: basis.map(([from, to]): [string, string] => [from, to]),
  }
}

const basisOf = ({ basis }: Edges, id: string) => {
  const pair = basis(id)
  return pair ? [pair] : []
}

import { type CaseFile, caseFile } from '@/lib/domain/readiness/case-file'
import { glance } from '@/lib/domain/readiness/glance'
import { edgeName } from '@/lib/domain/readiness/name'
import { MODEL } from '@/lib/domain/readiness/parameters'
import type { Shown } from '@/lib/domain/readiness/result'
import type { CaseView } from './case-view'
import { edgesOf, type Pair } from './edges'
import { nodeNames } from './nodes'
import { type Heard, row } from './projection'
import { voicesOf } from './voices'

/** The network of a case by itself, as the engine reads it: its edges and what is linked to them, and nothing to prove. */
export function networkFile(view: CaseView): CaseFile {
  const edges = edgesOf(view, nodeNames(view))
  const items = new Map(view.items.map((item) => [item.id, item]))
  const voices = voicesOf(view)
  const heard = view.links.flatMap((link): Heard[] => {
    const item = items.get(link.itemId)
    if (!item || 'element' in link.target) return []
    const origin = voices.speaks(item.originId, link.polarity)
    return edges.about(link.target).map(([from, to], way) => ({
      ...{ link, item, origin, target: { edge: [from, to] }, suffix: way === 0 ? '' : ' back' },
    }))
  })
  return caseFile.parse({
    ...{
      model: MODEL,
      id: `${view.number} network`,
      elements: { NETWORK: {} },
      tree: { element: 'NETWORK' },
    },
    edges: edges.pairs.map(([from, to]) => [from, to]),
    items: heard.map((one) => row(one, edges, false)),
    ...{ steps: [], disclosure: 1, undisclosedExculpatory: false },
  })
}

/** How far each attribution and control link is shown, rivals too, each as the small case that it is. */
export type SmallCases = (record: { readonly id: string }) => Shown | null

const nothingShown: Shown = { coverage: 0, points: 0, limits: [{ limit: 'weight', value: 0 }], ledger: [] }

export function smallCases(view: CaseView): SmallCases {
  const names = nodeNames(view)
  const claims = view.attributions.filter(({ rivalOf }) => rivalOf === null)
  // A rival is read on its own, so that what speaks for another user is never added to what speaks for the first.
  const asked = view.attributions
    .filter(({ rivalOf }) => rivalOf !== null)
    .map((rival) => ({ ...view, attributions: [{ ...rival, rivalOf: null }], controlLinks: [] }))
  const shown = new Map<string, Shown>()
  for (const one of [{ ...view, attributions: claims }, ...asked]) {
    const read = glance(networkFile(one), view.policy).edges
    const edges = edgesOf(one, names)
    const at = ([pair]: readonly Pair[]) => (pair && read[edgeName(pair)]) ?? nothingShown
    for (const { id, stands } of one.attributions)
      if (stands) shown.set(id, at(edges.about({ attributionId: id })))
    for (const { id } of one.controlLinks) shown.set(id, at(edges.about({ controlLinkId: id })))
  }
  return ({ id }) => shown.get(id) ?? null
}

import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { chooseModes } from './modes'
import type { Element, ElementTree, Mode, OffenceTemplate } from './template'

/** What the readiness file asks of one element, or the chain that stands for it. */
export type AskedElement =
  | { readonly sources: number; readonly target: number; readonly needsAlternative: boolean }
  | { readonly chain: { readonly from: string; readonly to: string } }

/** The elements and the tree of one charge, in the form of the readiness file. */
export type Proof = { readonly elements: Readonly<Record<string, AskedElement>>; readonly tree: ElementTree }

/** Where the chain runs: from the suspect's node to those of the seizures of the count. */
export type Reach = { readonly suspect: string; readonly seizures: readonly string[] }

/**
 * What must be proved for one charge: all required base elements, one of the chosen modes, and, when the count has
 * seizures, the chain from the suspect to one of them.
 *
 * That the principal offence was committed (PRINC) is no element of its own: it is the base elements, which stand
 * under the same "all of", so a mode is never ahead of the offence it needs. A mode that rests on base elements names
 * them again. Elements that the law may not ask for are in the map, so that items can be linked to them, and not in
 * the tree, so that they hold nothing back.
 */
export function elementsOf(template: OffenceTemplate, modes: readonly string[], reach: Reach): Ruling<Proof> {
  const chosen = chooseModes(template, modes)
  if (!chosen.ok) return chosen
  const seizures = template.chain ? [...new Set(reach.seizures)] : []
  if ([reach.suspect, ...seizures].some((name) => name === '' || name.includes('>')))
    return refuse('node-unusable')
  return allow({
    elements: Object.fromEntries([
      ...[...template.elements, ...chosen.value.flatMap(({ elements }) => elements)].map(
        (element) => [element.id, asked(element)] as const,
      ),
      ...seizures.map((to) => [chainTo(to), { chain: { from: reach.suspect, to } }] as const),
    ]),
    tree: {
      op: 'AND',
      of: [
        ...branches(template.tree),
        { op: 'OR', of: chosen.value.map(proofOf) },
        ...(seizures.length === 0
          ? []
          : [{ op: 'OR' as const, of: seizures.map((to) => ({ element: chainTo(to) })) }]),
      ],
    },
  })
}

/** The name of the chain element that leads to one seizure. */
export function chainTo(seizure: string): string {
  return `CHAIN:${seizure}`
}

const asked = ({ sources, target, needsAlternative }: Element): AskedElement => ({
  sources,
  target,
  needsAlternative,
})

const branches = (tree: ElementTree) => ('op' in tree && tree.op === 'AND' ? tree.of : [tree])

const proofOf = ({ elements, restsOn }: Mode): ElementTree => ({
  op: 'AND',
  of: [...restsOn, ...elements.map(({ id }) => id)].map((element) => ({ element })),
})

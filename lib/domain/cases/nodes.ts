import type { CaseView } from './case-view'
import { itemName } from './case-view'

/** A place of the network by its kind and id, as `party:…`. */
export type NodeKey = `party:${string}` | `identifier:${string}` | `item:${string}`

export const partyKey = (id: string): NodeKey => `party:${id}`
export const identifierKey = (id: string): NodeKey => `identifier:${id}`
export const itemKey = (id: string): NodeKey => `item:${id}`

/** What people are called in Khmer, by their name in a readiness file; a sign or a seizure is called the same everywhere. */
export function khmerNames(view: CaseView): Readonly<Record<string, string>> {
  const names = nodeNames(view)
  return Object.fromEntries(
    view.parties.flatMap(({ id, nameKm }) => (nameKm ? [[names(partyKey(id)), nameKm] as const] : [])),
  )
}

/** What each person, sign and seizure is called in a readiness file: readable, all different, and without an arrow. */
export function nodeNames({ parties, identifiers, items }: CaseView): (key: NodeKey) => string {
  const called = [
    ...parties.map(
      (party) =>
        [partyKey(party.id), party.nameLatin ?? party.nameKm ?? party.aliases[0] ?? party.id] as const,
    ),
    ...identifiers.map(
      ({ id, label, display }) => [identifierKey(id), label ? `${label} ${display}` : display] as const,
    ),
    ...items
      .filter(({ type }) => type === 'drug_seizure')
      .map(({ id, number }) => [itemKey(id), itemName(number)] as const),
  ]
  const taken = new Set<string>()
  const names = new Map<NodeKey, string>()
  for (const [key, name] of called) {
    const plain = name.replaceAll('>', '›').trim() || key
    let own = plain
    for (let again = 2; taken.has(own); again++) own = `${plain} (${again})`
    taken.add(own)
    names.set(key, own)
  }
  return (key) => names.get(key) ?? key
}

import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import type { CaseFile, Item } from './case-file'
import { byCodeUnit } from './name'
import { type Policy, parameters } from './parameters'
import type { Tree } from './tree'

/** The name of a case's content: SHA-256 of its canonical JSON (RFC 8785), in which the order of lists says nothing. */
export function inputHash({ items, tree, ...file }: CaseFile): string {
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => byCodeUnit(a.id, b.id)
  const edges = [...file.edges].sort(([a, b], [c, d]) => byCodeUnit(a, c) || byCodeUnit(b, d))
  const rest = Object.entries({ ...file, edges, steps: [...file.steps].sort(byId) })
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => [field, canonicalize(value)])
  const fields = [...rest, ['items', itemsText([...items].sort(byId))], ['tree', treeText(tree)]]
  return digest(
    `{${fields
      .sort(([a = ''], [b = '']) => byCodeUnit(a, b))
      .map(([field, text]) => `"${field}":${text}`)
      .join(',')}}`,
  )
}

/** The name of a text by its content. */
export const digest = (text: string): string => `sha256:${bytesToHex(sha256(utf8ToBytes(text)))}`

const names = new WeakMap<Policy, string>()

/** The name of the policy that a reading is made under: the hash of the whole table with its numbers in place. */
export function hashOfPolicy(policy: Policy): string {
  const known = names.get(policy)
  if (known) return known
  const { strength, source, information, edgeTarget, limits, lids } = policy
  const name = digest(
    canonicalize({ ...parameters, strength, source, information, edgeTarget, limits, lids }) ?? '',
  )
  names.set(policy, name)
  return name
}

/** The name of the published policy, version 1. */
export const parameterHash = hashOfPolicy(parameters)

/** Ten thousand items are written at once, their fields put in canonical order by hand: the library takes ten times as long. */
const itemsText = (items: readonly Item[]): string =>
  JSON.stringify(
    items.map((item) => ({
      admissibility: item.admissibility,
      class: item.class,
      custodyDefects: item.custodyDefects,
      hearsay: item.hearsay,
      id: item.id,
      information: item.information,
      origin: item.origin,
      polarity: item.polarity,
      rejected: item.rejected,
      resolved: item.resolved,
      restsOn: item.restsOn,
      source: item.source,
      spoken: item.spoken,
      strength: item.strength,
      target: item.target,
      unique: item.unique,
    })),
  )

/** The canonical JSON of a tree, written in a loop: the library recurses, and a tree may nest deeper than the stack. */
function treeText(tree: Tree): string {
  const text: string[] = []
  const rest: (Tree | string)[] = [tree]
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === 'string') text.push(next)
    else if ('element' in next) text.push(`{"element":${JSON.stringify(next.element)}}`)
    else {
      rest.push(`],"op":"${next.op}"}`)
      for (let i = next.of.length - 1; i >= 0; i--) {
        const branch = next.of[i]
        if (branch) rest.push(branch)
        if (i > 0) rest.push(',')
      }
      rest.push('{"of":[')
    }
  }
  return text.join('')
}

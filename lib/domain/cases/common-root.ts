import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { ItemType } from '@/lib/domain/evidence/kind'
import { searchKey } from '@/lib/domain/people/search-key'
import { byCodeUnit } from '@/lib/domain/readiness/name'
import { dayNumber } from '@/lib/domain/shared/period'
import type { CaseView, ItemFacts } from './case-view'
import { voicesOf } from './voices'

/** Why two origins may have one root (law-and-evidence, C.2). */
export const rootReasons = [
  'same_person',
  'same_device',
  'same_records_system',
  'derived',
  'same_informant',
  'pooled_logs',
  'same_author',
  'same_exhibit',
] as const
export type RootReason = (typeof rootReasons)[number]

/** Two origins that may be one voice, why, by which items, and the name of the facts that say so. */
export type Suggestion = {
  readonly one: string
  readonly other: string
  readonly why: RootReason
  readonly items: readonly number[]
  readonly basis: string
}

/** What an item says of its root: items that say the same thing share it. */
type Sign = { readonly why: RootReason; readonly sign: string }

/** The answers of each type's form that name the person, device, system or author behind the item. */
const askedOf: Partial<Record<ItemType, readonly (readonly [RootReason, string])[]>> = {
  witness_statement: [['same_person', 'speaker']],
  accomplice_statement: [['same_person', 'speaker']],
  suspect_statement: [['same_person', 'speaker']],
  surveillance: [['same_person', 'observer']],
  device: [
    ['same_device', 'imei_1'],
    ['same_device', 'imei_2'],
    ['same_device', 'image_sha256'],
  ],
  call_records: [['same_records_system', 'operator']],
  financial_record: [['same_records_system', 'institution']],
  photo_cctv: [['same_records_system', 'system']],
  travel_record: [['same_records_system', 'system']],
  informant_information: [['same_informant', 'pseudonym']],
  laboratory_report: [['same_author', 'analyst']],
  document_ledger: [['same_author', 'writer']],
}

/** Every pair of origins that may have one root and does not yet speak with one voice, in the order of the records. */
export function commonRoots(view: Pick<CaseView, 'origins' | 'joins' | 'items'>): readonly Suggestion[] {
  const voices = voicesOf(view)
  const bySign = new Map<string, { readonly sign: Sign; readonly items: ItemFacts[] }>()
  for (const [item, sign] of [...view.items.flatMap(said), ...descent(view.items)]) {
    const key = `${sign.why} ${sign.sign}`
    const found = bySign.get(key) ?? { sign, items: [] }
    found.items.push(item)
    bySign.set(key, found)
  }
  const pairs = new Map<
    string,
    {
      readonly pair: readonly [string, string]
      readonly why: RootReason
      readonly items: Set<number>
      readonly facts: Set<string>
    }
  >()
  for (const { sign, items } of bySign.values()) {
    for (const [one, other] of crossings(items)) {
      if (voices.of(one.originId) === voices.of(other.originId)) continue
      const pair = [one.originId, other.originId].sort(byCodeUnit) as [string, string]
      const key = `${pair.join(' ')} ${sign.why}`
      const found = pairs.get(key) ?? { pair, why: sign.why, items: new Set(), facts: new Set() }
      for (const item of [one, other]) {
        found.items.add(item.number)
        found.facts.add(`${sign.sign} ${item.id}`)
      }
      pairs.set(key, found)
    }
  }
  return [...pairs.values()].map(({ pair: [one, other], why, items, facts }) => ({
    ...{ one, other, why, items: [...items].sort((a, b) => a - b) },
    basis: digest([one, other, why, ...[...facts].sort(byCodeUnit)]),
  }))
}

/** The first item of each origin beside that of every other: one pair is enough to ask the question. */
function crossings(items: readonly ItemFacts[]): readonly (readonly [ItemFacts, ItemFacts])[] {
  const first = [...new Map(items.toReversed().map((item) => [item.originId, item])).values()]
  return first.flatMap((one, index) =>
    first.slice(index + 1).map((other): [ItemFacts, ItemFacts] => [one, other]),
  )
}

type Said = readonly [ItemFacts, Sign]

/** What its own answers say of an item's root. */
const said = (item: ItemFacts): readonly Said[] => [
  ...(askedOf[item.type] ?? []).flatMap(([why, field]): Said[] => {
    const answer = searchKey(String(item.facts[field] ?? ''))
    // What is said of a type is compared within it: a bank and an operator of one name are two systems.
    const of = why === 'same_person' ? 'person' : item.type
    return answer === '' ? [] : [[item, { why, sign: `${of} ${answer}` }]]
  }),
  // Observers who compared their logs are one voice, however many they are (law-and-evidence, B.6).
  ...(item.type === 'surveillance' && item.facts.conferred === true
    ? [[item, { why: 'pooled_logs', sign: `watch ${dayNumber(item.obtainedAt)}` }] as const]
    : []),
]

/** What was made from an item speaks with that item's voice; two things made from one thing, with one another. */
function descent(items: readonly ItemFacts[]): readonly Said[] {
  const known = new Map(items.map((item) => [item.id, item]))
  return items.flatMap((item) =>
    item.madeFrom.flatMap((parentId): Said[] => {
      const parent = known.get(parentId)
      const made: Sign = { why: 'derived', sign: `made ${parentId} ${item.id}` }
      return [
        [item, made],
        [item, { why: 'same_exhibit', sign: `of ${parentId}` }],
        ...(parent ? [[parent, made] as const] : []),
      ]
    }),
  )
}

const digest = (parts: readonly string[]) => bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts))))

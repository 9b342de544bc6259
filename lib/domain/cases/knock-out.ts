import { z } from 'zod'
import type { CaseFile } from '@/lib/domain/readiness/case-file'
import type { KnockOut } from '@/lib/domain/readiness/knock-out'
import { edgeName } from '@/lib/domain/readiness/name'
import { uuid } from '@/lib/domain/shared/shapes'
import type { CaseView } from './case-view'
import { itemName } from './case-view'
import { chargeSteps, supporting } from './charge-steps'
import { chargeOf, hearing } from './projection'
import { standsUnder } from './stands-under'

/** What can be imagined away, by what it is. A person takes back only what they said; a source takes everything with it. */
export const tickKinds = [
  'person',
  'authority',
  'procedure',
  'attribution',
  'control',
  'origin',
  'item',
  'step',
] as const
export type TickKind = (typeof tickKinds)[number]

/** One thing imagined away, as an address says it: `item:…`, `person:…`, `step:rights_notice:…`. */
export const tick = z
  .string()
  .toLowerCase()
  .regex(
    new RegExp(
      `^(?:(?:person|authority|procedure|attribution|control|origin|item):${uuid}|step:[a-z0-9_]{1,60}:${uuid})$`,
    ),
    'not-a-choice',
  )

/** The ids ticked under one kind. */
const tickedAs = (kind: TickKind, ticks: readonly string[]): ReadonlySet<string> =>
  new Set(ticks.filter((one) => one.startsWith(`${kind}:`)).map((one) => one.slice(kind.length + 1)))

/**
 * What is ticked, in the names of the file of one charge. What helps the accused stays wherever a source, a person or a
 * search falls; only an item that is ticked itself goes with all it says.
 */
export function goneFrom(view: CaseView, chargeId: string, ticks: readonly string[]): KnockOut {
  const { charge, count } = chargeOf(view, chargeId)
  const { edges, heard } = hearing(view, charge, count)
  const ticked = (kind: TickKind) => tickedAs(kind, ticks)
  const [items, people, origins, steps] = [ticked('item'), ticked('person'), ticked('origin'), ticked('step')]
  const unlawful = new Set(
    [
      ...[...ticked('procedure')].map((procedureId) => ({ procedureId })),
      ...[...ticked('authority')].map((authorityId) => ({ authorityId })),
    ].flatMap((footing) => standsUnder(view, footing).map(({ itemId }) => itemId)),
  )
  const gone = heard.filter(
    ({ item, link }) =>
      items.has(item.id) ||
      (link.polarity === 'supports' &&
        (origins.has(item.originId) || unlawful.has(item.id) || (item.spoken && people.has(item.originId)))),
  )
  const { steps: instances, records } = chargeSteps(view, count, supporting(heard))
  const recordOf = new Map(records.map(({ id, recordId }) => [id, recordId]))
  return {
    items: gone.map(({ item, link, suffix }) => `${itemName(item.number)}.${link.ordinal}${suffix}`),
    attributions: [
      ...[...ticked('attribution')].flatMap((attributionId) => edges.about({ attributionId })),
      ...[...ticked('control')].flatMap((controlLinkId) => edges.about({ controlLinkId })),
    ],
    steps: instances
      .filter(({ step, record }) => steps.has(`${step}:${recordOf.get(record)}`))
      .map(({ id }) => id),
  }
}

/** Whether a knock-out changes anything that the engine reads of a file; if not, its reading stands. */
export function touches(file: CaseFile, { items = [], attributions = [], steps = [] }: KnockOut): boolean {
  const edges = new Set(attributions.map(edgeName))
  const opened = new Set(steps)
  return (
    items.length > 0 ||
    file.items.some(
      ({ target, polarity }) =>
        polarity === 'supports' && 'edge' in target && edges.has(edgeName(target.edge)),
    ) ||
    file.steps.some(({ id, done }) => done && opened.has(id))
  )
}

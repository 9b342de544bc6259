import type { CaseView, ChargeFacts, CountFacts } from '@/lib/domain/cases/case-view'
import { type Edges, edgesOf } from '@/lib/domain/cases/edges'
import { identifierKey, nodeNames, partyKey } from '@/lib/domain/cases/nodes'
import { chargeOf, hearing } from '@/lib/domain/cases/projection'
import { needsPointingAway } from '@/lib/domain/offences/coverage'
import { placedElements } from '@/lib/domain/offences/modes'
import type { Element, Words } from '@/lib/domain/offences/template'
import type { CaseFile, Item } from '@/lib/domain/readiness/case-file'
import type { Glance } from '@/lib/domain/readiness/glance'
import { edgeName } from '@/lib/domain/readiness/name'
import { digest } from '@/lib/domain/readiness/record'
import type { Enquiry } from './catalogue/enquiry'
import type { Awaits, Line, Names } from './line'

/** A charge as enquiries look at it: the case, its file, what is shown of it, and how its places are called. */
export type Ground = {
  readonly view: CaseView
  readonly charge: ChargeFacts
  readonly count: CountFacts
  readonly file: CaseFile
  readonly shown: Glance
  readonly edges: Edges
  readonly heard: ReturnType<typeof hearing>['heard']
  readonly names: ReturnType<typeof nodeNames>
  /** What the suspect is called in both languages. */
  readonly person: Words
  /** The elements of the charge, with who proves them: the count for everybody, or this charge. */
  readonly elements: readonly { readonly element: Element; readonly shared: boolean }[]
  /** How many decisions disclosure asks for. */
  readonly asked: number
  /** The suspect's sign that is proved best, through which his messages would count. */
  readonly sign: { readonly name: string; readonly edge: readonly [string, string] } | null
}

export function groundOf(view: CaseView, chargeId: string, file: CaseFile, shown: Glance): Ground {
  const { charge, count } = chargeOf(view, chargeId)
  const names = nodeNames(view)
  const edges = edgesOf(view, names)
  const modes = count.template.modes.filter(({ code }) => charge.modes.includes(code))
  const elements = placedElements(count.template, modes).map(({ element, mode }) => ({
    element,
    shared: mode === null && element.scope === 'count',
  }))
  const away = elements.filter(({ element }) => needsPointingAway(element)).length
  return {
    ...{ view, charge, count, file, shown, edges, names, elements },
    heard: hearing(view, charge, count).heard,
    person: inBoth(view, names, charge.partyId),
    asked: view.items.length + away,
    sign: bestSign(view, charge.partyId, shown, names),
  }
}

/** What a person is called in each language; the name of the network where one language has none. */
export function inBoth(
  { parties }: Pick<CaseView, 'parties'>,
  names: Ground['names'],
  partyId: string,
): Words {
  const en = names(partyKey(partyId))
  return { en, km: parties.find(({ id }) => id === partyId)?.nameKm ?? en }
}

function bestSign(
  { attributions, identifiers }: CaseView,
  partyId: string,
  { edges }: Glance,
  names: Ground['names'],
): Ground['sign'] {
  const phones = new Set(
    identifiers.filter(({ kind }) => kind === 'phone' || kind === 'imei').map((one) => one.id),
  )
  const own = attributions
    .filter((one) => one.stands && one.partyId === partyId && phones.has(one.identifierId))
    .map(({ identifierId }): [string, string] => [
      names(partyKey(partyId)),
      names(identifierKey(identifierId)),
    ])
    .map((edge) => ({ name: edge[1], edge, coverage: edges[edgeName(edge)]?.coverage ?? 0 }))
    .sort((one, other) => other.coverage - one.coverage || (one.name < other.name ? -1 : 1))
  return own[0] && own[0].coverage > 0 ? own[0] : null
}

/** The rows of a file that bear on the places a line aims at: while they stay, so does what was said of the line. */
export const rowsAt = ({ file }: Ground, aims: readonly string[]): readonly Item[] =>
  file.items.filter(({ target }) =>
    aims.includes('element' in target ? target.element : 'edge' in target ? edgeName(target.edge) : 'charge'),
  )

const day = 24 * 3_600_000

/** A line as far as its kind says it; the rest is said by what it is about. */
export function lineOf(
  { code, up, down, days, asks, pointsAway, lost, brings }: Enquiry,
  ground: Ground,
  about: {
    readonly key: string
    readonly names: Names
    readonly since: Date | null
    readonly facts: unknown
  } & Pick<Line, 'target' | 'aims' | 'brings'> & { readonly awaits: Awaits; readonly hurts?: Line['hurts'] },
): Line {
  return {
    id: `${code}:${about.key}`,
    ...{ code, chanceUp: up, chanceDown: down, costDays: days, pointsAway },
    prerequisite: asks.words.en,
    brings: about.brings,
    ...(about.hurts === undefined ? {} : { hurts: about.hurts }),
    names: { person: ground.person, ...about.names },
    target: about.target,
    aims: about.aims,
    awaits: about.awaits,
    types: brings === null ? [] : [brings.type],
    lossAt: lost && about.since ? new Date(about.since.getTime() + lost.days * day) : null,
    factsHash: digest(JSON.stringify([code, about.facts])),
  }
}

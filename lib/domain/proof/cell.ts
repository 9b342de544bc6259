import { admissibilityOf } from '@/lib/domain/cases/admissibility'
import { type CaseView, type ItemFacts, itemName, type LinkFacts } from '@/lib/domain/cases/case-view'
import type { Shown } from '@/lib/domain/cases/stored-result'
import type { Admissibility, Polarity } from '@/lib/domain/readiness/vocabulary'
import { type Judged, type Mark, type Marks, marksOf, together } from './marks'

/** A link in a cell: its item, and what it weighs there; null while the newest reading is being computed. */
export type Weighed = {
  readonly link: LinkFacts
  readonly item: ItemFacts
  readonly weight: number
  /** Why it weighs nothing whatever it says: the court may not use it, or it is intelligence. */
  readonly idle: 'excluded' | 'intelligence_only' | null
}

/** One way of a cell: how many links, and the points that their voices come to. */
export type Side = {
  readonly links: number
  readonly points: number
  /** Whoever graded one of its items alone, one for each such item. */
  readonly alone: readonly string[]
}

/** What a cell of the matrix says. */
export type CellFacts = {
  /** 0 to 1 after its limits; null while there is no reading. */
  readonly coverage: number | null
  readonly points: number | null
  readonly supports: Side
  readonly undermines: Side
  readonly atRisk: number
  readonly excluded: number
  readonly intelligence: number
  /** Items on which the last grades of two people differ. */
  readonly differ: number
  /** The lowest limit of the element; null when none applies. */
  readonly limit: string | null
  readonly marks: Marks
  /** Links that a prosecutor confirmed. */
  readonly confirmed: number
}

export type Judgements = {
  readonly grades: ReadonlyMap<string, Pick<Judged, 'byTwo' | 'differ'>>
  readonly confirmed: ReadonlySet<string>
}

/** Every link of one target with its weight out of the engine's own ledger, the heaviest first; nothing is left out. */
export function weighed(
  items: ReadonlyMap<string, ItemFacts>,
  links: readonly LinkFacts[],
  shown: Shown | undefined,
): readonly Weighed[] {
  const weights = new Map<string, number>(
    shown?.ledger.flatMap(({ polarity, items: rows }) =>
      rows.map(({ id, weight }) => [`${polarity} ${id.replace(/ back$/, '')}`, weight] as const),
    ) ?? [],
  )
  return links
    .flatMap((link): Weighed[] => {
      const item = items.get(link.itemId)
      if (!item) return []
      const { polarity } = link
      const name = `${polarity} ${itemName(item.number)}.${link.ordinal}`
      return [{ link, item, weight: weights.get(name) ?? 0, idle: idleAs(polarity, admissibilityOf(item)) }]
    })
    .sort((one, other) => other.weight - one.weight || one.item.number - other.item.number)
}

// What helps the accused is never silenced by how the police came by it.
const idleAs = (polarity: Polarity, found: Admissibility): Weighed['idle'] => {
  if (found === 'intelligence_only') return polarity === 'supports' ? found : null
  return found === 'excluded' && polarity === 'supports' ? found : null
}

const points = (shown: Shown | undefined, polarity: Polarity) =>
  shown?.ledger
    .filter((voice) => voice.polarity === polarity)
    .reduce((sum, voice) => sum + Math.abs(voice.points), 0) ?? 0

/** What the links of one target come to. The sums are the engine's; only the counting is done here, in one pass. */
export function cellFacts(
  items: ReadonlyMap<string, ItemFacts>,
  links: readonly LinkFacts[],
  shown: Shown | undefined,
  judgements: Judgements,
): CellFacts {
  const found = { supports: 0, undermines: 0, at_risk: 0, excluded: 0, intelligence_only: 0, confirmed: 0 }
  const marks = { usable: new Set<Mark>(), reliable: new Set<Mark>(), credible: new Set<Mark>() }
  const differing = new Set<string>()
  const alone = { supports: new Map<string, string>(), undermines: new Map<string, string>() }
  for (const link of links) {
    const item = items.get(link.itemId)
    if (!item) continue
    const admissibility = admissibilityOf(item)
    const judged = judgedOf(judgements, item, link)
    found[link.polarity] += 1
    if (item.grade && !item.gradedByTwo) alone[link.polarity].set(item.id, item.grade.byId)
    if (judged.confirmed) found.confirmed += 1
    if (judged.differ !== 'nothing') differing.add(item.id)
    if (admissibility === 'at_risk' || admissibility === 'excluded' || admissibility === 'intelligence_only')
      found[admissibility] += 1
    if (link.polarity !== 'supports' || idleAs(link.polarity, admissibility) !== null) continue
    const own = marksOf(item, judged)
    for (const quality of qualities) marks[quality].add(own[quality])
  }
  const side = (polarity: Polarity): Side => ({
    ...{ links: found[polarity], points: points(shown, polarity) },
    alone: [...alone[polarity].values()],
  })
  return {
    coverage: shown?.coverage ?? null,
    points: shown?.points ?? null,
    supports: side('supports'),
    undermines: side('undermines'),
    ...{ atRisk: found.at_risk, excluded: found.excluded, intelligence: found.intelligence_only },
    differ: differing.size,
    limit:
      shown === undefined || shown.coverage >= 1
        ? null
        : shown.ledger.length === 0
          ? 'nothing_linked'
          : (shown.limits[0]?.limit ?? null),
    marks: {
      usable: together([...marks.usable]),
      reliable: together([...marks.reliable]),
      credible: together([...marks.credible]),
    },
    confirmed: found.confirmed,
  }
}

const qualities = ['usable', 'reliable', 'credible'] as const

/** What is known of one link and its item. */
export const judgedOf = (
  { grades, confirmed }: Judgements,
  { id }: Pick<ItemFacts, 'id'>,
  link: Pick<LinkFacts, 'id'>,
): Judged => ({
  ...(grades.get(id) ?? { byTwo: false, differ: 'nothing' as const }),
  confirmed: confirmed.has(link.id),
})

/** The items of a view by their id. */
export const itemsOf = (view: Pick<CaseView, 'items'>): ReadonlyMap<string, ItemFacts> =>
  new Map(view.items.map((item) => [item.id, item]))

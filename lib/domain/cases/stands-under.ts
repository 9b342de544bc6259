import type { CaseView } from './case-view'

/** An item that stands or falls with an authority or a search, and how it comes to that. */
export type StandsUnder = {
  readonly itemId: string
  readonly number: number
  /** It cites the authority or rests on the record itself; its search, arrest or interview does; or it was made from one that does. */
  readonly through: 'itself' | 'procedure' | 'derivation'
}

/** What is asked about: an authority, or one search, arrest or interview. */
export type Footing = { readonly authorityId: string } | { readonly procedureId: string }

/** Every item that a ruling against this authority or this search takes with it, the nearest way first, in the order of the items. */
export function standsUnder(
  { items, procedures }: Pick<CaseView, 'items' | 'procedures'>,
  footing: Footing,
): readonly StandsUnder[] {
  const under = new Set(
    'procedureId' in footing
      ? [footing.procedureId]
      : procedures.filter(({ authorityId }) => authorityId === footing.authorityId).map(({ id }) => id),
  )
  const way = new Map<string, StandsUnder['through']>()
  for (const { id, authorityId, procedureId } of items) {
    if ('authorityId' in footing && authorityId === footing.authorityId) way.set(id, 'itself')
    else if (procedureId !== null && under.has(procedureId))
      way.set(id, 'procedureId' in footing ? 'itself' : 'procedure')
  }
  const next = [...way.keys()]
  const children = new Map<string, string[]>()
  for (const { id, madeFrom } of items)
    for (const parent of madeFrom) children.set(parent, [...(children.get(parent) ?? []), id])
  for (let parent = next.pop(); parent !== undefined; parent = next.pop())
    for (const child of children.get(parent) ?? [])
      if (!way.has(child)) {
        way.set(child, 'derivation')
        next.push(child)
      }
  return items.flatMap(({ id, number }) => {
    const through = way.get(id)
    return through === undefined ? [] : [{ itemId: id, number, through }]
  })
}

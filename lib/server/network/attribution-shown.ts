import type { AttributionFacts, CaseView, ControlLinkFacts } from '@/lib/domain/cases/case-view'
import { identifierKey, itemKey, partyKey } from '@/lib/domain/cases/nodes'
import { placeShown } from './small-case'

/** An attribution with the names of the sign and of who used it. */
export function attributionShown(
  view: CaseView,
  { id: attributionId, identifierId, partyId, from, to, stands }: AttributionFacts,
) {
  const identifier = view.identifiers.find((one) => one.id === identifierId)
  return {
    ...{ attributionId, from, to, stands },
    identifier: {
      kind: identifier?.kind ?? '',
      display: identifier?.display ?? '',
      label: identifier?.label ?? null,
    },
    party: { partyId, ...placeShown(view, `party:${partyId}`) },
  }
}

/** A control link with the names of its ends. */
export function controlLinkShown(view: CaseView, { id: controlLinkId, kind, from, to }: ControlLinkFacts) {
  const start = 'partyId' in from ? partyKey(from.partyId) : identifierKey(from.identifierId)
  const finish =
    'partyId' in to
      ? partyKey(to.partyId)
      : 'itemId' in to
        ? itemKey(to.itemId)
        : identifierKey(to.identifierId)
  return { controlLinkId, kind, from: placeShown(view, start), to: placeShown(view, finish) }
}

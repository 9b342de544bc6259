import type { CaseView, ControlLinkFacts, LinkTarget } from '@/lib/domain/cases/case-view'
import { chargeOf } from '@/lib/domain/cases/projection'
import { asksOwnPart } from '@/lib/domain/offences/coverage'
import { placedElements } from '@/lib/domain/offences/modes'

/** What an item supports otherwise: the offence as it happened, and people other than the one who is looked at. */
export type OfOthers = { readonly offence: boolean; readonly parties: readonly string[] }

type Facts = Pick<CaseView, 'charges' | 'attributions' | 'controlLinks' | 'links'>

/**
 * Says of an item whether everything that it supports otherwise is about the offence or about other people; null when
 * something of it is about this person already, or when it supports nothing else. What shows only that a crime happened,
 * or that the courier did it, never reaches the person behind (law-and-evidence A.6; so also Cal. Penal Code s. 1111): such
 * an item counts for a leader only as far as it itself shows what he knew, wanted or did, and whoever links or confirms it
 * is told so. The links are walked once.
 */
export function ofOthers(view: Facts): (itemId: string, partyId: string, except?: string) => OfOthers | null {
  const about = peopleOf(view)
  const said = new Map<string, { readonly linkId: string; readonly parties: readonly string[] }[]>()
  for (const { id: linkId, itemId, polarity, target } of view.links) {
    if (polarity !== 'supports') continue
    const all = said.get(itemId) ?? []
    said.set(itemId, all)
    all.push({ linkId, parties: about(target) })
  }
  return (itemId, partyId, except) => {
    const others = (said.get(itemId) ?? []).filter(({ linkId }) => linkId !== except)
    if (others.length === 0 || others.some(({ parties }) => parties.includes(partyId))) return null
    return {
      offence: others.some(({ parties }) => parties.length === 0),
      parties: [...new Set(others.flatMap(({ parties }) => parties))],
    }
  }
}

/** Everybody charged who stands high in the network, with what asks for their own part, as a form names it. */
export function leadersOwn(
  view: CaseView,
): readonly { readonly partyId: string; readonly targets: readonly string[] }[] {
  const own = view.charges
    .filter(({ partyId }) => (view.parties.find(({ id }) => id === partyId)?.tier ?? 5) <= 2)
    .map(({ id, partyId }) => {
      const { charge, count } = chargeOf(view, id)
      const modes = count.template.modes.filter(({ code }) => charge.modes.includes(code))
      const targets = placedElements(count.template, modes)
        .filter(({ element, mode }) => (mode !== null || element.scope === 'suspect') && asksOwnPart(element))
        .map(({ element }) => `charge:${id}:${element.id}`)
      return { partyId, targets }
    })
  return [...new Set(own.map(({ partyId }) => partyId))].map((partyId) => ({
    partyId,
    targets: own.filter((one) => one.partyId === partyId).flatMap(({ targets }) => targets),
  }))
}

/** The people a target is about: nobody in particular where it is the offence itself. */
function peopleOf({ charges, attributions, controlLinks }: Facts): (target: LinkTarget) => readonly string[] {
  const charged = new Map(charges.map(({ id, partyId }) => [id, partyId]))
  const attributed = new Map(attributions.map(({ id, partyId }) => [id, partyId]))
  const users = (sign: string) =>
    attributions
      .filter(({ identifierId, stands }) => stands && identifierId === sign)
      .map(({ partyId }) => partyId)
  const atEnd = (end: ControlLinkFacts['from'] | ControlLinkFacts['to']): readonly string[] => {
    if ('partyId' in end) return [end.partyId]
    return 'identifierId' in end ? users(end.identifierId) : []
  }
  const joined = new Map(controlLinks.map(({ id, from, to }) => [id, [...atEnd(from), ...atEnd(to)]]))
  return (target) => {
    if ('countId' in target) return []
    if ('chargeId' in target) return [charged.get(target.chargeId) ?? []].flat()
    if ('attributionId' in target) return [attributed.get(target.attributionId) ?? []].flat()
    return joined.get(target.controlLinkId) ?? []
  }
}

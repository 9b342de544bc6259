import { chooseModes, placedElements } from '@/lib/domain/offences/modes'
import type { OffenceTemplate } from '@/lib/domain/offences/template'
import type { Ruling } from '@/lib/domain/shared/ruling'

/** A proof link of the charge that is replaced. */
export type Linked = {
  readonly linkId: string
  readonly polarity: 'supports' | 'undermines'
  /** Null when it is about the charge as a whole. */
  readonly element: string | null
  /** True when it is about a shared element of the count, and stays there for others. */
  readonly ofCount: boolean
}

/** Where a link goes under the new charge: a shared element of the count, the charge's own, or the charge as a whole. */
export type Carried = {
  readonly linkId: string
  readonly to: 'count' | 'charge'
  readonly element: string | null
}

export type CarryOver = {
  readonly carried: readonly Carried[]
  readonly left: readonly { readonly linkId: string; readonly element: string }[]
}

/**
 * What carries over when a charge is replaced by another offence or other modes: each link whose element the new charge
 * also asks for. What undermines is never left behind: where its element is gone it speaks against the whole charge.
 */
export function carryOver(
  links: readonly Linked[],
  template: Pick<OffenceTemplate, 'elements' | 'modes'>,
  modes: readonly string[],
  sameCount: boolean,
): Ruling<CarryOver> {
  const chosen = chooseModes(template, modes)
  if (!chosen.ok) return chosen
  const asked = new Map(
    placedElements(template, chosen.value).map(({ element, mode }) => [
      element.id,
      mode === null && element.scope === 'count' ? ('count' as const) : ('charge' as const),
    ]),
  )
  const carried: Carried[] = []
  const left: { linkId: string; element: string }[] = []
  for (const { linkId, polarity, element, ofCount } of links) {
    const to = element === null ? 'charge' : asked.get(element)
    // On the same count a shared element stays what it is for everybody.
    if (sameCount && ofCount && to === 'count') continue
    if (to) carried.push({ linkId, to, element })
    else if (polarity === 'undermines') carried.push({ linkId, to: 'charge', element: null })
    else if (element !== null) left.push({ linkId, element })
  }
  return { ok: true, value: { carried, left } }
}

import { z } from 'zod'
import { type CaseStatus, stillOpen } from '@/lib/domain/cases/case'
import { polarities, strengths } from '@/lib/domain/readiness/vocabulary'
import { allow, type Refusal, type Ruling } from '@/lib/domain/shared/ruling'
import { id, line, many } from '@/lib/domain/shared/shapes'
import { locator } from './locator'

/**
 * What an item, at an exact place in it, does for or against one thing that must be proved, and why.
 * Without the reasoning nobody can test it, so it is never optional.
 */
export const newLink = z.strictObject({
  itemId: id,
  polarity: z.enum(polarities, 'not-a-choice'),
  strength: z.enum(strengths, 'not-a-choice'),
  locator,
  reasoning: line(1_000).min(10, 'reasoning-too-short'),
  /** The count whose base element it is about. */
  countId: id.optional(),
  /** The charge whose own element, or which as a whole, it is about. */
  chargeId: id.optional(),
  element: z
    .string()
    .regex(/^[A-Z]+(\.[A-Z]+)?$/, 'not-an-element')
    .optional(),
  attributionId: id.optional(),
  controlLinkId: id.optional(),
  /** Attributions it counts only through: "this phone is his". */
  restsOn: many(id, 10).optional(),
})
export type NewLink = z.infer<typeof newLink>

/** The one thing a link is about. */
export type Target =
  | { readonly to: 'count-element'; readonly countId: string; readonly element: string }
  | { readonly to: 'charge-element'; readonly chargeId: string; readonly element: string }
  | { readonly to: 'charge'; readonly chargeId: string }
  | { readonly to: 'attribution'; readonly attributionId: string }
  | { readonly to: 'control-link'; readonly controlLinkId: string }

/** What a link is about, or null when it names nothing, or more than one thing. */
export function targetOf({
  countId,
  chargeId,
  element,
  attributionId,
  controlLinkId,
}: Omit<NewLink, 'locator'>): Target | null {
  const named = [countId, chargeId, attributionId, controlLinkId].filter((each) => each !== undefined)
  if (named.length !== 1) return null
  if (countId !== undefined) return element === undefined ? null : { to: 'count-element', countId, element }
  if (chargeId !== undefined)
    return element === undefined ? { to: 'charge', chargeId } : { to: 'charge-element', chargeId, element }
  if (element !== undefined) return null
  if (attributionId !== undefined) return { to: 'attribution', attributionId }
  return controlLinkId === undefined ? null : { to: 'control-link', controlLinkId }
}

/**
 * A link may be proposed in an open case, about one thing. Against the charge as a whole there are only undermining
 * links, as an alibi is; for it, each element is proved by itself. Only support of an element rests on an attribution.
 */
export function linkEvidence(
  file: { readonly status: CaseStatus },
  link: NewLink,
): Ruling<NewLink & { readonly target: Target; readonly restsOn: string[] }> {
  const open = stillOpen(file)
  const target = targetOf(link)
  const restsOn = [...new Set(link.restsOn ?? [])]
  const ofElement = target?.to === 'count-element' || target?.to === 'charge-element'
  const refusals: Refusal[] = [
    ...(open.ok ? [] : open.refusals),
    ...(target === null ? [{ because: 'link-to-one-thing', field: 'element' }] : []),
    ...(target?.to === 'charge' && link.polarity === 'supports'
      ? [{ because: 'support-names-an-element', field: 'element' }]
      : []),
    ...(restsOn.length > 0 && link.polarity === 'undermines'
      ? [{ because: 'undermining-rests-on-nothing', field: 'restsOn' }]
      : []),
    ...(restsOn.length > 0 && link.polarity === 'supports' && target !== null && !ofElement
      ? [{ because: 'only-elements-rest-on-attributions', field: 'restsOn' }]
      : []),
  ]
  return refusals.length > 0 || target === null
    ? { ok: false, refusals }
    : allow({ ...link, restsOn, target })
}

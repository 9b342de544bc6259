import { z } from 'zod'
import { type CaseStatus, stillOpen } from '@/lib/domain/cases/case'
import { allow, type Refusal, type Ruling } from '@/lib/domain/shared/ruling'
import { id, many, text, uuid } from '@/lib/domain/shared/shapes'

/** Whose account it is: the suspect's, the lawyer's, or one that we thought of because nobody was there to give it. */
export const voices = ['suspect', 'defence', 'thought_of'] as const
export type Voice = (typeof voices)[number]

/** What testing came to: it does not hold, it could not be settled, or it holds. */
export const outcomes = ['rebutted', 'unsettled', 'holds'] as const
export type Outcome = (typeof outcomes)[number]

/** Whether an item speaks for the account or against it. */
export const sides = ['supports', 'rebuts'] as const
export type Side = (typeof sides)[number]

/** An element of a charge, as a form names it: `<charge>:<element>`. */
const elementKey = z.string('missing').regex(new RegExp(`^${uuid}:[A-Z]+(\\.[A-Z]+)?$`), 'not-a-choice')

/** The best innocent account of what a suspect did or knew, and the elements that it would answer. */
export const newExplanation = z.strictObject({
  partyId: id,
  account: text(2_000).min(20, 'account-too-short'),
  voice: z.enum(voices, 'not-a-choice'),
  elements: many(elementKey, 40),
})

/** An item that supports an innocent account or rebuts it, and why. */
export const newGround = z.strictObject({
  explanationId: id,
  itemId: id,
  side: z.enum(sides, 'not-a-choice'),
  reasoning: text(1_000).min(10, 'reasoning-too-short'),
})

/** What was done to test an innocent account, and what came of it. */
export const newFinding = z.strictObject({
  explanationId: id,
  outcome: z.enum(outcomes, 'not-a-choice'),
  done: text(2_000).min(20, 'test-too-short'),
})

/** What an account would answer: elements of charges against this very suspect for which one must be tested. */
export function addExplanation(
  file: { readonly status: CaseStatus },
  { elements }: Pick<z.infer<typeof newExplanation>, 'elements'>,
  answerable: ReadonlySet<string>,
): Ruling<readonly { readonly chargeId: string; readonly element: string }[]> {
  const open = stillOpen(file)
  const chosen = [...new Set(elements)]
  const refusals: Refusal[] = [
    ...(open.ok ? [] : open.refusals),
    ...(chosen.length === 0 ? [{ because: 'explains-nothing', field: 'elements' }] : []),
    ...(chosen.some((key) => !answerable.has(key))
      ? [{ because: 'no-account-asked-there', field: 'elements' }]
      : []),
  ]
  if (refusals.length > 0) return { ok: false, refusals }
  return allow(
    chosen.map((key) => {
      const [chargeId = '', element = ''] = key.split(':')
      return { chargeId, element }
    }),
  )
}

/**
 * A test says what was done. That an account does not hold needs an item that rebuts it, that it holds needs one that
 * supports it: a bare word would lift a ceiling of the reading.
 */
export function testExplanation(
  file: { readonly status: CaseStatus },
  { outcome }: Pick<z.infer<typeof newFinding>, 'outcome'>,
  grounds: readonly { readonly side: Side }[],
): Ruling<true> {
  const open = stillOpen(file)
  const needs = outcome === 'rebutted' ? 'rebuts' : outcome === 'holds' ? 'supports' : null
  const refusals: Refusal[] = [
    ...(open.ok ? [] : open.refusals),
    ...(needs !== null && !grounds.some(({ side }) => side === needs)
      ? [{ because: needs === 'rebuts' ? 'nothing-rebuts-it' : 'nothing-supports-it', field: 'outcome' }]
      : []),
  ]
  return refusals.length > 0 ? { ok: false, refusals } : allow(true)
}

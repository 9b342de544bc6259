import { z } from 'zod'
import { contains } from '@/lib/domain/shared/period'
import { all, allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { id, text } from '@/lib/domain/shared/shapes'
import { noChargeReasons, type OffenceClass, verdicts, verdictsFor } from './offence-class'

/** What a prosecutor says of one charge. */
export const chargeDecision = z.strictObject({
  verdict: z.enum(verdicts, 'not-a-choice'),
  reason: z.enum(noChargeReasons, 'not-a-choice').optional(),
  words: text(2000).optional(),
})
export type ChargeDecision = z.infer<typeof chargeDecision>

/** By charge. */
export const chargeDecisions = z.record(id, chargeDecision)

/** A charge that stands, as far as a decision on it needs it. */
export type Standing = {
  readonly chargeId: string
  readonly class: OffenceClass
  /** The day of the offence, and from when to when its version of the law holds. */
  readonly from: string
  readonly validFrom: string | null
  readonly validTo: string | null
}

/** Decides a submitted file: something is said of every charge that stands, and of no other, as the class of the offence allows. */
export function decide(
  { status }: { readonly status: string },
  standing: readonly Standing[],
  said: Readonly<Record<string, ChargeDecision>>,
): Ruling<readonly (ChargeDecision & Standing)[]> {
  if (status !== 'submitted') return refuse('decided-only-when-submitted')
  if (standing.length === 0) return refuse('nothing-to-decide')
  const others = Object.keys(said).filter((one) => !standing.some(({ chargeId }) => chargeId === one))
  if (others.length > 0) return refuse('charge-not-standing')
  return all(standing.map((charge) => ofOne(charge, said[charge.chargeId])))
}

function ofOne(charge: Standing, said: ChargeDecision | undefined): Ruling<ChargeDecision & Standing> {
  const at = (name: string) => `charges.${charge.chargeId}.${name}`
  if (!said) return refuse('charge-undecided', at('verdict'))
  if (!verdictsFor(charge.class).includes(said.verdict)) return refuse('felony-goes-to-judge', at('verdict'))
  if (said.verdict === 'no_charge') {
    if (!said.reason) return refuse('no-charge-needs-reason', at('reason'))
    return said.words ? allow({ ...charge, ...said }) : refuse('missing', at('words'))
  }
  // A version that ended before the offence, or began after it, charges nobody.
  return contains({ from: charge.validFrom, to: charge.validTo }, charge.from)
    ? allow({ ...charge, verdict: said.verdict, ...(said.words ? { words: said.words } : {}) })
    : refuse('template-ended', at('verdict'))
}

/** A charge is called ready for the court only once it was decided to charge it; taken back only while it stands so. */
export function markReady(
  verdict: string | null,
  marked: boolean,
  word: 'ready' | 'taken_back',
): Ruling<typeof word> {
  if (verdict === null || verdict === 'no_charge') return refuse('ready-only-when-charged')
  if (word === 'ready') return marked ? refuse('ready-already') : allow(word)
  return marked ? allow(word) : refuse('not-marked-ready')
}

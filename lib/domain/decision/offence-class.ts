import type { OffenceTemplate } from '@/lib/domain/offences/template'

/** What the law calls an offence of this gravity; unknown while the penalties were not read. */
export const offenceClasses = ['felony', 'misdemeanour', 'unknown'] as const
export type OffenceClass = (typeof offenceClasses)[number]

/** More years than this make a felony (Criminal Code of Cambodia, article 46). */
const felonyAbove = 5

/**
 * The class of an offence by the gravest penalty its table knows: a prosecutor asks for the gravest, the court decides.
 * A ministry confirms it; until then the screens say so.
 */
export function offenceClass({ penalties }: Pick<OffenceTemplate, 'penalties'>): OffenceClass {
  const known = [penalties?.base?.years, ...(penalties?.bands ?? []).map(({ years }) => years)]
  const sentences = known.filter((years) => years !== null && years !== undefined)
  if (sentences.length === 0) return 'unknown'
  return sentences.some((years) => years === 'life' || years[1] > felonyAbove) ? 'felony' : 'misdemeanour'
}

/** What a prosecutor can decide of one charge. */
export const verdicts = ['introductory_submission', 'charge', 'judicial_investigation', 'no_charge'] as const
export type Verdict = (typeof verdicts)[number]

/** For felonies the way leads through the investigating judge; for others it may. */
export function verdictsFor(class_: OffenceClass): readonly Verdict[] {
  if (class_ === 'felony') return ['introductory_submission', 'no_charge']
  if (class_ === 'misdemeanour') return ['charge', 'judicial_investigation', 'no_charge']
  return verdicts
}

/** Why a suspect is not charged, as data. What each is called stands in the messages under `decisionPage.no-charge`. */
export const noChargeReasons = [
  'insufficient_evidence',
  'not_an_offence',
  'not_the_person',
  'knowledge_not_shown',
  'evidence_unlawful',
  'user_or_coerced',
  'minor_below_age',
  'action_extinguished',
  'dealt_with_elsewhere',
] as const
export type NoChargeReason = (typeof noChargeReasons)[number]

import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'

/** What a court said of one charge. Each stays said; a later one supersedes it, none is deleted. */
export const outcomeWords = [
  'convicted',
  'reduced',
  'element_not_proved',
  'acquitted',
  'dismissed',
  'upheld',
  'reversed',
] as const
export type OutcomeWord = (typeof outcomeWords)[number]

/** Which court speaks. */
export const courtStages = ['first_instance', 'appeal', 'supreme'] as const
export type CourtStage = (typeof courtStages)[number]

type Said = { readonly word: OutcomeWord }

/** What stands of a question after all that courts said: upheld leaves it, reversed turns it round. Null while none has spoken. */
function asItStands(said: readonly Said[], answers: (word: OutcomeWord) => boolean): boolean | null {
  let stands: boolean | null = null
  for (const { word } of said) {
    if (word === 'upheld') continue
    stands = word === 'reversed' ? stands !== true : answers(word)
  }
  return stands
}

/** Whether the charge came to what was asked, as the words stand: convicted as charged is yes, less or nothing is no. */
export const cameTo = (said: readonly Said[]): boolean | null =>
  asItStands(said, (word) => word === 'convicted')

/** Whether the person stands convicted, of this or of less. */
export const foundGuilty = (said: readonly Said[]): boolean =>
  asItStands(said, (word) => word === 'convicted' || word === 'reduced') === true

const higher = (stage: CourtStage) => courtStages.indexOf(stage)

/** A word of a court: of a charge that was decided to go there, and never of a court below the one that spoke last. */
export function sayOutcome(
  verdict: string | null,
  before: readonly (Said & { readonly stage: CourtStage })[],
  said: Said & { readonly stage: CourtStage },
): Ruling<typeof said> {
  if (verdict === null || verdict === 'no_charge') return refuse('outcome-only-when-charged')
  const last = before.at(-1)
  const turns = said.word === 'upheld' || said.word === 'reversed'
  if (turns && (!last || said.stage === 'first_instance')) return refuse('nothing-to-uphold', 'word')
  return last && higher(said.stage) < higher(last.stage) ? refuse('higher-court-spoke', 'stage') : allow(said)
}

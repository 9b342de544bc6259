import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'

/** For what somebody opens a case today, where their unit asks it. A closed list. */
export const workPurposes = [
  'investigate',
  'evidence',
  'review',
  'supervise',
  'court',
  'handover',
  'other',
] as const
export type WorkPurpose = (typeof workPurposes)[number]

/** A purpose of the list says itself; another one is said in words. */
export const sayPurpose = (purpose: WorkPurpose, words: string | undefined): Ruling<true> =>
  purpose === 'other' && words === undefined ? refuse('purpose-in-words', 'words') : allow(true)

/**
 * Must somebody say their purpose before they see anything of a case? Once a day, where its unit or one above asks. Who stated
 * a reason today or broke a glass has said it; hands that only hold an object of the case see no case, nor does who is only asked
 * from outside to be a second person.
 */
export const wantsPurpose = ({
  purposeAsked,
  reasonGiven,
  glassBroken,
  letting,
}: {
  /** True where it is asked, and was not said today. */
  readonly purposeAsked: boolean
  readonly reasonGiven: boolean
  readonly glassBroken: boolean
  /** The ways in which they stand to the case that let them see it. */
  readonly letting: readonly string[]
}): boolean =>
  purposeAsked &&
  !reasonGiven &&
  !glassBroken &&
  letting.some((reach) => reach !== 'store' && reach !== 'unsealed')

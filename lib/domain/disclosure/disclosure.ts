import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'

/** What an item does to the case of the prosecution, as a second person sees it. */
export const disclosureMarks = ['undermines', 'assists', 'neither'] as const
export type DisclosureMark = (typeof disclosureMarks)[number]

/** Why something is kept from the defence, as data. What each is called stands in the messages under `disclosurePage.ground`. */
export const withholdingGrounds = [
  'source_protection',
  'witness_safety',
  'privilege',
  'ongoing_investigation',
  'state_secret',
  'not_relevant_personal',
] as const
export type WithholdingGround = (typeof withholdingGrounds)[number]

/** How a set can reach the defence. */
export const servingWays = ['paper', 'copy', 'inspection'] as const

/** What lies in the court file was shown to the court, and cannot be kept from the defence. */
export const withhold = ({ filePlace }: { readonly filePlace: string }): Ruling<true> =>
  filePlace === 'in_file' ? refuse('in-the-court-file', 'itemId') : allow(true)

/** Marks what a thing does to the case: never by the one who logged it, for nobody judges their own material. */
export const mark = (
  item: { readonly loggedById: string },
  byId: string,
  said: DisclosureMark,
): Ruling<DisclosureMark> =>
  item.loggedById === byId ? refuse('marked-by-second-person', 'mark') : allow(said)

/** What undermines leaves the file and the schedule only by a prosecutor's recorded decision, never by its place alone. */
export const place = (filePlace: string, pointsAway: boolean): Ruling<true> =>
  filePlace === 'withheld' && pointsAway ? refuse('withheld-by-prosecutor', 'filePlace') : allow(true)

/**
 * Whether what points away reached the defence, or a prosecutor decided on record that it may not: in the court file, on a
 * schedule that was served, or withheld by that decision.
 */
export const disclosed = ({
  filePlace,
  served,
  withheldByDecision,
}: {
  readonly filePlace: string
  readonly served: boolean
  readonly withheldByDecision: boolean
}): boolean =>
  filePlace === 'in_file' ||
  (filePlace === 'unused' && served) ||
  (filePlace === 'withheld' && withheldByDecision)

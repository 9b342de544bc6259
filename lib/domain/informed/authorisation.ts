import { z } from 'zod'
import { type AuthorityWords, authorityWords, sayAuthority } from '@/lib/domain/authority/authority'
import { stillOpen } from '@/lib/domain/cases/case'
import { allow, type Refusal, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { id, text } from '@/lib/domain/shared/shapes'
import type { InformedFile } from './release'

const { scope, targets, place, reference, givenAt, from, to, note } = authorityWords.shape

/** What police ask an office to authorise: what kind of measure, against what or whom, where, and why. */
export const newRequest = z.strictObject({
  ...{ scope, targets, place },
  grounds: text(2_000).min(10, 'reason-too-short'),
})

/** How a prosecutor gives an authorisation: by word of mouth, to be put in writing after; or in writing at once. */
export const givingWays = ['verbal', 'written'] as const
export type GivingWay = (typeof givingWays)[number]

/** What a prosecutor authorises, in answer to a request or unasked. */
export const newGiving = z.strictObject({
  requestId: id.optional(),
  how: z.enum(givingWays, 'not-a-choice'),
  ...{ scope, targets, place, reference, givenAt, from, to, note },
})

/** what people call a request. */
export const requestName = (number: number): string => `R-${String(number).padStart(2, '0')}`

/** A request goes to the office that is informed, while the file is open. */
export function askAuthorisation({
  status,
  officeId,
}: Pick<InformedFile, 'status' | 'officeId'>): Ruling<string> {
  const open = stillOpen({ status })
  if (!open.ok) return open
  return officeId === null ? refuse('no-office-informed') : allow(officeId)
}

/** A request is answered once. */
export const answerable = ({ answered }: { readonly answered: boolean }): Ruling<true> =>
  answered ? refuse('request-answered') : allow(true)

type Said = Omit<z.output<typeof newGiving>, 'requestId'>

/** What is given becomes an authority of the case. In writing it has a number; by word of mouth it gets one when it is written. */
export function giveAuthorisation(
  { how, ...said }: Said,
  givenBy: string,
  now: Date,
): Ruling<{ readonly kind: 'prosecutor_verbal' | 'prosecutor_written'; readonly words: AuthorityWords }> {
  const kind = how === 'verbal' ? 'prosecutor_verbal' : 'prosecutor_written'
  const ruling = sayAuthority(kind, { ...said, givenBy }, now)
  const refusals: Refusal[] = [
    ...(ruling.ok ? [] : ruling.refusals),
    ...(how === 'written' && said.reference === undefined
      ? [{ because: 'giving-needs-number', field: 'reference' }]
      : []),
    ...(said.to && said.to < said.givenAt ? [{ because: 'over-before-given', field: 'to' }] : []),
  ]
  return ruling.ok && refusals.length === 0 ? allow({ kind, words: ruling.value }) : { ok: false, refusals }
}

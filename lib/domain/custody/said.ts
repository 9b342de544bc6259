import { z } from 'zod'
import { optionalWeightInGrams } from '@/lib/domain/shared/quantity'
import { flag, id, line, moment, text, whole } from '@/lib/domain/shared/shapes'
import { type CustodyEntry, outsideKinds, sealStates } from './entry'
import { inMillionths } from './weight'

/** A seal number as it is compared: capitals, one space at most. */
export const seal = line(60).transform((typed) => typed.toUpperCase().replace(/\s+/g, ' '))

/** When it happened, if not now, and why it is written down late. */
const when = { at: moment.optional(), lateReason: line(500).optional() }

/** What can be seen and weighed at any moment of custody. */
const seen = {
  weight: optionalWeightInGrams,
  tolerance: optionalWeightInGrams,
  drying: optionalWeightInGrams,
  scale: line(60).optional(),
  condition: text(1_000).optional(),
  photoFileId: id.optional(),
}

const ofItem = { caseId: id, itemId: id }

/** To whom: a person, or a store. */
export const receiver = z
  .string('missing')
  .regex(/^(account|store):/, 'not-a-choice')
  .refine((to) => id.safeParse(to.replace(/^(account|store):/, '')).success, 'not-a-choice')

/** Where it is put: a listed place of the store, or in words. */
const put = { place: line(200).optional(), storePlaceId: id.optional() }

export const begun = z.strictObject({
  ...ofItem,
  place: line(200).optional(),
  lateReason: line(500).optional(),
})
export const sealed = z.strictObject({ ...ofItem, ...when, ...seen, sealAfter: seal })
export const moved = z
  .strictObject({ ...ofItem, ...when, ...seen, ...put })
  .refine(({ place, storePlaceId }) => place !== undefined || storePlaceId !== undefined, {
    path: ['place'],
    message: 'missing',
  })
export const opened = z.strictObject({ ...ofItem, ...when, ...seen, reason: line(500) })
export const sampled = z.strictObject({
  ...ofItem,
  ...when,
  title: line(200),
  taken: optionalWeightInGrams,
  scale: line(60).optional(),
  place: line(200).optional(),
  sealAfter: seal.optional(),
})
export const offered = z.strictObject({
  ...ofItem,
  ...seen,
  to: receiver,
  transportMinutes: whole(1, 43_200).optional(),
})
const answered = { caseId: id, offerId: id }
export const accepted = z.strictObject({
  ...answered,
  ...seen,
  code: line(40),
  sealBefore: seal.optional(),
  sealBroken: flag.optional(),
  ...put,
})
export const declined = z.strictObject({ ...answered, reason: line(500) })
export const withdrawn = z.strictObject(answered)
const outside = {
  outsideName: line(200),
  outsidePerson: line(200).optional(),
  receiptFileId: id.optional(),
}
export const sent = z
  .strictObject({
    ...ofItem,
    ...when,
    ...seen,
    ...outside,
    outsideKind: z.enum(outsideKinds, 'not-a-choice'),
    resultDueAt: moment.optional(),
  })
  .superRefine(({ at, outsideKind, resultDueAt }, context) => {
    if (resultDueAt === undefined) return
    const wrong = (message: string) =>
      context.addIssue({ code: 'custom', message, path: ['resultDueAt'], input: resultDueAt })
    if (outsideKind !== 'laboratory') wrong('only-a-laboratory-result')
    else if (at !== undefined && resultDueAt <= at) wrong('result-before-sent')
  })
export const cameBack = z.strictObject({
  ...ofItem,
  ...when,
  ...seen,
  sealBefore: seal.optional(),
  sealFound: z.enum(sealStates, 'not-a-choice').optional(),
  sealAfter: seal.optional(),
  taken: optionalWeightInGrams,
  ...put,
  receiptFileId: id.optional(),
})
export const listed = z.strictObject({ ...ofItem, hearing: line(200), hearingAt: moment })
export const produced = z.strictObject({ ...ofItem, ...when, ...seen, hearing: line(200) })
export const returned = z.strictObject({ ...ofItem, ...when, ...seen, ...outside })
export const disposal = z.strictObject({ ...ofItem, reason: line(500) })
export const receipted = z.strictObject({ ...ofItem, about: whole(1, 100_000), receiptFileId: id })
export const explained = z.strictObject({
  ...ofItem,
  defect: line(60),
  seq: whole(0, 100_000),
  reason: text(2_000),
})

type Seen = {
  readonly weight?: number | null
  readonly tolerance?: number | null
  readonly drying?: number | null
  readonly taken?: number | null
  readonly scale?: string | undefined
  readonly condition?: string | undefined
  readonly photoFileId?: string | undefined
}

/** What was seen and weighed, as an entry keeps it. */
export const asSeen = ({ weight, tolerance, drying, taken, scale, condition, photoFileId }: Seen) =>
  ({
    weightUg: millionths(weight),
    toleranceUg: millionths(tolerance),
    dryingUg: millionths(drying),
    takenUg: millionths(taken),
    scale: scale ?? null,
    condition: condition ?? null,
    photoFileId: photoFileId ?? null,
  }) satisfies Partial<CustodyEntry>

const millionths = (grams: number | null | undefined) =>
  grams === null || grams === undefined ? null : inMillionths(grams)

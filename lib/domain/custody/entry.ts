/** What can happen to an object in custody. The first two begin a ledger; `drawn` is the beginning of a sample. */
export const custodyKinds = [
  'collected',
  'drawn',
  'sealed',
  'offered',
  'accepted',
  'refused',
  'withdrawn',
  'expired',
  'moved',
  'opened',
  'sampled',
  'sent',
  'came_back',
  'listed',
  'produced',
  'returned',
  'disposal_requested',
  'receipted',
  'missed',
  'misplaced',
] as const
export type CustodyKind = (typeof custodyKinds)[number]

/** Receivers who cannot sign in here: they sign on paper. */
export const outsideKinds = ['laboratory', 'court', 'post', 'owner', 'other'] as const
export type OutsideKind = (typeof outsideKinds)[number]

/** How a seal was found by the one who looked. */
export const sealStates = ['whole', 'broken'] as const
export type SealFound = (typeof sealStates)[number]

/** One entry of a ledger. Weights are whole millionths of a gram, so that what was read is kept exactly. */
export type CustodyEntry = {
  readonly seq: number
  readonly kind: CustodyKind
  /** When it happened. */
  readonly at: Date
  readonly recordedAt: Date
  readonly lateReason: string | null
  readonly byId: string | null
  /** The store in whose name the recorder acted. */
  readonly byUnitId: string | null
  readonly offerId: string | null
  readonly toAccountId: string | null
  readonly toUnitId: string | null
  readonly transportMinutes: number | null
  readonly outsideName: string | null
  readonly outsideKind: OutsideKind | null
  readonly outsidePerson: string | null
  /** By when a laboratory said its result will come. */
  readonly resultDueAt: Date | null
  readonly receiptFileId: string | null
  readonly photoFileId: string | null
  readonly sealBefore: string | null
  readonly sealAfter: string | null
  readonly sealFound: SealFound | null
  readonly sealReused: boolean
  readonly weightUg: number | null
  readonly toleranceUg: number | null
  readonly dryingUg: number | null
  readonly takenUg: number | null
  readonly scale: string | null
  readonly condition: string | null
  readonly place: string | null
  /** The listed shelf or box of a store; its name stands in `place` too. */
  readonly storePlaceId: string | null
  /** The count that found it missing or misplaced. */
  readonly countId: string | null
  readonly reason: string | null
  readonly otherItemId: string | null
  readonly hearing: string | null
  readonly hearingAt: Date | null
  readonly aboutSeq: number | null
}

/** What an entry does not say. */
export const silent = {
  ...{ lateReason: null, byId: null, byUnitId: null, offerId: null, toAccountId: null, toUnitId: null },
  ...{ transportMinutes: null, outsideName: null, outsideKind: null, outsidePerson: null },
  resultDueAt: null,
  ...{ receiptFileId: null, photoFileId: null, sealBefore: null, sealAfter: null, sealFound: null },
  ...{ sealReused: false, weightUg: null, toleranceUg: null, dryingUg: null, takenUg: null, scale: null },
  ...{ condition: null, place: null, reason: null, otherItemId: null, hearing: null, hearingAt: null },
  ...{ aboutSeq: null, storePlaceId: null, countId: null },
} as const satisfies Omit<CustodyEntry, 'seq' | 'kind' | 'at' | 'recordedAt'>

const day = 86_400_000

/** True when it was recorded more than 24 hours after it happened (design: readiness, custody defects). */
export const isLate = ({ at, recordedAt }: Pick<CustodyEntry, 'at' | 'recordedAt'>): boolean =>
  recordedAt.getTime() - at.getTime() > day

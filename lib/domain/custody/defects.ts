import { type CustodyDefect, custodyDefects } from '@/lib/domain/readiness/vocabulary'
import { type CustodyEntry, isLate } from './entry'
import { after, type Ledger, ledgerOf } from './ledger'
import { allowedDifference } from './weight'

/** One break in the chain: which of the nine, which entries show it, and the numbers its sentence needs. */
export type Defect = {
  readonly defect: CustodyDefect
  /** Which sentence says it. */
  readonly because: DefectCause
  /** The entries it comes from, the last of them first to be shown; empty when it is not an entry. */
  readonly seqs: readonly number[]
  readonly params: Readonly<Record<string, string | number>>
}

export type DefectCause =
  | 'hand-over-took-long'
  | 'recorded-late'
  | 'no-receipt'
  | 'other-seal'
  | 'found-broken'
  | 'opened-without-reason'
  | 'weight-differs'
  | 'no-photograph'
  | 'no-place'
  | 'bytes-differ'
  | 'not-in-court'

/** What the ledger cannot know by itself. */
export type Around = {
  /** Photographed in place: yes, no, or not asked of this type. */
  readonly photographedInPlace: boolean | null
  /** Files whose bytes no longer match their hash, by name. */
  readonly alteredFiles: readonly string[]
  readonly asOf: Date
}

const minute = 60_000
/** A hand-over may take four hours where no transport time was said (design: readiness). */
export const usualMinutes = 240

/** Every break in the chain, in the order of its entries (readiness.md, the nine custody defects). None: the chain is whole. */
export function defectsOf(entries: readonly CustodyEntry[], around: Around): Defect[] {
  const found: Defect[] = []
  let ledger = ledgerOf([])
  for (const entry of entries) {
    found.push(...shownBy(entry, ledger, entries))
    ledger = after(ledger, entry)
  }
  return [...found, ...notProduced(entries, around.asOf), ...beside(entries, around)]
}

/** The same defects as the engine counts them: each kind once, in its own order. */
export function defectKinds(defects: readonly Defect[]): CustodyDefect[] {
  const present = new Set(defects.map(({ defect }) => defect))
  return custodyDefects.filter((defect) => present.has(defect))
}

const break_ = (
  defect: CustodyDefect,
  because: DefectCause,
  seqs: readonly number[],
  params: Defect['params'] = {},
): Defect => ({ defect, because, seqs, params })

function shownBy(entry: CustodyEntry, before: Ledger, entries: readonly CustodyEntry[]): Defect[] {
  return [
    ...tookLong(entry, before),
    // Nobody writes that an offer ran out; it is found out later.
    ...(isLate(entry) && entry.kind !== 'expired'
      ? [break_('time_gap', 'recorded-late', [entry.seq], hoursLate(entry))]
      : []),
    ...unsigned(entry, entries),
    ...seals(entry, before),
    ...weights(entry, before),
    ...(takes.has(entry.kind) && entry.place === null && entry.outsideName === null
      ? [break_('location_unrecorded', 'no-place', [entry.seq])]
      : []),
  ]
}

const takes: ReadonlySet<string> = new Set(['collected', 'drawn', 'accepted', 'came_back'])

const hoursLate = ({ at, recordedAt }: CustodyEntry) => ({
  hours: Math.floor((recordedAt.getTime() - at.getTime()) / (60 * minute)),
})

function tookLong(entry: CustodyEntry, { offer }: Ledger): Defect[] {
  if (entry.kind !== 'accepted' || offer === null) return []
  const limit = offer.transportMinutes ?? usualMinutes
  const took = Math.floor((entry.at.getTime() - offer.at.getTime()) / minute)
  if (entry.at.getTime() - offer.at.getTime() <= limit * minute) return []
  return [break_('time_gap', 'hand-over-took-long', [offer.seq, entry.seq], { took, limit })]
}

/** A receiver outside signs on paper; a later entry may bring the scan. */
function unsigned(entry: CustodyEntry, entries: readonly CustodyEntry[]): Defect[] {
  const onPaper = entry.outsideName !== null && entry.kind !== 'receipted'
  if (!onPaper || entry.receiptFileId !== null) return []
  const brought = entries.some(({ kind, aboutSeq }) => kind === 'receipted' && aboutSeq === entry.seq)
  return brought ? [] : [break_('missing_signature', 'no-receipt', [entry.seq])]
}

function seals(entry: CustodyEntry, { seal }: Ledger): Defect[] {
  const { kind, seq, sealBefore, sealFound, reason } = entry
  const other = sealBefore !== null && seal !== null && sealBefore !== seal
  return [
    ...(other ? [break_('seal_mismatch', 'other-seal', [seq], { left: seal, came: sealBefore })] : []),
    ...(sealFound === 'broken' ? [break_('seal_broken_unexplained', 'found-broken', [seq])] : []),
    ...(kind === 'opened' && reason === null
      ? [break_('seal_broken_unexplained', 'opened-without-reason', [seq])]
      : []),
  ]
}

function weights({ seq, weightUg, takenUg, ...said }: CustodyEntry, { weightUg: last }: Ledger): Defect[] {
  if (weightUg === null || last === null) return []
  const expectedUg = Math.max(0, last - (takenUg ?? 0))
  const differs = Math.abs(weightUg - expectedUg)
  if (differs <= allowedDifference({ expectedUg, ...said })) return []
  return [break_('weight_discrepancy', 'weight-differs', [seq], { expectedUg, weightUg })]
}

const day = 86_400_000

/** Listed for a hearing that was held, and not produced. A new date given before that day ended means it was not held. */
function notProduced(entries: readonly CustodyEntry[], asOf: Date): Defect[] {
  return entries.flatMap(({ kind, seq, hearing, hearingAt }) => {
    if (kind !== 'listed' || hearingAt === null) return []
    const over = hearingAt.getTime() + day
    const answered = entries.some(
      (later) =>
        later.seq > seq &&
        ((later.kind === 'produced' && later.at.getTime() <= over) ||
          (later.kind === 'listed' && later.recordedAt.getTime() <= over)),
    )
    if (answered || asOf.getTime() <= over) return []
    return [break_('not_produced', 'not-in-court', [seq], { hearing: hearing ?? '' })]
  })
}

function beside([first]: readonly CustodyEntry[], { photographedInPlace, alteredFiles }: Around): Defect[] {
  // A sample is not found at a scene: its parent was.
  const unseen = first?.kind !== 'drawn' && photographedInPlace === false
  return [
    ...(unseen ? [break_('no_scene_photo', 'no-photograph', first ? [first.seq] : [])] : []),
    ...alteredFiles.map((name) => break_('hash_mismatch', 'bytes-differ', [], { name })),
  ]
}

import type { CustodyEntry, CustodyKind } from '@/lib/domain/custody/entry'
import { after, ledgerOf } from '@/lib/domain/custody/ledger'
import { allowedDifference, inMillionths } from '@/lib/domain/custody/weight'

/** What is compared: grams in whole millionths, or a count of units. They are never added to one another. */
export const measures = ['gross', 'net', 'pure', 'count'] as const
export type Measure = (typeof measures)[number]

/** Where a number was read. */
export type Where =
  | { readonly at: 'seizure' }
  | { readonly at: 'custody'; readonly seq: number; readonly kind: CustodyKind }
  | { readonly at: 'laboratory'; readonly item: number }
  | { readonly at: 'sample'; readonly item: number }
  | { readonly at: 'samples-together' }

/** One number beside the one it should be. `expected` is null where there was nothing before it to be held against. */
export type Compared = {
  readonly measure: Measure
  readonly where: Where
  readonly when: Date | null
  readonly expected: number | null
  /** True where it may be less: a part beside its whole. */
  readonly atMost: boolean
  readonly found: number
  /** Found less expected; null where nothing was expected. */
  readonly difference: number | null
  /** What it may differ by: one in a hundred, the scale, or the drying that was stated. */
  readonly allowed: number | null
  readonly scale: string | null
  readonly alarm: boolean
}

export type Answers = Readonly<Record<string, unknown>>

/** A sample that was drawn from an object, with its own ledger. */
export type Sample = {
  readonly itemId: string
  readonly number: number
  readonly entries: readonly CustodyEntry[]
}
/** A laboratory's report on the object itself, or on what was drawn from it. */
export type Report = { readonly number: number; readonly facts: Answers; readonly ofSample: boolean }

export type Weighed = {
  readonly facts: Answers
  readonly entries: readonly CustodyEntry[]
  readonly samples: readonly Sample[]
  readonly reports: readonly Report[]
}

/**
 * Every gross, net, pure weight and count of an object held against the one before it: at the seizure, at each entry of its
 * ledger, at its samples and at the laboratory. An alarm where more differs than scale, drying and one in a hundred explain.
 */
export function reconcile({ facts, entries, samples, reports }: Weighed): Compared[] {
  const seen = ledgerOf(entries)
  return [
    ...ofSeizure(facts),
    ...ofCustody(entries),
    ...ofSamples(entries, samples),
    ...reports.flatMap((report) =>
      ofReport(report, facts, beforeLaboratory(entries) ?? seen.weightUg, samples),
    ),
  ]
}

/** True when some number of an object does not fit the one before it. */
export const alarming = (compared: readonly Compared[]): boolean => compared.some(({ alarm }) => alarm)

const micrograms = (facts: Answers, field: string): number | null => {
  const grams = facts[field]
  return typeof grams === 'number' && grams > 0 ? inMillionths(grams) : null
}
const counted = (facts: Answers, field: string): number | null => {
  const count = facts[field]
  return typeof count === 'number' ? count : null
}

type Reading = Pick<Compared, 'measure' | 'where' | 'when' | 'found' | 'scale'>

/** A reading that nothing came before. */
const first = (reading: Reading): Compared => ({
  ...{ ...reading, expected: null, atMost: false, difference: null, allowed: null, alarm: false },
})

/** A reading beside what it should be, more or less. */
const against = (reading: Reading, expected: number, allowed: number): Compared => {
  const difference = reading.found - expected
  return { ...reading, expected, atMost: false, difference, allowed, alarm: Math.abs(difference) > allowed }
}

/** A part can weigh as much as the whole, and no more. */
const within = (reading: Reading, whole: number, allowed: number): Compared => {
  const difference = reading.found - whole
  return { ...reading, expected: whole, atMost: true, difference, allowed, alarm: difference > allowed }
}

function ofSeizure(facts: Answers): Compared[] {
  const where = { at: 'seizure' } as const
  const scale = typeof facts.scale_id === 'string' ? facts.scale_id : null
  const gross = micrograms(facts, 'gross_weight')
  const net = micrograms(facts, 'net_weight')
  const units = counted(facts, 'units')
  return [
    ...(gross === null ? [] : [first({ measure: 'gross', where, when: null, found: gross, scale })]),
    ...(net === null
      ? []
      : gross === null
        ? [first({ measure: 'net', where, when: null, found: net, scale })]
        : [within({ measure: 'net', where, when: null, found: net, scale }, gross, 0)]),
    ...(units === null ? [] : [first({ measure: 'count', where, when: null, found: units, scale: null })]),
  ]
}

function ofCustody(entries: readonly CustodyEntry[]): Compared[] {
  const found: Compared[] = []
  let ledger = ledgerOf([])
  for (const entry of entries) {
    const { weightUg, takenUg, seq, kind, scale, at } = entry
    if (weightUg !== null) {
      const reading: Reading = {
        measure: 'gross',
        where: { at: 'custody', seq, kind },
        when: at,
        found: weightUg,
        scale,
      }
      const expectedUg = ledger.weightUg === null ? null : Math.max(0, ledger.weightUg - (takenUg ?? 0))
      found.push(
        expectedUg === null
          ? first(reading)
          : against(reading, expectedUg, allowedDifference({ expectedUg, ...entry })),
      )
    }
    ledger = after(ledger, entry)
  }
  return found
}

/** What was taken out for a sample beside what the sample weighed, each time; and all of them beside the whole. */
function ofSamples(entries: readonly CustodyEntry[], samples: readonly Sample[]): Compared[] {
  const whole = ledgerOf(entries.slice(0, 1)).weightUg
  const each = samples.flatMap(({ itemId, number, entries: own }) => {
    const where = { at: 'sample', item: number } as const
    const [begun, ...later] = ofCustody(own).map((compared) => ({ ...compared, where }))
    if (!begun) return []
    const taken = entries.find(
      ({ kind, otherItemId }) => kind === 'sampled' && otherItemId === itemId,
    )?.takenUg
    const drawn =
      taken != null
        ? against(begun, taken, taken / 100)
        : whole === null
          ? begun
          : within(begun, whole, whole / 100)
    return [drawn, ...later]
  })
  const weighed = samples.flatMap(({ entries: [begun] }) => begun?.weightUg ?? [])
  if (weighed.length < 2 || whole === null) return each
  const found = weighed.reduce((sum, one) => sum + one, 0)
  const together: Reading = {
    measure: 'gross',
    where: { at: 'samples-together' },
    when: null,
    found,
    scale: null,
  }
  return [...each, within(together, whole, whole / 100)]
}

/** The gross weight with which an object left for the laboratory. */
function beforeLaboratory(entries: readonly CustodyEntry[]): number | null {
  const sent = entries.findIndex(({ kind, outsideKind }) => kind === 'sent' && outsideKind === 'laboratory')
  return sent === -1 ? null : ledgerOf(entries.slice(0, sent + 1)).weightUg
}

/** What the laboratory received and found. A report on a sample is held against the samples, and its net only against its own gross. */
function ofReport(
  { number, facts, ofSample }: Report,
  seized: Answers,
  sentUg: number | null,
  samples: readonly Sample[],
): Compared[] {
  const where = { at: 'laboratory', item: number } as const
  const reading = (measure: Measure, found: number): Reading => ({
    measure,
    where,
    when: null,
    found,
    scale: null,
  })
  const one = (measure: Measure, found: number | null, expected: number | null) =>
    found === null
      ? []
      : [
          expected === null
            ? first(reading(measure, found))
            : against(reading(measure, found), expected, expected / 100),
        ]
  const sampled = samples.flatMap(({ entries: [begun] }) => begun?.weightUg ?? [])
  const sampledUg = sampled.length > 0 ? sampled.reduce((sum, one) => sum + one, 0) : null
  const [gross, net, pure] = ['gross_weight', 'net_weight', 'pure_weight'].map((field) =>
    micrograms(facts, field),
  )
  const received = counted(facts, 'units_received')
  const sentUnits = ofSample ? null : counted(seized, 'units')
  return [
    ...one('gross', gross ?? null, ofSample ? sampledUg : sentUg),
    ...(ofSample
      ? net == null
        ? []
        : [gross == null ? first(reading('net', net)) : within(reading('net', net), gross, gross / 100)]
      : one('net', net ?? null, micrograms(seized, 'net_weight'))),
    ...(pure == null
      ? []
      : [net == null ? first(reading('pure', pure)) : within(reading('pure', pure), net, net / 100)]),
    ...(received === null
      ? []
      : [
          sentUnits === null
            ? first(reading('count', received))
            : against(reading('count', received), sentUnits, 0),
        ]),
  ]
}

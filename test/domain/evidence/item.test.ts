import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { fieldTypes } from '@/lib/domain/evidence/field'
import { logEvidence, newItem } from '@/lib/domain/evidence/item'
import { itemTypes } from '@/lib/domain/evidence/kind'
import { aHoldall, inKhmerDigits, now, typedIn } from './support'

const open = { status: 'open' } as const
const log = (changes: Record<string, unknown> = {}, file: Parameters<typeof logEvidence>[0] = open) =>
  logEvidence(file, newItem.parse(aHoldall(changes)), now)
const because = (ruling: ReturnType<typeof log>) =>
  ruling.ok ? [] : ruling.refusals.map(({ because: why, field }) => `${why} ${field ?? ''}`.trim())

describe('logging an item', () => {
  test('keeps what was said, and what its type says of it', () => {
    const ruling = log({ facts: { gross_weight: '12310', net_weight: '11840', photo_in_place: 'yes' } })
    expect(ruling.ok && ruling.value).toMatchObject({
      title: 'Blue holdall',
      obtainedZone: 'Asia/Phnom_Penh',
      class: 'official',
      spoken: false,
      uniqueObject: false,
      hearsay: false,
      filePlace: 'undecided',
      origin: { name: 'Exhibit X1', kind: 'exhibit' },
      facts: { gross_weight: 12310, net_weight: 11840, photo_in_place: true },
    })
    expect(ruling.ok && ruling.value.obtainedAt.toISOString()).toBe('2026-11-02T11:40:00.000Z')
  })

  test('takes numbers and yes from the API as they are', () => {
    const ruling = log({
      facts: { gross_weight: 12310.5, units: 12, photo_in_place: true, samples: ['S1', 'S2'] },
    })
    expect(ruling.ok && ruling.value.facts).toEqual({
      gross_weight: 12310.5,
      units: 12,
      photo_in_place: true,
      samples: ['S1', 'S2'],
    })
  })

  test('keeps the zone in which the time was typed', () => {
    const ruling = log({ obtainedAt: '2026-11-02 20:40 +09:00' })
    expect(ruling.ok && [ruling.value.obtainedZone, ruling.value.obtainedAt.toISOString()]).toEqual([
      '+09:00',
      '2026-11-02T11:40:00.000Z',
    ])
  })

  test('reads a time in Khmer digits', () => {
    expect(newItem.parse(aHoldall({ obtainedAt: inKhmerDigits('2026-11-02 18:40') })).obtainedAt).toBe(
      '2026-11-02T18:40:00+07:00',
    )
  })

  test.each([
    ['02/11/2026 18:40', 'day-order-unclear'],
    ['2026-02-30 18:40', 'not-a-moment'],
    ['2026-11-02', 'not-a-moment'],
    ['2026-11-02 24:00', 'not-a-moment'],
    ['2026-11-02 18:40 +15:00', 'not-a-moment'],
    ['in the evening', 'not-a-moment'],
    ['', 'not-a-moment'],
  ])('does not guess what %s is', (obtainedAt, code) => {
    expect(newItem.safeParse(aHoldall({ obtainedAt })).error?.issues.map(({ message }) => message)).toEqual([
      code,
    ])
  })

  test('is refused once the case is closed', () => {
    expect(because(log({}, { status: 'closed' }))).toEqual(['case-closed'])
  })

  test.each([
    ['2026-11-20T09:05', []],
    ['2026-11-20T09:05:01', ['obtained-in-future obtainedAt']],
    ['2027-11-02T18:40', ['obtained-in-future obtainedAt']],
    ['1990-01-01T00:00', []],
    ['1989-12-31T23:59', ['obtained-too-long-ago obtainedAt']],
  ])('obtained %s, with the clock at 09:00', (obtainedAt, refusals) => {
    expect(because(log({ obtainedAt }))).toEqual(refusals)
  })

  test('tells a fact from the future, but lets a due date lie ahead', () => {
    const call = { type: 'call_records', originKind: 'records_system' }
    expect(because(log({ ...call, facts: { requested_on: '2026-11-21' } }))).toEqual([
      'fact-in-future facts.requested_on',
    ])
    expect(
      because(log({ ...call, facts: { requested_on: '2026-11-20', kept_until: '2027-11-03' } })),
    ).toEqual([])
  })

  test('wants two witnesses who are two, and neither the collector', () => {
    expect(because(log({ witnessOne: 'Chanloh Lida', witnessTwo: 'Kandoeng Srey' }))).toEqual([])
    expect(because(log({ witnessOne: 'mlih  bopha, OFFICER 0417' }))).toEqual([
      'witness-is-collector witnessOne',
    ])
    expect(because(log({ witnessOne: 'ចន្លុះ លីដា', witnessTwo: 'ចន្លុះ\u200bលីដា' }))).toEqual([
      'witnesses-are-one witnessTwo',
    ])
    expect(because(log({ interpreter: 'Mlih Bopha, officer 0417' }))).toEqual([
      'interpreter-is-collector interpreter',
    ])
  })

  test.each([
    [
      { type: 'witness_statement', originName: undefined, originKind: undefined },
      ['origin-missing originId'],
    ],
    [{ originName: undefined, originKind: undefined }, []],
    [{ originKind: undefined }, ['origin-kind-missing originKind']],
    [{ originId: '0198c9a0-0000-7000-8000-000000000001' }, ['origin-named-twice originName']],
    [{ originId: '0198c9a0-0000-7000-8000-000000000001', originName: undefined, originKind: undefined }, []],
  ])('has one voice: %j', (changes, refusals) => {
    expect(because(log(changes))).toEqual(refusals)
  })

  test('has a whole position or none', () => {
    expect(because(log({ latitude: '11.5564', longitude: '104.9282' }))).toEqual([])
    expect(because(log({ latitude: 11.5564 }))).toEqual(['half-a-position longitude'])
    expect(newItem.safeParse(aHoldall({ latitude: '91', longitude: '0' })).success).toBe(false)
  })

  test('tells everything that is wrong at once', () => {
    expect(
      because(
        log({
          obtainedAt: '2027-01-01T00:00',
          witnessOne: 'Mlih Bopha, officer 0417',
          facts: { gross_weight: 'about 12', net_weight: '1,234', hat: 'blue' },
        }),
      ),
    ).toEqual([
      'obtained-in-future obtainedAt',
      'witness-is-collector witnessOne',
      'unknown-unit facts.gross_weight',
      'ambiguous-number facts.net_weight',
      'unknown-field facts',
    ])
  })

  test('of an informant holds nothing that leads to the person, stays restricted, and out of the court file', () => {
    const tip = {
      type: 'informant_information',
      obtainedPlace: undefined,
      originName: 'K-17',
      originKind: 'tip',
    }
    const kept = log({ ...tip, facts: { pseudonym: 'K-17' } })
    expect(kept.ok && kept.value).toMatchObject({
      obtainedPlace: '',
      sensitivity: 'restricted',
      class: 'informant',
      spoken: true,
    })
    expect(
      because(
        log({
          ...tip,
          facts: { pseudonym: 'K-17' },
          obtainedPlace: 'Behind the pagoda',
          persons: 'His cook',
          filePlace: 'in_file',
        }),
      ),
    ).toEqual([
      'left-out-on-purpose obtainedPlace',
      'left-out-on-purpose persons',
      'intelligence-not-in-file filePlace',
    ])
    expect(because(log({ ...tip, facts: { pseudonym: 'K-17' }, latitude: 11.5, longitude: 104.9 }))).toEqual([
      'left-out-on-purpose latitude',
    ])
  })

  test('of an informant has its pseudonym for a source; no field takes who it is, why they speak or what they get', () => {
    const tip = { type: 'informant_information', obtainedPlace: undefined, facts: { pseudonym: 'K-17' } }
    const nobody = { originName: undefined, originKind: undefined }
    const kept = log({ ...tip, ...nobody })
    expect(kept.ok && kept.value.origin).toEqual({ name: 'K-17', kind: 'tip' })
    expect(because(log({ ...tip, originName: 'Touk Chan', originKind: 'witness' }))).toEqual([
      'source-is-the-pseudonym originName',
    ])
    const originId = '0198c9a0-0000-7000-8000-000000000001'
    expect(because(log({ ...tip, ...nobody, originId }))).toEqual(['source-is-the-pseudonym originId'])
    expect(because(log({ ...tip, ...nobody, facts: {} }))).toEqual(['missing facts.pseudonym'])
    for (const hat of ['true_name', 'identity', 'motive', 'reward', 'payment'])
      expect(because(log({ ...tip, ...nobody, facts: { pseudonym: 'K-17', [hat]: 'x' } }))).toContain(
        'unknown-field facts',
      )
    for (const hat of ['identity', 'motive', 'reward'])
      expect(newItem.safeParse(aHoldall({ ...tip, ...nobody, [hat]: 'x' })).success).toBe(false)
    expect(fieldTypes).not.toContain('informant_information')
  })

  test.each(itemTypes)('a %s with the answers of its good example is taken', (type) => {
    const informant = type === 'informant_information'
    const own = informant ? { obtainedPlace: undefined, originName: undefined, originKind: undefined } : {}
    const facts = typedIn('km', kinds[type].good)
    expect(because(log({ type, facts, ...own }))).toEqual([])
  })

  test('survives whatever is thrown at it', () => {
    const junk = fc.record({
      ...Object.fromEntries(
        Object.keys(newItem.shape).map((name) => [
          name,
          fc.oneof(fc.anything(), fc.string({ unit: 'binary' })),
        ]),
      ),
      type: fc.constantFrom(...itemTypes),
    })
    fc.assert(
      fc.property(junk, (item) => {
        const read = newItem.safeParse(item)
        if (read.success) logEvidence(open, read.data, now)
      }),
      { numRuns: 100 },
    )
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ maxLength: 60 }),
          fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.array(fc.string())),
        ),
        (facts) => {
          const read = newItem.safeParse(aHoldall({ facts }))
          if (read.success) expect(typeof logEvidence(open, read.data, now).ok).toBe('boolean')
        },
      ),
    )
  }, 60_000)

  test('refuses names it does not know, and can be described as JSON Schema and extended', () => {
    expect(newItem.safeParse(aHoldall({ rank: 1 })).success).toBe(false)
    expect(newItem.extend({ caseId: z.uuid() }).safeParse(aHoldall()).success).toBe(false)
    expect(z.toJSONSchema(newItem, { io: 'input' })).toMatchObject({ type: 'object' })
  })
})

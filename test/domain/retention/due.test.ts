import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseStatuses } from '@/lib/domain/cases/case'
import { courtStages, foundGuilty, outcomeWords } from '@/lib/domain/court/outcome'
import { standings } from '@/lib/domain/people/suspect'
import { type ChargeFacts, dueFor, type FileFacts } from '@/lib/domain/retention/due'
import { type Around, holdsOf, mayErase } from '@/lib/domain/retention/erase'
import { periodsOfCambodia as periods } from '@/lib/domain/retention/periods'
import { addDays, addYears } from '@/lib/domain/shared/period'

const charge = (more: Partial<ChargeFacts> = {}): ChargeFacts => ({
  ...{ withdrawnOn: null, verdict: { charged: true, on: '2020-01-10' }, outcomes: [] },
  ...more,
})
const said = (word: (typeof outcomeWords)[number], stage: (typeof courtStages)[number] = 'supreme') => ({
  ...{ word, stage, on: '2020-06-01' },
})
const file = (more: Partial<FileFacts> = {}): FileFacts => ({
  ...{ status: 'decided', closedOn: null, decidedOn: '2020-01-10', standing: 'suspect' },
  ...{ charges: [], others: [] },
  ...more,
})
const due = (...files: FileFacts[]) => dueFor(files, periods)
const calm: Around = {
  ...{ today: '2050-01-01', answered: true, courtOrdered: false },
  ...{ elsewhere: false, sealed: false, erased: false },
}

describe('what is due for a person', () => {
  test.each([
    [
      'acquitted by the last court: restricted that day',
      charge({ outcomes: [said('acquitted')] }),
      'cleared',
      '2020-06-01',
      '2020-06-01',
    ],
    [
      'acquitted by the first: when the time to appeal is over',
      charge({ outcomes: [said('acquitted', 'first_instance')] }),
      'cleared',
      '2020-07-31',
      '2020-07-31',
    ],
    [
      'convicted of less is convicted, and not restricted',
      charge({ outcomes: [said('reduced')] }),
      'convicted',
      '2020-06-01',
      null,
    ],
    [
      'not charged: when the time to object is over',
      charge({ verdict: { charged: false, on: '2020-01-10' } }),
      'not_charged',
      '2020-04-09',
      '2020-04-09',
    ],
    [
      'a charge withdrawn: from that day',
      charge({ withdrawnOn: '2019-12-01' }),
      'dropped',
      '2019-12-01',
      '2019-12-01',
    ],
  ] as const)('%s', (_, one, ground, endsOn, restrictOn) => {
    expect(due(file({ charges: [one] }))).toMatchObject({ ground, endsOn, restrictOn, runs: [] })
  })

  test.each([
    [
      'while a file is open',
      file({ status: 'returned', charges: [charge({ outcomes: [said('acquitted')] })] }),
      'open-file',
    ],
    ['while a charge is undecided', file({ charges: [charge({ verdict: null })] }), 'undecided'],
    ['while it is before the court', file({ charges: [charge()] }), 'before-court'],
  ] as const)('is nothing %s', (_, one, runs) => {
    expect(due(one)).toEqual({
      ...{ ground: null, endsOn: null, restrictOn: null, reviewOn: null, eraseOn: null, keepYears: null },
      runs: [runs],
    })
  })

  test('is a restriction and no erasure while a charge against somebody else in the file runs', () => {
    const found = due(file({ charges: [charge({ outcomes: [said('acquitted')] })], others: [charge()] }))
    expect(found).toMatchObject({ restrictOn: '2020-06-01', eraseOn: null, runs: ['others-run'] })
  })

  test('counts from the end of the last charge in the file, not only of their own', () => {
    const others = [charge({ outcomes: [{ ...said('convicted'), on: '2024-01-01' }] })]
    const found = due(file({ charges: [charge({ outcomes: [said('acquitted')] })], others }))
    expect(found.eraseOn).toBe(addYears('2024-01-01', periods.keepYears.cleared))
  })

  test('takes all files together: one conviction outweighs, one open file holds', () => {
    const cleared = file({ charges: [charge({ outcomes: [said('acquitted')] })] })
    const guilty = file({ charges: [charge({ outcomes: [said('convicted')] })] })
    expect(due(cleared, guilty)).toMatchObject({ ground: 'convicted', restrictOn: null })
    expect(due(cleared, file({ status: 'open' })).runs).toEqual(['open-file'])
  })

  test('of a witness waits for the file, and is never a restriction by the outcome', () => {
    const witness = file({ standing: 'witness', status: 'closed', closedOn: '2021-01-01' })
    expect(due(witness)).toMatchObject({ ground: 'bystander', restrictOn: null, eraseOn: '2026-01-01' })
    expect(due(file({ standing: 'victim', others: [charge()] })).eraseOn).toBeNull()
  })

  const day = fc.integer({ min: 0, max: 9000 }).map((n) => addDays('2001-01-01', n))
  const aCharge = fc.record({
    withdrawnOn: fc.option(day),
    verdict: fc.option(fc.record({ charged: fc.boolean(), on: day })),
    outcomes: fc.array(
      fc.record({ stage: fc.constantFrom(...courtStages), word: fc.constantFrom(...outcomeWords), on: day }),
      { maxLength: 3 },
    ),
  })
  const aFile = fc.record({
    ...{ status: fc.constantFrom(...caseStatuses), closedOn: fc.option(day), decidedOn: fc.option(day) },
    standing: fc.constantFrom(...standings),
    charges: fc.array(aCharge, { maxLength: 3 }),
    others: fc.array(aCharge, { maxLength: 3 }),
  })
  const files = fc.array(aFile, { minLength: 1, maxLength: 3 })

  test('never comes before everything ended, in any order of days and files', () => {
    fc.assert(
      fc.property(files, (all) => {
        const found = dueFor(all, periods)
        const open = all.some(({ status }) => status !== 'decided' && status !== 'closed')
        if (open) expect(found.eraseOn).toBeNull()
        if (found.runs.length > 0) expect(found.eraseOn).toBeNull()
        if (found.eraseOn === null || found.reviewOn === null || found.endsOn === null) return
        expect(found.endsOn <= found.reviewOn && found.reviewOn <= found.eraseOn).toBe(true)
        expect(dueFor([...all].reverse(), periods)).toEqual(found)
      }),
      { numRuns: 300 },
    )
  })

  test('never restricts somebody of whom one charge stands convicted', () => {
    fc.assert(
      fc.property(files, (all) => {
        const guilty = all.some(({ status, charges }) =>
          charges.some(
            (one) => status === 'decided' && !one.withdrawnOn && one.verdict && foundGuilty(one.outcomes),
          ),
        )
        if (guilty) expect(dueFor(all, periods).restrictOn).toBeNull()
      }),
      { numRuns: 300 },
    )
  })

  test('one more file, or one more charge, never brings an erasure nearer', () => {
    fc.assert(
      fc.property(files, aFile, (all, more) => {
        const [before, after] = [dueFor(all, periods).eraseOn, dueFor([...all, more], periods).eraseOn]
        if (before === null) expect(after).toBeNull()
        else if (after !== null) expect(after >= before).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe('an erasure', () => {
  const over = due(file({ charges: [charge({ outcomes: [said('acquitted')] })] }))

  test('is allowed when nothing holds it', () => expect(mayErase(over, calm).ok).toBe(true))

  test('says everything that holds it at once', () => {
    const around = {
      ...calm,
      today: '2020-01-02',
      answered: false,
      courtOrdered: true,
      elsewhere: true,
      sealed: true,
    }
    expect(holdsOf(over, around)).toEqual([
      ...['time-runs', 'kept-until', 'not-answered', 'court-ordered', 'elsewhere', 'sealed-file'],
    ])
    const ruling = mayErase(over, around)
    expect(ruling.ok ? 0 : ruling.refusals.length).toBe(6)
  })

  test('is not done twice', () =>
    expect(holdsOf(over, { ...calm, erased: true })).toEqual(['erased-already']))

  test('is held by whatever still runs, whatever day it is', () => {
    const runs = due(file({ status: 'open' }))
    expect(holdsOf(runs, calm)).toEqual(['open-file'])
  })
})

test('a year later on the last of February is the last of February', () => {
  expect(addYears('2024-02-29', 1)).toBe('2025-02-28')
  expect(addYears('2023-02-28', 1)).toBe('2024-02-28')
})

import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { NotFound, Stale } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { addCharge } from '@/lib/server/offences/add-charge'
import { addCount } from '@/lib/server/offences/add-count'
import { changeCount } from '@/lib/server/offences/change-count'
import { markStep } from '@/lib/server/offences/mark-step'
import { recordProcedure } from '@/lib/server/offences/record-procedure'
import { viewOffences } from '@/lib/server/offences/view-offences'
import { withdrawCharge } from '@/lib/server/offences/withdraw-charge'
import { aCase, anItem, aSuspect } from '../../support/cases'
import { aPerson, at } from '../../support/people'

let officer: Actor
let caseId: string
let seizure: string
const offence = {
  offence: 'KH-T01',
  title: 'Sale of 12 kg by boat',
  from: '2026-10-30',
  to: '2026-11-02',
  place: 'Kampong Kumru',
}

beforeAll(async () => {
  officer = await aPerson('officer')
  caseId = (await aCase({ officer })).caseId
  seizure = await anItem(caseId, { type: 'drug_seizure' })
})

describe('a count', () => {
  test('is numbered in its case and keeps the version of the law of its first day', async () => {
    const { countId, number } = await run(
      addCount,
      officer,
      { caseId, ...offence, seizures: [seizure] },
      at(),
    )
    expect(number).toBe(1)
    const count = await prisma.count.findUniqueOrThrow({
      where: { id: countId },
      include: { seizures: true },
    })
    expect(count).toMatchObject({ templateId: 'KH-T01@0.1.0', seizures: [{ itemId: seizure }] })
  })

  test.each([
    ['an offence nobody knows', { offence: 'KH-T99' }, 'offence-unknown'],
    ['an offence that ends before it begins', { to: '2026-10-01' }, 'period-backwards'],
    ['an offence of tomorrow', { from: '2026-11-03', to: '2026-11-04' }, 'offence-in-future'],
  ])('%s is refused and gives its number back', async (_, wrong, because) => {
    await expect(run(addCount, officer, { caseId, ...offence, ...wrong }, at())).rejects.toThrow(because)
    expect((await prisma.case.findUniqueOrThrow({ where: { id: caseId } })).countsNumbered).toBe(1)
  })

  test('takes no statement and no seizure of another case for its seizure', async () => {
    const other = await anItem((await aCase()).caseId, { type: 'drug_seizure' })
    for (const wrong of [await anItem(caseId), other]) {
      await expect(run(addCount, officer, { caseId, ...offence, seizures: [wrong] }, at())).rejects.toThrow(
        'seizure-not-in-count',
      )
    }
  })

  test('changed from an old version shows the new one', async () => {
    const { countId } = await run(addCount, officer, { caseId, ...offence }, at())
    const change = {
      caseId,
      countId,
      version: 1,
      title: 'Sale of 12.3 kg',
      to: '2026-11-02',
      place: 'Landing 3',
      seizures: seizure,
    }
    await run(changeCount, officer, change, at())
    const stale = await run(changeCount, officer, change, at()).catch((error: unknown) => error)
    expect(stale).toBeInstanceOf(Stale)
    expect(stale).toMatchObject({ current: { title: 'Sale of 12.3 kg', seizures: [seizure] } })
  })
})

describe('a charge', () => {
  test('stands once for a suspect and a count, under modes the offence knows, until it is withdrawn', async () => {
    const partyId = await aSuspect(caseId)
    const { countId } = await run(addCount, officer, { caseId, ...offence }, at())
    const charge = { caseId, countId, partyId, modes: ['INSTIG', 'COPERP'] }
    await expect(run(addCharge, officer, { ...charge, modes: ['WISH'] }, at())).rejects.toThrow(
      'mode-not-offered',
    )
    const { chargeId } = await run(addCharge, officer, charge, at())
    expect(await prisma.charge.findUniqueOrThrow({ where: { id: chargeId } })).toMatchObject({
      modes: ['COPERP', 'INSTIG'],
    })
    await expect(run(addCharge, officer, charge, at())).rejects.toThrow('same-count-charged')
    await run(withdrawCharge, officer, { caseId, chargeId, because: 'Charged as organiser instead.' }, at())
    await expect(run(withdrawCharge, officer, { caseId, chargeId, because: 'Again.' }, at())).rejects.toThrow(
      'already-withdrawn',
    )
    await run(addCharge, officer, charge, at())
  })

  test('eight clicks at once charge once', async () => {
    const partyId = await aSuspect(caseId)
    const { countId } = await run(addCount, officer, { caseId, ...offence }, at())
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, () =>
        run(addCharge, officer, { caseId, countId, partyId, modes: 'INSTIG' }, at()),
      ),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('steps of procedure', () => {
  test('an arrest starts its steps, each to be marked with how it was satisfied', async () => {
    const { procedureId } = await run(
      recordProcedure,
      officer,
      { caseId, kind: 'arrest', at: '2026-11-01T18:00', place: 'Landing 3' },
      at(),
    )
    const before = await run(viewOffences, officer, { caseId }, at())
    const rights = before.steps.find(
      ({ step, record }) => step === 'custody_in_time' && record === procedureId,
    )
    expect(rights).toMatchObject({ state: 'open', severity: 'blocker' })
    await run(
      markStep,
      officer,
      {
        caseId,
        step: 'custody_in_time',
        triggerId: procedureId,
        state: 'done',
        reason: 'Released after 31 hours.',
      },
      at(),
    )
    const after = await run(viewOffences, officer, { caseId }, at())
    expect(after.steps.find(({ id }) => id === rights?.id)).toMatchObject({
      state: 'done',
      said: 'Released after 31 hours.',
    })
  })

  test('a step is set aside only by two people', async () => {
    const { procedureId } = await run(
      recordProcedure,
      officer,
      { caseId, kind: 'search', at: '2026-11-01T09:00', place: 'House 12' },
      at(),
    )
    const asked = await run(
      markStep,
      officer,
      {
        caseId,
        step: 'search_two_witnesses',
        triggerId: procedureId,
        state: 'not_applicable',
        reason: 'The owner was present.',
      },
      at(),
    )
    expect(asked).toMatchObject({ pending: true })
    expect(await prisma.stepMark.count({ where: { triggerId: procedureId } })).toBe(0)
  })

  test.each([
    ['a step no arrest starts', 'lab_request_sent', 'step-not-triggered'],
    ['a step nobody knows', 'dance', 'step-not-triggered'],
  ])('%s cannot be marked', async (_, step, because) => {
    const { procedureId: triggerId } = await run(
      recordProcedure,
      officer,
      { caseId, kind: 'arrest', at: '2026-11-01T18:00', place: 'Landing 3' },
      at(),
    )
    await expect(
      run(markStep, officer, { caseId, step, triggerId, state: 'done', reason: 'Done.' }, at()),
    ).rejects.toThrow(because)
  })

  test('a record of another case starts nothing here', async () => {
    const other = await aPerson('officer')
    const { caseId: theirs } = await aCase({ officer: other })
    const { procedureId: triggerId } = await run(
      recordProcedure,
      other,
      { caseId: theirs, kind: 'arrest', at: '2026-11-01T18:00', place: 'There' },
      at(),
    )
    await expect(
      run(
        markStep,
        officer,
        { caseId, step: 'custody_in_time', triggerId, state: 'done', reason: 'Done.' },
        at(),
      ),
    ).rejects.toThrow(NotFound)
  })

  test('an arrest of tomorrow is refused', async () => {
    await expect(
      run(
        recordProcedure,
        officer,
        { caseId, kind: 'arrest', at: '2026-11-03T18:00', place: 'Landing 3' },
        at(),
      ),
    ).rejects.toThrow('procedure-in-future')
  })
})

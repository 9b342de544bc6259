import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { clocksOf } from '@/lib/domain/cases/clocks'
import { defectsOf } from '@/lib/domain/custody/defects'
import { ledgerOf } from '@/lib/domain/custody/ledger'
import type { Actor } from '@/lib/domain/identity/policy'
import { loadCaseView } from '@/lib/server/cases/load-case-view'
import '@/lib/server/every-act'
import { acceptHandOver } from '@/lib/server/custody/accept-hand-over'
import { expireOffers } from '@/lib/server/custody/expire-offers'
import { moveItem } from '@/lib/server/custody/move-item'
import { offerHandOver } from '@/lib/server/custody/offer-hand-over'
import { openSeal } from '@/lib/server/custody/open-seal'
import { entriesOf } from '@/lib/server/custody/read-entries'
import { refuseHandOver } from '@/lib/server/custody/refuse-hand-over'
import { sealItem } from '@/lib/server/custody/seal-item'
import { sendOut } from '@/lib/server/custody/send-out'
import { takeSample } from '@/lib/server/custody/take-sample'
import { viewCustodyDesk } from '@/lib/server/custody/view-custody-desk'
import { viewLedger } from '@/lib/server/custody/view-ledger'
import { withdrawOffer } from '@/lib/server/custody/withdraw-offer'
import { whenCaseChanges } from '@/lib/server/kernel/after'
import { NotFound, Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { aCase, onTeam } from '../../support/cases'
import { anObject } from '../../support/custody'
import { aPerson, at, aUnit, today } from '../../support/people'

whenCaseChanges(async () => {})

let officer: Actor
let colleague: Actor
let keeper: Actor
let storeId: string
let caseId: string
beforeAll(async () => {
  officer = await aPerson('officer')
  ;({ caseId } = await aCase({ officer }))
  colleague = await onTeam(caseId, await aPerson('officer', officer.unitId))
  storeId = await aUnit('store')
  keeper = await aPerson('custodian', storeId)
})

const later = (minutes: number) => at(new Date(today.getTime() + minutes * 60_000))

const refusalOf = (doing: Promise<unknown>) =>
  doing.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof NotFound) return 'nothing there'
      if (error instanceof Refused) return error.refusals.map(({ because }) => because).join()
      throw error
    },
  )

const codeOf = async (id: string) => (await prisma.custodyOffer.findUniqueOrThrow({ where: { id } })).code

async function offeredToStore(holder = officer) {
  const itemId = await anObject(caseId, holder)
  const { offerId } = await run(offerHandOver, holder, { caseId, itemId, to: `store:${storeId}` }, at())
  return { itemId, offerId, code: await codeOf(offerId) }
}

const ledger = async (itemId: string) => ledgerOf(await entriesOf(prisma, caseId, itemId))
const breaks = async (itemId: string) =>
  defectsOf(await entriesOf(prisma, caseId, itemId), {
    photographedInPlace: true,
    alteredFiles: [],
    asOf: today,
  }).map(({ defect }) => defect)

const holders = (itemId: string) =>
  prisma.custodyHolding.findMany({ where: { itemId }, orderBy: { from: 'asc' } })

describe('a hand-over', () => {
  test('is offered by one, accepted by another in their own session, and the object changes hands at that instant', async () => {
    const { itemId, offerId, code } = await offeredToStore()
    await run(
      acceptHandOver,
      keeper,
      {
        caseId,
        offerId,
        code: ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`,
        sealBefore: 'kp-204681',
        place: 'B4',
        weight: '12310',
      },
      later(5),
    )
    expect(await ledger(itemId)).toMatchObject({
      holder: { accountId: keeper.id, unitId: storeId },
      seal: 'KP-204681',
      weightUg: 12_310_000_000,
      place: 'B4',
    })
    expect(await breaks(itemId)).toEqual([])
    const [first, second] = await holders(itemId)
    expect(first).toMatchObject({ accountId: officer.id, until: later(5).now })
    expect(second).toMatchObject({ accountId: keeper.id, from: later(5).now, until: null })
  })

  test.each([2, 16, 64])(
    'accepted by %i at once has one new holder, and the others are told',
    async (many) => {
      const { itemId, offerId, code } = await offeredToStore()
      const keepers = await Promise.all(
        Array.from({ length: Math.min(many, 8) }, () => aPerson('custodian', storeId)),
      )
      const came = await Promise.all(
        Array.from({ length: many }, (_, index) =>
          refusalOf(
            run(
              acceptHandOver,
              keepers[index % keepers.length] ?? keeper,
              { caseId, offerId, code, sealBefore: 'KP-204681', place: 'B4' },
              later(index % 3),
            ),
          ),
        ),
      )
      expect(came.filter((one) => one === 'done')).toHaveLength(1)
      expect([...new Set(came)].sort()).toEqual(['done', 'offer-ended'])
      expect(await prisma.custodyHolding.count({ where: { itemId, until: null } })).toBe(1)
      expect(
        (await entriesOf(prisma, caseId, itemId)).filter(({ kind }) => kind === 'accepted'),
      ).toHaveLength(1)
    },
  )

  test('accepted, refused and withdrawn at once comes to exactly one end', async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      const { itemId, offerId, code } = await offeredToStore()
      const came = await Promise.all([
        refusalOf(run(acceptHandOver, keeper, { caseId, offerId, code, sealBefore: 'KP-204681' }, later(1))),
        refusalOf(run(refuseHandOver, keeper, { caseId, offerId, reason: 'Torn seal' }, later(1))),
        refusalOf(run(withdrawOffer, officer, { caseId, offerId }, later(1))),
      ])
      expect(came.filter((one) => one === 'done')).toHaveLength(1)
      expect(await ledger(itemId)).toMatchObject({ length: 3, offer: null })
      expect(await prisma.custodyHolding.count({ where: { itemId, until: null } })).toBe(1)
    }
  })

  test('offered twice at once is offered once', async () => {
    const itemId = await anObject(caseId, officer)
    const came = await Promise.all(
      [storeId, storeId, storeId].map((id) =>
        refusalOf(run(offerHandOver, officer, { caseId, itemId, to: `store:${id}` }, at())),
      ),
    )
    expect(came.sort()).toEqual(['done', 'offer-open', 'offer-open'])
  })

  test('to oneself, or to the store that holds it, is refused', async () => {
    const { itemId, offerId, code } = await offeredToStore()
    await run(acceptHandOver, keeper, { caseId, offerId, code, sealBefore: 'KP-204681' }, at())
    const to = (to: string) => refusalOf(run(offerHandOver, keeper, { caseId, itemId, to }, later(1)))
    expect(await to(`account:${keeper.id}`)).toBe('already-in-their-hands')
    expect(await to(`store:${storeId}`)).toBe('already-in-their-hands')
  })

  test('by who no longer holds it is refused, and an officer elsewhere finds nothing', async () => {
    const { itemId, offerId, code } = await offeredToStore()
    await run(acceptHandOver, keeper, { caseId, offerId, code, sealBefore: 'KP-204681' }, at())
    const by = (who: Actor) =>
      refusalOf(run(offerHandOver, who, { caseId, itemId, to: `account:${colleague.id}` }, later(1)))
    expect(await by(officer)).toBe('not-in-your-hands')
    expect(await by(await aPerson('officer'))).toBe('nothing there')
  })

  test('wants the code, and the seal as it was read', async () => {
    const { offerId, code } = await offeredToStore()
    const accept = (given: object) =>
      refusalOf(
        run(acceptHandOver, keeper, { caseId, offerId, code, sealBefore: 'KP-204681', ...given }, at()),
      )
    expect(await accept({ code: 'ZZZZZZZZ' })).toBe('wrong-code')
    expect(await accept({ sealBefore: undefined })).toBe('seal-not-read')
    expect(await accept({})).toBe('done')
  })

  test('is not accepted by another store, nor after its time, and then it can be offered again', async () => {
    const { itemId, offerId, code } = await offeredToStore()
    const elsewhere = await aPerson('custodian', await aUnit('store'))
    const accept = (who: Actor, minutes: number) =>
      refusalOf(run(acceptHandOver, who, { caseId, offerId, code, sealBefore: 'KP-204681' }, later(minutes)))
    expect(await accept(elsewhere, 1)).toBe('nothing there')
    expect(await accept(colleague, 1)).toBe('not-offered-to-you')
    expect(await accept(keeper, 1441)).toBe('offer-expired')
    await run(offerHandOver, officer, { caseId, itemId, to: `account:${colleague.id}` }, later(1442))
    expect((await entriesOf(prisma, caseId, itemId)).map(({ kind }) => kind)).toEqual([
      'collected',
      'offered',
      'expired',
      'offered',
    ])
  })

  test('whose time has passed is ended by the house, days later too', async () => {
    const { itemId, offerId } = await offeredToStore()
    await expireOffers(later(5 * 1440).now)
    expect(await ledger(itemId)).toMatchObject({ offer: null, holder: { accountId: officer.id } })
    expect(await prisma.custodyOffer.findUnique({ where: { id: offerId } })).toMatchObject({
      state: 'expired',
    })
    expect(await breaks(itemId)).toEqual([])
  })

  test('with another seal, a broken one or a weight beyond tolerance is accepted and flagged', async () => {
    const { itemId, offerId, code } = await offeredToStore()
    await run(
      acceptHandOver,
      keeper,
      { caseId, offerId, code, sealBefore: 'KP-204618', sealBroken: 'yes', place: 'B4', weight: '12000' },
      at(),
    )
    expect(await breaks(itemId)).toEqual(['seal_mismatch', 'seal_broken_unexplained', 'weight_discrepancy'])
  })
})

describe('what a holder does', () => {
  test('opens with a reason, draws a sample that is an item of its own, and seals again; a used seal is flagged', async () => {
    const itemId = await anObject(caseId, officer, { sealAfter: 'KP-1' })
    const sample = { caseId, itemId, title: 'Sample 1', taken: '5.5', sealAfter: 'S-1' }
    expect(await refusalOf(run(takeSample, officer, sample, at()))).toBe('open-seal-first')
    expect(await refusalOf(run(sealItem, officer, { caseId, itemId, sealAfter: 'KP-2' }, at()))).toBe(
      'already-sealed',
    )
    await run(openSeal, officer, { caseId, itemId, reason: 'Sampling' }, at())
    const born = await run(takeSample, officer, sample, at())
    expect(await ledger(born.itemId)).toMatchObject({ length: 1, seal: 'S-1', weightUg: 5_500_000 })
    expect(await prisma.itemDerivation.count({ where: { itemId: born.itemId, parentId: itemId } })).toBe(1)
    expect(await ledger(itemId)).toMatchObject({ weightUg: 12_304_500_000, seal: null })
    await run(sealItem, officer, { caseId, itemId, sealAfter: 'kp-1' }, at())
    expect((await entriesOf(prisma, caseId, itemId)).at(-1)).toMatchObject({
      sealAfter: 'KP-1',
      sealReused: true,
    })
  })

  test('late is kept with its reason, never before what is written already, never from the future', async () => {
    const itemId = await anObject(caseId, officer)
    const move = (when: string, lateReason?: string) =>
      refusalOf(run(moveItem, officer, { caseId, itemId, place: 'Safe', at: when, lateReason }, at()))
    expect(await move('2026-10-31T10:00:00Z')).toBe('late-without-reason')
    expect(await move('2026-10-20T10:00:00Z', 'No network')).toBe('happened-before-last')
    expect(await move('2026-11-03T10:00:00Z')).toBe('happened-in-future')
    expect(await move('2026-10-31T10:00:00Z', 'No network')).toBe('done')
    expect(await breaks(itemId)).toEqual(['time_gap'])
  })

  test('keeps the result that a laboratory promised, with its clock, and no promise of anybody else', async () => {
    const itemId = await anObject(caseId, officer)
    const resultDueAt = new Date('2040-01-15T02:00:00Z')
    const said = { caseId, itemId, outsideName: 'Laboratory', outsideKind: 'laboratory' } as const
    await run(sendOut, officer, { ...said, resultDueAt: resultDueAt.toISOString() }, at())
    const view = await loadCaseView(prisma, caseId, today)
    const clock = clocksOf(view).find(
      ({ deadline, items }) => deadline.id === 'laboratory_result' && items.includes(itemId),
    )
    expect(clock).toMatchObject({ due: resultDueAt, met: null })
    const seq = (await entriesOf(prisma, caseId, itemId)).length + 1
    const toCourt = { kind: 'sent', outsideKind: 'court', outsideName: 'Court', resultDueAt } as const
    const entry = {
      ...{ id: newId(), caseId, itemId, seq, byId: officer.id },
      at: at().now,
      recordedAt: at().now,
    }
    await expect(prisma.custodyEvent.create({ data: { ...entry, ...toCourt } })).rejects.toThrow(
      /CustodyEvent_result_promised/,
    )
  })

  test('cannot cite a file of another item', async () => {
    const itemId = await anObject(caseId, officer)
    const sent = {
      caseId,
      itemId,
      outsideName: 'Laboratory',
      outsideKind: 'laboratory',
      receiptFileId: newId(),
    } as const
    expect(await refusalOf(run(sendOut, officer, sent, at()))).toBe('nothing there')
  })
})

describe('a store', () => {
  test('sees the object and nothing of its case, and only while it is there or on its way there', async () => {
    const { itemId, offerId, code } = await offeredToStore()
    const other = await anObject(caseId, officer)
    const look = (who: Actor, id: string) => run(viewLedger, who, { caseId, itemId: id }, at())
    expect(await look(keeper, itemId)).toMatchObject({
      header: null,
      offer: { code: null },
      may: { accept: true },
    })
    expect(await refusalOf(look(keeper, other))).toBe('nothing there')
    const desk = await run(viewCustodyDesk, keeper, {}, at())
    expect(desk.offers.map((one) => one.itemId)).toContain(itemId)
    await run(acceptHandOver, keeper, { caseId, offerId, code, sealBefore: 'KP-204681' }, at())
    expect((await run(viewCustodyDesk, keeper, {}, at())).held.map((one) => one.itemId)).toContain(itemId)
    const elsewhere = await aPerson('custodian', await aUnit('store'))
    expect(await refusalOf(look(elsewhere, itemId))).toBe('nothing there')
  })

  test('turns the pages of what it holds, and shows each object once', async () => {
    const keepsMany = await onTeam(caseId, await aPerson('officer'))
    const items: string[] = []
    while (items.length < 103) items.push(await anObject(caseId, keepsMany))
    const first = await run(viewCustodyDesk, keepsMany, {}, at())
    const second = await run(viewCustodyDesk, keepsMany, { after: first.later ?? '' }, at())
    expect([first.held.length, second.held.length, second.later]).toEqual([100, 3, null])
    const shown = [...first.held, ...second.held].map(({ itemId }) => itemId)
    expect(shown.toSorted()).toEqual(items.toSorted())
    const strange = await run(viewCustodyDesk, keepsMany, { after: 'nowhere' }, at())
    expect(strange.held).toHaveLength(100)
  })

  test('hands on what it holds when the case is sealed', async () => {
    const { caseId: hidden } = await aCase({ officer })
    const itemId = await anObject(hidden, officer)
    const { offerId } = await run(
      offerHandOver,
      officer,
      { caseId: hidden, itemId, to: `store:${storeId}` },
      at(),
    )
    await prisma.case.update({ where: { id: hidden }, data: { sensitivity: 'sealed' } })
    const given = { caseId: hidden, offerId, code: await codeOf(offerId), sealBefore: 'KP-204681' }
    expect(await refusalOf(run(acceptHandOver, keeper, given, at()))).toBe('done')
    expect(
      await refusalOf(
        run(offerHandOver, keeper, { caseId: hidden, itemId, to: `account:${officer.id}` }, at()),
      ),
    ).toBe('done')
  })
})

import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { ledgerOf } from '@/lib/domain/custody/ledger'
import { mostPlaces } from '@/lib/domain/custody/store'
import type { Actor } from '@/lib/domain/identity/policy'
import '@/lib/server/every-act'
import { acceptHandOver } from '@/lib/server/custody/accept-hand-over'
import { addStorePlace } from '@/lib/server/custody/add-store-place'
import { beginCount } from '@/lib/server/custody/begin-count'
import { closeCount } from '@/lib/server/custody/close-count'
import { closeStorePlace } from '@/lib/server/custody/close-store-place'
import { enterFindings } from '@/lib/server/custody/enter-findings'
import { findLabel } from '@/lib/server/custody/find-label'
import { countInPlace, heldInStore } from '@/lib/server/custody/held-in-store'
import { moveItem } from '@/lib/server/custody/move-item'
import { offerHandOver } from '@/lib/server/custody/offer-hand-over'
import { offerItems } from '@/lib/server/custody/offer-items'
import { printLabels } from '@/lib/server/custody/print-labels'
import { entriesOf } from '@/lib/server/custody/read-entries'
import { receiveItems } from '@/lib/server/custody/receive-items'
import { refuseHandOver } from '@/lib/server/custody/refuse-hand-over'
import { scanInCount } from '@/lib/server/custody/scan-in-count'
import { viewBatch } from '@/lib/server/custody/view-batch'
import { viewCount } from '@/lib/server/custody/view-count'
import { viewStorePlace } from '@/lib/server/custody/view-store-place'
import { whenCaseChanges } from '@/lib/server/kernel/after'
import { NotFound, Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { aCase } from '../../support/cases'
import { anObject } from '../../support/custody'
import { aPerson, at, aUnit, today } from '../../support/people'
import { aLabelOn, anObjectInStore, aStorePlace } from '../../support/stores'

whenCaseChanges(async () => {})

let officer: Actor
let keeper: Actor
let caseId: string
beforeAll(async () => {
  officer = await aPerson('officer')
  ;({ caseId } = await aCase({ officer }))
  keeper = await aPerson('custodian', await aUnit('store'))
})

const refusalOf = (doing: Promise<unknown>) =>
  doing.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof NotFound) return 'nothing there'
      if (error instanceof Refused) return error.refusals.map(({ because }) => because).join()
      throw error
    },
  )

const ledger = async (itemId: string) => ledgerOf(await entriesOf(prisma, caseId, itemId))
const toStore = () => `store:${keeper.unitId}`
const told = async (who: Actor) =>
  (await prisma.notice.findMany({ where: { accountId: who.id }, orderBy: { at: 'asc' } })).map(
    ({ kind }) => kind,
  )

describe('many at once', () => {
  test('are offered under one code and taken over, each with its own outcome and one holder', async () => {
    const itemIds = [
      await anObject(caseId, officer),
      await anObject(caseId, officer),
      await anObject(caseId, officer),
    ]
    const held = await anObject(caseId, await aPerson('officer'))
    const batchId = newId()
    const offered = await run(
      offerItems,
      officer,
      { caseId, batchId, itemIds: [...itemIds, held], to: toStore() },
      at(),
    )
    expect(offered.lines.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done', 'not-in-your-hands'])
    const { code, lines } = await run(viewBatch, officer, { batchId }, at())
    expect(lines).toHaveLength(4)
    const [one, two, three] = offered.lines.map(({ offerId }) => offerId ?? '')
    await run(refuseHandOver, keeper, { caseId, offerId: three, reason: 'Torn bag' }, at())
    const got = await run(
      receiveItems,
      keeper,
      {
        ...{ caseId, batchId: newId(), code, place: 'B4' },
        items: [
          { offerId: one, sealBefore: 'kp-204681' },
          { offerId: two },
          { offerId: three, sealBefore: 'KP-204681' },
          { offerId: newId(), sealBefore: 'KP-204681' },
        ],
      },
      at(),
    )
    expect(got.lines.map(({ outcome }) => outcome)).toEqual([
      'done',
      'seal-not-read',
      'not-there',
      'not-there',
    ])
    const [first = '', second = '', third = ''] = itemIds
    expect((await ledger(first)).holder).toMatchObject({ accountId: keeper.id, unitId: keeper.unitId })
    for (const itemId of [second, third]) expect((await ledger(itemId)).holder?.accountId).toBe(officer.id)
    for (const itemId of itemIds)
      expect(await prisma.custodyHolding.count({ where: { itemId, until: null } })).toBe(1)
  })

  test('sent twice are done once', async () => {
    const itemIds = [await anObject(caseId, officer)]
    const said = { caseId, batchId: newId(), itemIds, to: toStore() }
    const came = await Promise.all([1, 2, 3].map(() => refusalOf(run(offerItems, officer, said, at()))))
    expect(came.sort()).toEqual(['already-there', 'already-there', 'done'])
    expect((await ledger(itemIds[0] ?? '')).length).toBe(2)
  })

  test('of several cases share the code of their batch, and nobody else sees it', async () => {
    const other = await aCase({ officer })
    const batchId = newId()
    const offer = async (of: string) =>
      run(
        offerItems,
        officer,
        { caseId: of, batchId, itemIds: [await anObject(of, officer)], to: toStore() },
        at(),
      )
    await offer(caseId)
    await offer(other.caseId)
    const codes = await prisma.custodyBatchLine.findMany({ where: { batchId }, select: { offerId: true } })
    const offers = await prisma.custodyOffer.findMany({
      where: { id: { in: codes.flatMap(({ offerId }) => offerId ?? []) } },
      distinct: ['code'],
    })
    expect(codes).toHaveLength(2)
    expect(offers).toHaveLength(1)
    expect(await refusalOf(run(viewBatch, keeper, { batchId }, at()))).toBe('nothing there')
  })
})

test('an offer and its answer are told to those whom they concern', async () => {
  const store = await aUnit('store')
  const keepers = [await aPerson('custodian', store), await aPerson('custodian', store)]
  const holder = await aPerson('officer')
  const { caseId: of } = await aCase({ officer: holder })
  const itemId = await anObject(of, holder)
  const { offerId } = await run(offerHandOver, holder, { caseId: of, itemId, to: `store:${store}` }, at())
  for (const one of keepers) expect(await told(one)).toEqual(['objects-offered'])
  const { code } = await prisma.custodyOffer.findUniqueOrThrow({ where: { id: offerId } })
  const [first] = keepers
  if (first) await run(acceptHandOver, first, { caseId: of, offerId, code, sealBefore: 'KP-204681' }, at())
  expect(await told(holder)).toEqual(['object-taken-over'])
})

describe('a label', () => {
  test('printed again says the same, and leads only those to its object who may see it', async () => {
    const itemId = await anObject(caseId, officer)
    const print = () => run(printLabels, officer, { caseId, itemIds: [itemId] }, at())
    const [[one], [two]] = [await print(), await print()]
    expect(one).toEqual(two)
    const code = one?.code ?? ''
    expect(await run(findLabel, officer, { code: `http://localhost/l/${code}` }, at())).toMatchObject({
      itemId,
    })
    const stranger = await aPerson('officer')
    const [theirs, none] = [code, 'ZZZZZZZZZZ'].map((one) =>
      refusalOf(run(findLabel, stranger, { code: one }, at())),
    )
    expect([await theirs, await none]).toEqual(['nothing there', 'nothing there'])
    expect(await refusalOf(run(findLabel, keeper, { code }, at()))).toBe('nothing there')
  })

  test('says nothing of the case in its code', async () => {
    const itemId = await anObject(caseId, officer)
    const [label] = await run(printLabels, officer, { caseId, itemIds: [itemId] }, at())
    expect(Object.keys(label ?? {}).sort()).toEqual(['caseNumber', 'code', 'number', 'seal', 'type'])
    expect(label?.code).toMatch(/^[2-9A-HJKMNP-Z]{10}$/)
  })
})

describe('a store', () => {
  test('moves an object to a listed place, which is then not empty', async () => {
    const placeId = await aStorePlace(keeper)
    const itemId = await anObjectInStore(caseId, keeper)
    await run(moveItem, keeper, { caseId, itemId, storePlaceId: placeId }, at())
    const { items } = await run(viewStorePlace, keeper, { placeId }, at())
    expect(items.map((one) => one.itemId)).toEqual([itemId])
    expect(await refusalOf(run(closeStorePlace, keeper, { placeId }, at()))).toBe('place-not-empty')
    const elsewhere = await aPerson('custodian', await aUnit('store'))
    expect(await refusalOf(run(viewStorePlace, elsewhere, { placeId }, at()))).toBe('nothing there')
    const theirs = await aStorePlace(elsewhere)
    expect(await refusalOf(run(moveItem, keeper, { caseId, itemId, storePlaceId: theirs }, at()))).toBe(
      'nothing there',
    )
  })

  test('shows what lies in a place page by page, each object once', async () => {
    const placeId = await aStorePlace(keeper)
    const itemIds = await Promise.all([1, 2, 3].map(() => anObjectInStore(caseId, keeper)))
    for (const itemId of itemIds) await run(moveItem, keeper, { caseId, itemId, storePlaceId: placeId }, at())
    const page = (after?: string) => heldInStore(prisma, keeper.unitId, [placeId], { after, take: 2 })
    const first = await page()
    const second = await page(first.at(-1)?.itemId)
    expect([...first, ...second].map(({ itemId }) => itemId)).toEqual([...itemIds].sort())
    expect(await countInPlace(prisma, keeper.unitId, placeId)).toBe(3)
    const after = second.at(-1)?.itemId ?? ''
    const last = await run(viewStorePlace, keeper, { placeId, after }, at())
    expect({ items: last.items, later: last.later, objects: last.objects }).toEqual({
      ...{ items: [], later: null, objects: 3 },
    })
  })

  test('counts by scanning: missing, misplaced, unexpected, and the report is frozen and entered once', async () => {
    const shelf = await aStorePlace(keeper)
    const box = await aStorePlace(keeper, shelf)
    const there = await anObjectInStore(caseId, keeper, box)
    const gone = await anObjectInStore(caseId, keeper, shelf)
    const astray = await anObjectInStore(caseId, keeper, shelf)
    const foreign = await anObject(caseId, officer)
    const code = async (itemId: string) => aLabelOn({ caseId, itemId }, keeper)
    const { countId } = await run(beginCount, keeper, { placeId: shelf }, at())
    expect(await refusalOf(run(beginCount, keeper, { placeId: shelf }, at()))).toBe('count-goes-on')
    const minute = (n: number) => at(new Date(today.getTime() + n * 60_000))
    const read = (one: string, n: number) => run(scanInCount, keeper, { countId, code: one }, minute(n))
    expect(await read(await aLabelOn({ placeId: box }, keeper), 1)).toMatchObject({ read: 'place' })
    expect(await read(await code(there), 2)).toMatchObject({ read: 'item' })
    expect(await read(await code(astray), 3)).toMatchObject({ read: 'item' })
    const strange = await code(foreign)
    expect(await read(strange, 4)).toMatchObject({ read: 'strange' })
    expect(await run(closeCount, keeper, { countId }, minute(5))).toEqual({ countId, caseIds: [caseId] })
    const report = await run(viewCount, keeper, { countId }, minute(6))
    expect(report).toMatchObject({ later: null, toEnter: [caseId] })
    expect(report.totals).toEqual({ found: 1, missing: 1, misplaced: 1, unexpected: 1 })
    // What is in place comes last, however much it is.
    expect(report.lines.at(-1)?.finding).toBe('found')
    const of = (finding: string) => report.lines.filter((line) => line.finding === finding)
    expect(of('found').map(({ item }) => item?.itemId)).toEqual([there])
    expect(of('missing').map(({ item }) => item?.itemId)).toEqual([gone])
    expect(of('misplaced').map(({ item }) => item?.itemId)).toEqual([astray])
    expect(of('unexpected')).toMatchObject([{ code: strange, item: null }])
    expect(await refusalOf(run(scanInCount, keeper, { countId, code: strange }, minute(7)))).toBe(
      'count-closed',
    )
    await expect(prisma.countLine.deleteMany({ where: { countId } })).rejects.toThrow()
    await expect(
      prisma.countLine.create({ data: { id: newId(), countId, finding: 'unexpected', code: 'X' } }),
    ).rejects.toThrow()
    expect(await run(enterFindings, keeper, { caseId, countId }, minute(8))).toMatchObject({ entered: 2 })
    expect(await run(enterFindings, keeper, { caseId, countId }, minute(9))).toMatchObject({ entered: 0 })
    expect((await run(viewCount, keeper, { countId }, minute(9))).toEnter).toEqual([])
    expect(await ledger(gone)).toMatchObject({ missed: true })
    expect(await ledger(astray)).toMatchObject({ missed: false, storePlaceId: box })
    expect(await told(officer)).toEqual(expect.arrayContaining(['object-not-found', 'object-elsewhere']))
    await run(moveItem, keeper, { caseId, itemId: gone, storePlaceId: shelf }, minute(10))
    expect(await ledger(gone)).toMatchObject({ missed: false })
  })
})

test('a store lists no more places than a keeper can choose from, until one is closed', async () => {
  const full = await aPerson('custodian', await aUnit('store'))
  const data = Array.from({ length: mostPlaces }, (_, n) => ({
    ...{ id: newId(), unitId: full.unitId, kind: 'shelf' as const, code: `S${n}` },
    ...{ createdAt: today, createdById: full.id },
  }))
  await prisma.storePlace.createMany({ data })
  const add = () => refusalOf(run(addStorePlace, full, { code: 'One more' }, at()))
  expect(await add()).toBe('store-lists-no-more')
  await run(closeStorePlace, full, { placeId: data[0]?.id ?? '' }, at())
  expect(await add()).toBe('done')
})

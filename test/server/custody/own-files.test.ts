import { createHash, randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { acceptHandOver } from '@/lib/server/custody/accept-hand-over'
import { offerHandOver } from '@/lib/server/custody/offer-hand-over'
import { sendOut } from '@/lib/server/custody/send-out'
import { viewLedger } from '@/lib/server/custody/view-ledger'
import { askPages } from '@/lib/server/evidence/ask-pages'
import { beginUpload } from '@/lib/server/evidence/begin-upload'
import { keepUpload } from '@/lib/server/evidence/keep-upload'
import { openFile } from '@/lib/server/evidence/open-file'
import { openPage } from '@/lib/server/evidence/open-page'
import { store } from '@/lib/server/evidence/store'
import { viewFile } from '@/lib/server/evidence/view-file'
import { NotFound } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { findPaper } from '@/lib/server/papers/find-paper'
import { printPaper } from '@/lib/server/papers/print-paper'
import { returnPaper } from '@/lib/server/papers/return-paper'
import { newUploadId } from '@/lib/storage/store'
import { aCase } from '../../support/cases'
import { anObject, aPaperOf } from '../../support/custody'
import { aPerson, at, aUnit, today } from '../../support/people'

let officer: Actor
let keeper: Actor
let beside: Actor
let elsewhere: Actor
let storeId: string
let caseId: string
beforeAll(async () => {
  officer = await aPerson('officer')
  ;({ caseId } = await aCase({ officer }))
  storeId = await aUnit('store')
  keeper = await aPerson('custodian', storeId)
  beside = await aPerson('custodian', storeId)
  elsewhere = await aPerson('custodian', await aUnit('store'))
})

const soon = (minutes: number) => at(new Date(today.getTime() + minutes * 60_000))
const seal = 'KP-204681'

/** A real picture of one pixel, told apart by what follows its end. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A photograph as a browser sends it: announced, laid down, kept. */
async function sends(by: Actor, itemId: string, when = at()): Promise<string> {
  const [bytes, uploadId] = [Buffer.concat([pixel, randomBytes(16)]), newUploadId()]
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const said = { caseId, itemId, uploadId, name: 'bag.png', size: bytes.length, sha256 }
  await run(beginUpload, by, said, when)
  await mkdir(store().incoming, { recursive: true })
  await writeFile(join(store().incoming, uploadId), bytes)
  return (await keepUpload(uploadId, by, when)).fileId
}

/** An object offered to the store with a photograph, beside another file of it that is nobody's entry. */
async function offered() {
  const itemId = await anObject(caseId, officer)
  const [photo, other] = [await aPaperOf(caseId, itemId, officer), await aPaperOf(caseId, itemId, officer)]
  const to = `store:${storeId}`
  const { offerId } = await run(offerHandOver, officer, { caseId, itemId, to, photoFileId: photo }, at())
  const { code } = await prisma.custodyOffer.findUniqueOrThrow({ where: { id: offerId } })
  return { itemId, photo, other, offerId, code }
}

const opens = (by: Actor, fileId: string) => run(openFile, by, { fileId }, soon(5))
const nothing = (doing: Promise<unknown>) => expect(doing).rejects.toBeInstanceOf(NotFound)

test('the receiver sees the photograph of the offer, brings one of the acceptance, and sees no other file', async () => {
  const { itemId, photo, other, offerId, code } = await offered()
  await expect(opens(keeper, photo)).resolves.toMatchObject({ size: 4 })
  await nothing(opens(keeper, other))
  const mine = await sends(keeper, itemId)
  const answer = { caseId, offerId, code, sealBefore: seal, photoFileId: mine }
  await run(acceptHandOver, keeper, answer, soon(1))
  for (const whoever of [keeper, beside]) {
    await expect(opens(whoever, mine)).resolves.toMatchObject({ name: 'bag.png' })
    await nothing(opens(whoever, other))
  }
  const { files, entries, may } = await run(viewLedger, keeper, { caseId, itemId }, soon(2))
  expect(files.map(({ id }) => id).toSorted()).toEqual([photo, mine].toSorted())
  expect(entries.map(({ mayOpenPhoto }) => mayOpenPhoto)).toEqual([false, true, true])
  expect(may.attach).toBe(true)
})

test('nobody brings or opens a file of an object that is not in their hands', async () => {
  const { itemId, photo } = await offered()
  const another = await anObject(caseId, officer)
  const [theirs, random] = [await aPaperOf(caseId, another, officer), newId()]
  for (const fileId of [theirs, random]) await nothing(opens(keeper, fileId))
  await nothing(sends(keeper, another))
  await nothing(sends(elsewhere, itemId))
  await nothing(opens(elsewhere, photo))
})

test('hands see a file, never the pages, the camera or the links that the case shows of it', async () => {
  const { itemId, photo } = await offered()
  await nothing(run(viewFile, keeper, { caseId, itemId, fileId: photo }, at()))
  await nothing(run(openPage, keeper, { fileId: photo, page: 0 }, at()))
  await nothing(run(askPages, keeper, { fileId: photo, page: 1 }, at()))
})

test('what was under way when the object left their hands is not attached, and what was theirs is theirs no longer', async () => {
  const { itemId, photo, offerId, code } = await offered()
  await run(acceptHandOver, keeper, { caseId, offerId, code, sealBefore: seal }, soon(1))
  const [bytes, uploadId] = [randomBytes(300), newUploadId()]
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const said = { caseId, itemId, uploadId, name: 'late.jpg', size: 300, sha256 }
  await run(beginUpload, keeper, said, soon(2))
  await mkdir(store().incoming, { recursive: true })
  await writeFile(join(store().incoming, uploadId), bytes)
  const back = { caseId, itemId, to: `account:${officer.id}` }
  const given = await run(offerHandOver, keeper, back, soon(3))
  const { code: second } = await prisma.custodyOffer.findUniqueOrThrow({ where: { id: given.offerId } })
  const answer = { caseId, offerId: given.offerId, code: second, sealBefore: seal }
  await run(acceptHandOver, officer, answer, soon(4))
  await nothing(keepUpload(uploadId, keeper, soon(5)))
  await nothing(opens(keeper, photo))
  expect(await prisma.itemFile.count({ where: { itemId, name: 'late.jpg' } })).toBe(0)
})

test('the keeper finds their receipt by its code and brings its signed scan back, which ends the missing signature', async () => {
  const { itemId, offerId, code, other } = await offered()
  await run(acceptHandOver, keeper, { caseId, offerId, code, sealBefore: seal }, soon(1))
  const laboratory = { outsideName: 'National laboratory', outsideKind: 'laboratory' as const }
  await run(sendOut, keeper, { caseId, itemId, ...laboratory }, soon(2))
  const print = { caseId, itemId, seq: 4, kind: 'custody_receipt' as const, languages: 'both' as const }
  const { paperId } = await run(printPaper, keeper, print, soon(3))
  const paper = await prisma.paper.findUniqueOrThrow({ where: { id: paperId } })
  expect(await run(findPaper, keeper, { code: paper.code }, soon(4))).toEqual({ caseId, paperId })
  await nothing(run(findPaper, elsewhere, { code: paper.code }, soon(4)))
  const bring = { caseId, paperId, code: paper.code }
  await nothing(run(returnPaper, keeper, { ...bring, fileId: other }, soon(4)))
  const scan = await sends(keeper, itemId, soon(4))
  await run(returnPaper, keeper, { ...bring, fileId: scan }, soon(5))
  const { defects, entries } = await run(viewLedger, keeper, { caseId, itemId }, soon(6))
  expect(entries.at(-1)).toMatchObject({ kind: 'receipted', receiptFileId: scan, mayOpenReceipt: true })
  expect(defects.filter(({ because }) => because === 'no-receipt')).toEqual([])
})

import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { changeEvidence } from '@/lib/server/evidence/change-evidence'
import { logEvidence } from '@/lib/server/evidence/log-evidence'
import { saveDraft } from '@/lib/server/evidence/save-draft'
import { viewLogForm } from '@/lib/server/evidence/view-log-form'
import { NotFound, Stale } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { linkEvidence } from '@/lib/server/proof/link-evidence'
import { aCase, aCount, anItem, onTeam } from '../../support/cases'
import { entries } from '../../support/log'
import { aPerson, at } from '../../support/people'

let officer: Actor
let caseId: string

const holdall = {
  type: 'drug_seizure',
  title: 'Blue holdall, 12 packages',
  obtainedAt: '2026-11-01T18:40',
  obtainedBy: 'Lt. Mlih Bopha',
  originName: 'Blue holdall',
  originKind: 'exhibit',
  remarks: 'Taken from the water at night; nothing could be recorded on the spot.',
} as const

beforeAll(async () => {
  officer = await aPerson('officer')
  caseId = (await aCase({ officer })).caseId
})

const log = (draftId: string, more: object = {}, who = officer) =>
  run(logEvidence, who, { caseId, draftId, ...holdall, ...more }, at())

describe('a form that is sent again', () => {
  test('sixteen times at once makes one item, and every answer is the first', async () => {
    const draftId = newId()
    const before = await prisma.item.count({ where: { caseId } })
    const answers = await Promise.all(Array.from({ length: 16 }, () => log(draftId)))
    expect(new Set(answers.map(({ itemId }) => itemId)).size).toBe(1)
    expect(await prisma.item.count({ where: { caseId } })).toBe(before + 1)
  })

  test('says in the log that it was sent again, and nothing else', async () => {
    const draftId = newId()
    await log(draftId)
    const { requestId, now } = at()
    await run(logEvidence, officer, { caseId, draftId, ...holdall }, { requestId, now })
    expect((await entries({ requestId })).map(({ type }) => type)).toEqual(['draft.sent-again'])
  })

  test('with other words is refused, for somebody would believe them kept', async () => {
    const draftId = newId()
    await log(draftId)
    await expect(log(draftId, { title: 'Blue holdall, 13 packages' })).rejects.toThrow('draft-was-sent')
  })

  test('to another case, because the first answer was lost, names the item where it is', async () => {
    const other = await aCase({ officer })
    const draftId = newId()
    const first = await log(draftId)
    expect(await log(draftId, { caseId: other.caseId })).toEqual(first)
    expect(await prisma.item.count({ where: { caseId: other.caseId } })).toBe(0)
  })

  test('by somebody else is their own form', async () => {
    const colleague = await onTeam(caseId, await aPerson('officer'))
    const draftId = newId()
    const first = await log(draftId)
    const second = await log(draftId, {}, colleague)
    expect(second.itemId).not.toBe(first.itemId)
  })

  test('after it was refused, is judged anew', async () => {
    const draftId = newId()
    await expect(log(draftId, { obtainedAt: '2026-11-03T18:40' })).rejects.toThrow('obtained-in-future')
    expect((await log(draftId)).number).toBeGreaterThan(0)
  })

  test('links once, and corrects once', async () => {
    const itemId = await anItem(caseId)
    const countId = await aCount(caseId)
    const link = {
      ...{ caseId, itemId, polarity: 'supports', strength: 'shows', locator: { in: 'page', page: '2' } },
      ...{ reasoning: 'He says so on page 2.', targets: `count:${countId}:ACT`, draftId: newId() },
    }
    const [one, two] = await Promise.all([
      run(linkEvidence, officer, link, at()),
      run(linkEvidence, officer, link, at()),
    ])
    expect(two).toEqual(one)
    expect(await prisma.proofLink.count({ where: { itemId } })).toBe(1)

    const { itemId: logged } = await log(newId())
    const change = { caseId, itemId: logged, version: 1, draftId: newId(), ...holdall, remarks: 'Wet.' }
    await Promise.all([
      run(changeEvidence, officer, change, at()),
      run(changeEvidence, officer, change, at()),
    ])
    expect((await prisma.item.findUniqueOrThrow({ where: { id: logged } })).version).toBe(2)
  })

  test('is kept by the database: no row of it is changed or removed', async () => {
    await log(newId())
    await expect(prisma.$executeRaw`UPDATE "FinishedDraft" SET "digest" = repeat('0', 64)`).rejects.toThrow(
      /permission denied/,
    )
    await expect(prisma.$executeRaw`DELETE FROM "Completeness"`).rejects.toThrow(/permission denied/)
  })
})

describe('the draft of a correction', () => {
  test('is of one item, from one version of it, and is finished with the correction', async () => {
    const { itemId } = await log(newId())
    const draftId = newId()
    const draft = { caseId, draftId, kind: 'change', itemId, itemVersion: 1, version: 0 }
    await run(saveDraft, officer, { ...draft, answers: { remarks: 'Wet thr' } }, at())
    const { draft: read, drafts } = await run(viewLogForm, officer, { caseId, itemId, draftId }, at())
    expect(read).toMatchObject({ itemVersion: 1, answers: { remarks: 'Wet thr' } })
    expect(drafts.map((one) => one.draftId)).toEqual([draftId])
    await run(
      changeEvidence,
      officer,
      { caseId, itemId, version: 1, draftId, ...holdall, remarks: 'Wet through' },
      at(),
    )
    expect(await prisma.draft.count({ where: { id: draftId } })).toBe(0)
  })

  test('needs an item, and one of this case', async () => {
    const other = await aCase()
    const foreign = await anItem(other.caseId)
    const draft = { caseId, draftId: newId(), kind: 'change', itemVersion: 1, version: 0, answers: {} }
    await expect(run(saveDraft, officer, { ...draft, itemId: foreign }, at())).rejects.toThrow(NotFound)
    await expect(run(saveDraft, officer, draft, at())).rejects.toThrow('missing')
  })

  test('typed over in two windows shows both, so that the person can choose', async () => {
    const { itemId } = await log(newId())
    const draft = { caseId, draftId: newId(), kind: 'change', itemId, itemVersion: 1 }
    await run(saveDraft, officer, { ...draft, version: 0, answers: { remarks: 'one' } }, at())
    await run(saveDraft, officer, { ...draft, version: 1, answers: { remarks: 'two' } }, at())
    const stale = await run(
      saveDraft,
      officer,
      { ...draft, version: 1, answers: { remarks: 'three' } },
      at(),
    ).catch((error: unknown) => error)
    expect(stale).toBeInstanceOf(Stale)
    expect(stale).toMatchObject({ current: { version: 2, answers: { remarks: 'two' } } })
  })
})

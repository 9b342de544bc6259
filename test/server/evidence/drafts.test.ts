import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { discardDraft } from '@/lib/server/evidence/discard-draft'
import { listDrafts } from '@/lib/server/evidence/list-drafts'
import { logEvidence } from '@/lib/server/evidence/log-evidence'
import { saveDraft } from '@/lib/server/evidence/save-draft'
import { viewLogForm } from '@/lib/server/evidence/view-log-form'
import { NotFound, Stale } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { aCase, onTeam } from '../../support/cases'
import { entries } from '../../support/log'
import { aPerson, at } from '../../support/people'

let officer: Actor
let colleague: Actor
let caseId: string

const answers = {
  type: 'drug_seizure',
  title: 'Blue holdall',
  'facts.net_weight': '១២៣១០',
  derivedFrom: [newId(), newId()],
}

beforeAll(async () => {
  officer = await aPerson('officer')
  caseId = (await aCase({ officer })).caseId
  colleague = await onTeam(caseId, await aPerson('officer'))
})

const save = (more: object = {}, who = officer, when = at()) =>
  run(saveDraft, who, { caseId, draftId: newId(), kind: 'evidence', version: 0, answers, ...more }, when)

describe('a draft', () => {
  test('keeps every answer as typed, also what no rule would allow', async () => {
    const { draftId } = await save({ answers: { ...answers, obtainedAt: 'last night' } })
    const { draft } = await run(viewLogForm, officer, { caseId, draftId }, at())
    expect(draft?.answers).toEqual({ ...answers, obtainedAt: 'last night' })
  })

  test('leaves the case as it was, and is said in the log once however often it is saved', async () => {
    const before = await prisma.case.findUniqueOrThrow({ where: { id: caseId } })
    const when = at()
    const { draftId } = await save({}, officer, when)
    await save({ draftId, version: 1, answers: { title: 'Blue holdall, 12' } }, officer, when)
    await save({ draftId, version: 2, answers: { title: 'Blue holdall, 12 packages' } }, officer, when)
    expect((await prisma.case.findUniqueOrThrow({ where: { id: caseId } })).revision).toBe(before.revision)
    expect((await entries({ requestId: when.requestId })).map(({ type }) => type)).toEqual(['draft.begun'])
  })

  test('typed over in two windows is told, and nothing is lost', async () => {
    const { draftId } = await save()
    await save({ draftId, version: 1, answers: { title: 'From the first window' } })
    await expect(save({ draftId, version: 1, answers: { title: 'From the second' } })).rejects.toBeInstanceOf(
      Stale,
    )
    await expect(save({ draftId, version: 0 })).rejects.toBeInstanceOf(Stale)
    expect((await prisma.draft.findUniqueOrThrow({ where: { id: draftId } })).answers).toEqual({
      title: 'From the first window',
    })
  })

  test('is its author’s alone: a colleague neither reads, writes nor discards it', async () => {
    const { draftId } = await save()
    expect((await run(viewLogForm, colleague, { caseId, draftId }, at())).draft).toBeNull()
    await expect(save({ draftId, version: 1 }, colleague)).rejects.toThrow(NotFound)
    await expect(save({ draftId, version: 0 }, colleague)).rejects.toThrow(NotFound)
    await expect(run(discardDraft, colleague, { caseId, draftId }, at())).rejects.toThrow(NotFound)
    expect((await run(listDrafts, colleague, { caseId }, at())).drafts).toEqual([])
  })

  test('is finished with the item, and a window left open does not write it anew', async () => {
    const { draftId } = await save()
    const { requestId, now } = at()
    const item = {
      type: 'drug_seizure',
      title: 'Blue holdall',
      obtainedAt: '2026-11-01T18:40',
      obtainedBy: 'DC Osei',
      remarks: 'Taken from the water at night; nothing could be recorded on the spot.',
    }
    await run(
      logEvidence,
      officer,
      { caseId, draftId, ...item, originName: `Holdall ${draftId}`, originKind: 'exhibit' },
      { requestId, now },
    )
    expect((await entries({ requestId })).map(({ type }) => type)).toContain('draft.finished')
    await expect(save({ draftId, version: 1 })).rejects.toThrow(NotFound)
    expect(await prisma.draft.count({ where: { id: draftId } })).toBe(0)
  })

  test('is discarded on record', async () => {
    const { draftId } = await save()
    const { requestId, now } = at()
    await run(discardDraft, officer, { caseId, draftId }, { requestId, now })
    expect((await entries({ requestId })).map(({ type }) => type)).toEqual(['draft.discarded'])
    await expect(run(discardDraft, officer, { caseId, draftId }, at())).rejects.toThrow(NotFound)
  })

  test('is listed with what it is of, and no longer to who left the team', async () => {
    const { draftId } = await save({}, colleague)
    const { drafts } = await run(listDrafts, colleague, {}, at())
    expect(drafts).toEqual([
      expect.objectContaining({ draftId, type: 'drug_seizure', title: 'Blue holdall' }),
    ])
    await prisma.teamMember.updateMany({
      where: { caseId, accountId: colleague.id },
      data: { until: at().now },
    })
    expect((await run(listDrafts, colleague, {}, at())).drafts).toEqual([])
    await expect(save({ draftId, version: 1 }, colleague)).rejects.toThrow(NotFound)
  })

  test.each([
    [
      'longer than a draft can be',
      {
        answers: Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`facts.a${n}`, 'x'.repeat(30_000)])),
      },
    ],
    ['with a field of no form', { answers: { '__proto__ x': 'y' } }],
    ['with half a character', { answers: { title: '\ud800' } }],
    ['of no kind', { kind: 'report' }],
    ['of a version that cannot be', { version: -1 }],
  ])('%s is refused', async (_, wrong) => {
    const before = await prisma.draft.count({ where: { caseId } })
    await expect(save(wrong)).rejects.toThrow()
    expect(await prisma.draft.count({ where: { caseId } })).toBe(before)
  })
})

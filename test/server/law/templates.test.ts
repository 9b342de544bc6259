import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import '@/lib/server/every-act'
import type { Actor } from '@/lib/domain/identity/policy'
import { run } from '@/lib/server/kernel/run'
import { adoptTemplate } from '@/lib/server/law/adopt-template'
import { answerQuestion } from '@/lib/server/law/answer-question'
import { changeTemplateDraft } from '@/lib/server/law/change-template-draft'
import { confirmTemplateDraft } from '@/lib/server/law/confirm-template-draft'
import { draftTemplate } from '@/lib/server/law/draft-template'
import { reopenQuestion } from '@/lib/server/law/reopen-question'
import { viewQuestions } from '@/lib/server/law/view-questions'
import { viewTemplate } from '@/lib/server/law/view-template'
import { viewTemplateDraft } from '@/lib/server/law/view-template-draft'
import { addCount } from '@/lib/server/offences/add-count'
import { viewOffences } from '@/lib/server/offences/view-offences'
import { settle } from '@/lib/server/readiness/settle'
import { aCase, aCharge, aSuspect } from '../../support/cases'
import { aTemplateDraft } from '../../support/law-fixtures'
import { aPerson, at, today } from '../../support/people'
import { approvedBy } from '../../support/second-person'

/** The law is drafted, compared, confirmed by an official and approved by a second person; cases keep what they stand on. */
let admin: Actor
let second: Actor
let officer: Actor
beforeAll(async () => {
  admin = await aPerson('administrator')
  second = await aPerson('administrator')
  officer = await aPerson('officer')
})

const paper = {
  official: 'Sok Dara',
  office: 'Ministry of Justice',
  document: 'No. 112 KY/26',
  documentDay: '2026-10-20',
}
const knowledge = (sources: number) => ({
  ...{ part: 'element', element: 'KNOW', sources: String(sources), target: '20', needsAlternative: 'yes' },
  title: { en: 'He knew that it was drugs', km: 'គាត់ដឹងថាជាគ្រឿងញៀន' },
  question: { en: 'What shows that he knew?', km: 'អ្វីបង្ហាញថាគាត់ដឹង?' },
})
const draft = (draftId: string) => run(viewTemplateDraft, admin, { draftId }, at())
const begin = (newVersion: string) =>
  run(draftTemplate, admin, { base: 'KH-T01@0.1.0', newVersion, reason: 'The amendment.' }, at())
const change = (draftId: string, version: number, said: object) =>
  run(changeTemplateDraft, admin, { draftId, version: String(version), ...said }, at())

describe('a draft of the law', () => {
  test('goes from drafted to compared, confirmed and approved; then new counts stand on it and old ones keep theirs', async () => {
    const { caseId } = await aCase({ officer })
    const count = {
      caseId,
      offence: 'KH-T01',
      title: 'A sale',
      from: '2026-09-01',
      to: '2026-09-02',
      place: 'Kumru',
    }
    const { countId } = await run(addCount, officer, count, at())
    const chargeId = await aCharge(caseId, { countId, partyId: await aSuspect(caseId) })
    await settle(caseId, today)
    const read = () => prisma.reading.findFirstOrThrow({ where: { chargeId }, orderBy: { revision: 'desc' } })
    const before = await read()

    const { draftId } = await begin('0.2.0')
    await change(draftId, 1, knowledge(3))
    expect((await draft(draftId)).differences).toEqual(
      expect.arrayContaining([{ place: 'elements.KNOW.sources', before: '2', after: '3' }]),
    )
    await run(confirmTemplateDraft, admin, { draftId, version: '2', ...paper }, at())
    const { hash, confirmed, unconfirmed } = await draft(draftId)
    expect(confirmed).toMatchObject({ official: 'Sok Dara', day: '2026-10-20' })
    expect(unconfirmed).toEqual([])
    await approvedBy(second, await run(adoptTemplate, admin, { draftId, hash }, at()))

    const { countId: later } = await run(addCount, officer, { ...count, title: 'Another' }, at())
    expect(await prisma.count.findUnique({ where: { id: later } })).toMatchObject({
      templateId: 'KH-T01@0.2.0',
    })
    const shown = (await run(viewOffences, officer, { caseId }, at())).counts.map(({ template }) => template)
    expect(shown).toMatchObject([
      { key: 'KH-T01@0.1.0', later: 'KH-T01@0.2.0', confirmed: false },
      { key: 'KH-T01@0.2.0', later: null, confirmed: true },
    ])
    // The charge that stands on the older version was not scored by the new one.
    expect(await read()).toMatchObject({ templateId: 'KH-T01@0.1.0', inputHash: before.inputHash })
    const beside = { template: 'KH-T01@0.2.0', beside: 'KH-T01@0.1.0' }
    expect((await run(viewTemplate, officer, beside, at())).beside?.differences.length).toBeGreaterThan(0)
  })

  test('loses its confirmation with any change, and what was asked for before is refused', async () => {
    const { draftId } = await begin('0.3.0')
    await run(confirmTemplateDraft, admin, { draftId, version: '1', ...paper }, at())
    const asked = await run(adoptTemplate, admin, { draftId, hash: (await draft(draftId)).hash }, at())
    await change(draftId, 2, knowledge(1))
    expect(await draft(draftId)).toMatchObject({ confirmed: null, template: { confirmedBy: null } })
    await expect(approvedBy(second, asked)).rejects.toThrow('content-changed')
  })

  test('is never approved by somebody who wrote some of it, whoever asked', async () => {
    const { draftId, hash } = await aTemplateDraft(admin.id)
    const asked = await run(adoptTemplate, second, { draftId, hash }, at())
    await expect(approvedBy(admin, asked)).rejects.toThrow('second-person-wrote-it')
    const adopted = { adoptedAt: today, askedById: second.id, approvedById: admin.id }
    await expect(prisma.templateDraft.update({ where: { id: draftId }, data: adopted })).rejects.toThrow()
  })

  test('that is a version of the law changes no more', async () => {
    const { draftId, hash } = await aTemplateDraft(admin.id)
    await approvedBy(second, await run(adoptTemplate, admin, { draftId, hash }, at()))
    await expect(change(draftId, 1, knowledge(1))).rejects.toThrow('adopted-already')
    await expect(
      prisma.templateDraft.update({ where: { id: draftId }, data: { reason: 'Another' } }),
    ).rejects.toThrow()
  })

  test('is refused in words where its parts do not fit', async () => {
    const { draftId } = await begin('0.4.0')
    const { template } = await draft(draftId)
    const whole = (body: object | string) =>
      change(draftId, 1, { part: 'whole', body: typeof body === 'string' ? body : JSON.stringify(body) })
    await expect(whole('{ not data')).rejects.toThrow('not-readable-data')
    await expect(whole({ ...template, elements: [] })).rejects.toThrow('template-does-not-fit')
    // An article that nobody read is never written down as one.
    const guessed = { ...template.law, article: '41', articleStatus: 'M' }
    await expect(whole({ ...template, law: guessed })).rejects.toThrow('template-does-not-fit')
    await expect(change(draftId, 1, { ...knowledge(2), element: 'LUCK' })).rejects.toThrow('element-unknown')
    await expect(change(draftId, 9, knowledge(2))).rejects.toThrow('stale-version')
    await expect(begin('0.1.0')).rejects.toThrow('version-must-be-higher')
    await expect(begin('0.4.0')).rejects.toThrow('version-taken')
    // By writing so, nobody confirms it.
    await whole({ ...template, confirmedByJusticeMinistry: true, confirmedBy: 'Me' })
    expect((await draft(draftId)).template.confirmedBy).toBeNull()
  })
})

describe('an open question', () => {
  const one = async () =>
    (await run(viewQuestions, officer, {}, at())).questions.find(({ id }) => id === 'custody-hours')

  test('is answered with a name, a paper and a day, and opened again; every answer stays', async () => {
    expect((await one())?.answers).toEqual([])
    await run(answerQuestion, admin, { question: 'custody-hours', says: '24 hours.', ...paper }, at())
    expect((await one())?.answers).toMatchObject([
      { answered: true, official: 'Sok Dara', documentDay: '2026-10-20' },
    ])
    const again = { question: 'custody-hours', because: 'The letter was withdrawn.' }
    const later = at(new Date(today.getTime() + 1000))
    await run(reopenQuestion, admin, again, later)
    expect((await one())?.answers.map(({ answered }) => answered)).toEqual([false, true])
    await expect(run(reopenQuestion, admin, again, later)).rejects.toThrow('question-is-open')
  })

  test('is not answered by a paper of tomorrow', async () => {
    const said = { question: 'custody-hours', says: 'Yes.', ...paper, documentDay: '2199-01-01' }
    await expect(run(answerQuestion, admin, said, at())).rejects.toThrow('paper-from-the-future')
  })
})

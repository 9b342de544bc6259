import { createHash } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { draw, weighContent } from '@/lib/domain/audit/sample'
import { daysOfPeople, filesOfLine } from '@/lib/server/audit/candidates'
import { drawAuditSample } from '@/lib/server/audit/draw-audit-sample'
import { recordFinding } from '@/lib/server/audit/record-finding'
import { viewAuditSample } from '@/lib/server/audit/view-audit-sample'
import { viewAuditSamples } from '@/lib/server/audit/view-audit-samples'
import { stateReason } from '@/lib/server/cases/state-reason'
import { viewCase } from '@/lib/server/cases/view-case'
import { NotFound } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { sealLog } from '@/lib/server/log/seal-log'
import { aSample } from '../../support/audit-acts'
import { aCase, anItem, onTeam } from '../../support/cases'
import { aFile, type Company, theCompany } from '../../support/cast'
import { aPerson, at, aUnit, today } from '../../support/people'

let company: Company
beforeAll(async () => {
  company = await theCompany()
  await aFile(company)
  await sealLog(today)
})

const finding = { verdict: 'in_order', words: 'The file holds what it says.' }

describe('a sample of files', () => {
  /** A supervisor with a unit of their own, and files in it. */
  async function aLine(files: number) {
    const unitId = await aUnit()
    const supervisor = await aPerson('supervisor', unitId)
    const lead = await aPerson('officer', unitId)
    const cases: string[] = []
    for (let n = 0; n < files; n++) cases.push((await aCase({ officer: lead })).caseId)
    return { supervisor, lead, cases }
  }

  test('is drawn from the files of the line that one neither is on, nor approved, nor may not know', async () => {
    const { supervisor, lead, cases } = await aLine(5)
    const [team = '', approved = '', sealed = '', risky = '', plain = ''] = cases
    await onTeam(team, supervisor)
    await approve(approved, supervisor.id, lead.id)
    await prisma.case.update({ where: { id: sealed }, data: { sensitivity: 'sealed' } })
    const itemId = await anItem(risky, {})
    await prisma.assessment.create({
      data: {
        id: newId(),
        caseId: risky,
        itemId,
        value: 'at_risk',
        reason: 'Night.',
        at: today,
        byId: lead.id,
      },
    })
    const from = await filesOfLine(prisma, supervisor, today)
    expect(from.map(({ caseId }) => caseId).sort()).toEqual([risky, plain].sort())
    expect(from.find(({ caseId }) => caseId === risky)).toMatchObject({ atRisk: 1, noLeader: true })
  })

  test('is what the sealed log says it is, and anybody can draw it again', async () => {
    const { supervisor } = await aLine(9)
    const { sampleId } = (await run(drawAuditSample, supervisor, {}, at())) as { sampleId: string }
    const view = await run(viewAuditSample, supervisor, { sampleId }, at())
    expect(view.outOf).toBe(9)
    const again = draw(
      (await filesOfLine(prisma, supervisor, today)).map(({ caseId, ...facts }) => ({
        key: caseId,
        ...weighContent(facts),
      })),
      5,
      (key) =>
        (createHash('sha256')
          .update(`${view.root} content ${supervisor.id} 2026-11 ${key}`)
          .digest()
          .readUIntBE(0, 6) +
          1) /
        2 ** 48,
    )
    expect(view.drawn.map(({ caseId }) => caseId)).toEqual(again.map(({ key }) => key))
  })

  test('is drawn once a month, also by who asks twice at once', async () => {
    const { supervisor } = await aLine(3)
    const tries = await Promise.allSettled([1, 2].map(() => run(drawAuditSample, supervisor, {}, at())))
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(run(drawAuditSample, supervisor, {}, at())).rejects.toThrow('drawn-already')
    const december = new Date('2026-12-01T03:00:00Z')
    await run(drawAuditSample, supervisor, {}, at(december))
    expect(await run(viewAuditSamples, supervisor, {}, at(december))).toMatchObject({
      drawnThisMonth: true,
      samples: [{ month: '2026-12' }, { month: '2026-11', outOf: 3, size: 3, found: 0 }],
    })
  })

  test('takes a finding only from who drew it, and only once the file was opened', async () => {
    const { supervisor, cases } = await aLine(1)
    const caseId = cases[0] ?? ''
    const { sampledId, sampleId } = await aSample(supervisor.id, { caseId })
    const said = { sampledId, ...finding }
    await expect(run(recordFinding, company.cast.supervisor, said, at())).rejects.toThrow(NotFound)
    await expect(run(viewAuditSample, company.cast.supervisor, { sampleId }, at())).rejects.toThrow(NotFound)
    const reason = { caseId, purpose: 'quality-sample', reason: 'Drawn in November.' }
    await run(stateReason, supervisor, reason, at())
    await expect(run(recordFinding, supervisor, said, at())).rejects.toThrow('not-looked-yet')
    await run(viewCase, supervisor, { caseId }, at())
    await run(recordFinding, supervisor, said, at())
    await expect(run(recordFinding, supervisor, said, at())).rejects.toThrow('already-found')
    expect((await run(viewAuditSample, supervisor, { sampleId }, at())).drawn).toMatchObject([
      { caseId, verdict: 'in_order' },
    ])
  })

  test('says nothing any more of a file that was sealed since', async () => {
    const { supervisor, cases } = await aLine(1)
    const caseId = cases[0] ?? ''
    const { sampleId } = await aSample(supervisor.id, { caseId })
    await prisma.case.update({ where: { id: caseId }, data: { sensitivity: 'sealed' } })
    const [one] = (await run(viewAuditSample, supervisor, { sampleId }, at())).drawn
    expect(one).toMatchObject({ caseId: null, number: null, title: null, unitEn: null })
  })
})

describe('a sample of conduct', () => {
  test('is drawn by an auditor from days of others, never their own', async () => {
    const auditor = await aPerson('auditor')
    await run(viewAuditSamples, auditor, {}, at())
    const from = await daysOfPeople(prisma, auditor, new Date())
    expect(from.length).toBeGreaterThan(0)
    expect(from.map(({ accountId }) => accountId)).not.toContain(auditor.id)
    const { sampleId } = (await run(drawAuditSample, auditor, {}, at(new Date()))) as { sampleId: string }
    const view = await run(viewAuditSample, auditor, { sampleId }, at())
    expect(view.kind).toBe('conduct')
    expect(view.drawn.every(({ caseId, accountId, day }) => caseId === null && accountId && day)).toBe(true)
    const { sampledId = '' } = view.drawn[0] ?? {}
    await run(recordFinding, auditor, { sampledId, ...finding }, at())
  })
})

async function approve(caseId: string, approvedById: string, byId: string) {
  const snapshotId = newId()
  await prisma.snapshot.create({
    data: {
      ...{ id: snapshotId, caseId, number: 1, revision: 0, because: 'submitted', takenAt: today },
      takenById: byId,
    },
  })
  await prisma.submission.create({
    data: {
      ...{ id: newId(), caseId, number: 1, officeId: company.officeId, snapshotId, revision: 0 },
      ...{ lacks: [], lacking: 0, at: today, byId, approvedById },
    },
  })
}

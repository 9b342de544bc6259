import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { submitCase } from '@/lib/server/cases/submit-case'
import { approve } from '@/lib/server/identity/decide-approval'
import { run } from '@/lib/server/kernel/run'
import { viewQueue } from '@/lib/server/submission/view-queue'
import { viewSubmission } from '@/lib/server/submission/view-submission'
import { anItem } from '../../support/cases'
import { aFile, type Company, theCompany } from '../../support/cast'
import { at, today } from '../../support/people'
import { approvedBy } from '../../support/second-person'

let company: Company
beforeAll(async () => {
  company = await theCompany()
})

const later = (days: number) => ({ ...at(), now: new Date(today.getTime() + days * 86_400_000) })

async function submitted(note?: string) {
  const caseId = await aFile(company)
  await anItem(caseId, {})
  const asked = await run(submitCase, company.cast.lead, { caseId, note }, at())
  await approvedBy(company.cast.supervisor, asked)
  return caseId
}

describe('a file that lacks something', () => {
  test('goes to the prosecutor all the same, and what it lacked stays readable beside it', async () => {
    const caseId = await submitted('The laboratory answers on Friday.')
    const [one] = (await run(viewSubmission, company.cast.prosecutor, { caseId }, at())).submissions
    expect(one).toMatchObject({ number: 1, note: 'The laboratory answers on Friday.', since: 0 })
    expect(one?.lacks.map(({ kind }) => kind)).toEqual(['no_charge', 'unplaced'])
    // The police place the item afterwards: what is said now changes, what was said then does not.
    await prisma.item.updateMany({ where: { caseId }, data: { filePlace: 'in_file' } })
    await prisma.case.update({ where: { id: caseId }, data: { revision: { increment: 1 } } })
    const seen = await run(viewSubmission, company.cast.lead, { caseId }, at())
    expect(seen.lacks.map(({ kind }) => kind)).toEqual(['no_charge'])
    expect(seen.submissions[0]).toMatchObject({ since: 1 })
    expect(seen.submissions[0]?.lacks).toHaveLength(2)
  })

  test('is frozen with its snapshot, and nobody changes what was submitted', async () => {
    const caseId = await submitted()
    const kept = await prisma.submission.findFirstOrThrow({ where: { caseId } })
    const snapshot = await prisma.snapshot.findFirstOrThrow({ where: { caseId, because: 'submitted' } })
    expect(kept).toMatchObject({ snapshotId: snapshot.id, lacking: 2, byId: company.cast.lead.id })
    const change = prisma.submission.update({
      where: { id: kept.id },
      data: { lacks: [], lacking: 0 },
    })
    await expect(change).rejects.toThrow()
    await expect(prisma.submission.delete({ where: { id: kept.id } })).rejects.toThrow()
  })
})

describe('one’s own submission', () => {
  test('is approved by nobody who asked for it, and the database holds that too', async () => {
    const caseId = await aFile(company)
    const asked = await run(submitCase, company.cast.lead, { caseId }, at())
    if (!('pending' in asked)) throw new Error('it should wait')
    const { id, contentHash } = await prisma.approval.findUniqueOrThrow({ where: { id: asked.approvalId } })
    // A supervisor who asked, as a promoted officer would have: refused in words.
    await prisma.approval.update({
      where: { id },
      data: { requestedById: company.cast.supervisorOnTeam.id },
    })
    await expect(
      run(approve, company.cast.supervisorOnTeam, { approvalId: id, contentHash }, at()),
    ).rejects.toThrow('second-person-is-the-first')
    const kept = await prisma.submission.findFirstOrThrow({ where: { caseId: await submitted() } })
    const { id: one, lacks, ...rest } = kept
    const same = prisma.submission.create({
      data: { ...rest, id: crypto.randomUUID(), number: 2, lacks: [], lacking: 0, approvedById: rest.byId },
    })
    expect([one, lacks]).toHaveLength(2)
    await expect(same).rejects.toThrow()
  })
})

describe('the queue of an office', () => {
  test('holds its submitted files, the longest waiting first, page by page, and no other office’s', async () => {
    const { prosecutor, prosecutorElsewhere } = company.cast
    const first = await submitted()
    await prisma.case.update({ where: { id: first }, data: { submittedAt: new Date('2020-01-01') } })
    const [one] = (await run(viewQueue, prosecutor, {}, later(1))).files
    expect(one).toMatchObject({ caseId: first, submission: 1, since: 0 })
    expect(one?.lacks).toEqual([
      { kind: 'no_charge', count: 1 },
      { kind: 'unplaced', count: 1 },
    ])
    const after = `2020-01-01T00:00:00.000Z~${first}`
    const next = (await run(viewQueue, prosecutor, { after }, later(1))).files
    expect(next.map(({ caseId }) => caseId)).not.toContain(first)
    expect((await run(viewQueue, prosecutorElsewhere, {}, later(1))).files).toEqual([])
  })

  test('names no sealed file, but to its team', async () => {
    const caseId = await submitted()
    await prisma.case.update({ where: { id: caseId }, data: { sensitivity: 'sealed' } })
    const seen = (await run(viewQueue, company.cast.prosecutor, {}, at())).files
    expect(seen.map((file) => file.caseId)).not.toContain(caseId)
  })
})

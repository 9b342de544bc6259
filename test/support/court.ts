import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import { aPerson, today } from './people'

/** Puts a file where it lies after an officer asked and a supervisor approved, with what was frozen. */
export async function asSubmitted(caseId: string, submittedAt: Date | null = today) {
  const file = await prisma.case.findUniqueOrThrow({ where: { id: caseId } })
  const submissionId = newId()
  if (file.officeId) {
    const snapshotId = newId()
    const number = (await prisma.snapshot.count({ where: { caseId } })) + 1
    await prisma.snapshot.create({
      data: {
        ...{ id: snapshotId, caseId, number, revision: file.revision, because: 'submitted' },
        ...{ takenAt: today, takenById: file.leadId },
      },
    })
    await prisma.submission.create({
      data: {
        ...{ id: submissionId, caseId, number, officeId: file.officeId, snapshotId },
        ...{ revision: file.revision, lacks: [], lacking: 0, at: today, byId: file.leadId },
        approvedById: (await aPerson('supervisor')).id,
      },
    })
  }
  await prisma.case.update({ where: { id: caseId }, data: { status: 'submitted', submittedAt } })
  return submissionId
}

/** Puts a submitted file where it lies after a prosecutor decided it: each of these charges goes to the judge. */
export async function asDecided(caseId: string, chargeIds: readonly string[], byId: string) {
  await asSubmitted(caseId, null)
  const decisionId = newId()
  const number = (await prisma.decision.count({ where: { caseId } })) + 1
  await prisma.decision.create({ data: { id: decisionId, caseId, number, at: today, byId } })
  await prisma.decisionCharge.createMany({
    data: chargeIds.map((chargeId) => ({
      ...{ caseId, decisionId, chargeId, offenceClass: 'felony' },
      verdict: 'introductory_submission' as const,
    })),
  })
  await prisma.case.update({ where: { id: caseId }, data: { status: 'decided' } })
  return decisionId
}

const noHash = `sha256:${'0'.repeat(64)}`

/** A frozen reading of a charge, in the latest snapshot of its file. */
export async function aReading(caseId: string, chargeId: string, display: number) {
  const [last] = await prisma.snapshot.findMany({ where: { caseId }, orderBy: { number: 'desc' }, take: 1 })
  const { count } = await prisma.charge.findUniqueOrThrow({
    where: { id: chargeId },
    include: { count: true },
  })
  await prisma.snapshotReading.create({
    data: {
      ...{ caseId, snapshotId: last?.id ?? '', chargeId, templateId: count.templateId, model: 'test' },
      ...{ countNumber: count.number, countTitle: count.title, display, displayIfCleared: display },
      ...{ parameterHash: noHash, inputHash: noHash, file: '{}', result: '{}' },
    },
  })
}

import { randomBytes } from 'node:crypto'
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
export async function aReading(
  caseId: string,
  chargeId: string,
  display: number,
  names: { readonly nameKm?: string; readonly nameLatin?: string } = {},
) {
  const [last] = await prisma.snapshot.findMany({ where: { caseId }, orderBy: { number: 'desc' }, take: 1 })
  const { count } = await prisma.charge.findUniqueOrThrow({
    where: { id: chargeId },
    include: { count: true },
  })
  await prisma.snapshotReading.create({
    data: {
      ...{ caseId, snapshotId: last?.id ?? '', chargeId, templateId: count.templateId, model: 'test' },
      ...{ countNumber: count.number, countTitle: count.title, display, displayIfCleared: display },
      ...names,
      ...{ parameterHash: noHash, inputHash: noHash, file: '{}', result: '{}' },
    },
  })
}

/** A redacted copy of a file: begun with one box proposed, or made. */
export async function aRedaction(
  caseId: string,
  fileId: string,
  { byId, made = false }: { readonly byId: string; readonly made?: boolean },
) {
  const { itemId } = await prisma.itemFile.findUniqueOrThrow({ where: { id: fileId } })
  const [id, sha256] = [newId(), randomBytes(32).toString('hex')]
  if (made) await prisma.storedFile.create({ data: { sha256, size: 4n, storedAt: today } })
  const seq = (await prisma.redaction.count({ where: { fileId } })) + 1
  await prisma.redaction.create({
    data: {
      ...{ id, caseId, itemId, fileId, seq, words: [], at: today, byId },
      ...{ boxes: [{ page: 1, x: 10, y: 20, width: 30, height: 5 }], state: made ? 'made' : 'proposed' },
      ...(made ? { confirmedById: byId, confirmedAt: today, reason: 'Where she lives.' } : {}),
      ...(made ? { sha256, pages: 1, madeAt: today } : {}),
    },
  })
  return id
}

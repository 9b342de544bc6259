import { v7 as newId } from 'uuid'
import { type Db, prisma } from '@/lib/db/client'
import { type Arrived, answeredBy } from '@/lib/domain/enquiries/answered'
import { answersOf } from '@/lib/server/defence/read-defence'
import { appendToLog, type Entry } from '@/lib/server/kernel/log'
import { sayOfTask } from './task'

const waiting = (caseId: string) => ({ caseId, state: 'open' as const, awaits: { not: null } })

/**
 * Ends the lines of enquiry whose evidence has arrived, each with the item that did it. It runs in the wake of every change
 * of a case, under the same lock as the acts, and says nothing where nothing arrived.
 */
export async function tickOff(caseId: string): Promise<number> {
  if (!(await prisma.task.findFirst({ where: waiting(caseId), select: { id: true } }))) return 0
  return prisma.$transaction(async (db) => {
    await db.$queryRaw`SELECT 1 FROM "Case" WHERE "id" = ${caseId}::uuid FOR UPDATE`
    const tasks = await db.task.findMany({ where: waiting(caseId), orderBy: { number: 'asc' } })
    const [first] = tasks.map(({ madeAt }) => madeAt).sort((one, other) => one.getTime() - other.getTime())
    if (!first) return 0
    const arrived = await arrivedSince(db, caseId, first)
    const entries: Entry[] = []
    const requestId = newId()
    for (const task of tasks) {
      const found = answeredBy(task, arrived)
      if (!found) continue
      const { at, itemId } = found
      const item =
        itemId && (await db.item.findUniqueOrThrow({ where: { id: itemId }, select: { number: true } }))
      await db.task.updateMany({
        where: { id: task.id, state: 'open' },
        data: { state: 'done', endedAt: at, endItemId: itemId, version: { increment: 1 } },
      })
      await sayOfTask(db, { caseId, taskId: task.id, at }, 'done', { itemId })
      const details = { number: task.number, item: item ? item.number : 0 }
      entries.push({
        ...{ actor: null, caseId, outcome: 'done', requestId },
        event: { type: 'task.done-by-itself', objectId: task.id, details },
      })
    }
    if (entries.length > 0) await appendToLog(db, entries)
    return entries.length
  })
}

async function arrivedSince(db: Db, caseId: string, since: Date): Promise<Arrived> {
  const at = { gt: since }
  const [links, grades, assessments, receipts, marks, findings, answers] = await Promise.all([
    db.proofLink.findMany({
      where: { caseId, withdrawnAt: null, proposedAt: at },
      include: { item: { select: { type: true } } },
    }),
    db.grade.findMany({ where: { caseId, at }, select: { itemId: true, at: true } }),
    db.assessment.findMany({ where: { caseId, at }, select: { itemId: true, at: true } }),
    db.custodyEvent.findMany({
      where: { caseId, kind: 'receipted', recordedAt: at },
      select: { itemId: true, recordedAt: true },
    }),
    db.stepMark.findMany({ where: { caseId, at } }),
    db.explanationFinding.findMany({
      where: { caseId, at },
      include: { explanation: { select: { elements: true } } },
    }),
    answeredSince(db, caseId, since),
  ])
  return {
    links: links.map(({ item, proposedAt, ...link }) => ({ ...link, type: item.type, at: proposedAt })),
    ...{ grades, assessments, marks, answers },
    receipts: receipts.map(({ itemId, recordedAt }) => ({ itemId, at: recordedAt })),
    findings: findings.flatMap(({ explanation, at: when }) =>
      explanation.elements.map(({ chargeId, element }) => ({ chargeId, element, at: when })),
    ),
  }
}

/** The items whose undermining links two people have all answered, with the moment of the last answer. */
async function answeredSince(db: Db, caseId: string, since: Date): Promise<Arrived['answers']> {
  const said = await db.linkAnswer.findMany({
    where: { caseId, at: { gt: since }, answer: { not: 'reopened' } },
    select: { linkId: true, at: true },
    orderBy: { at: 'asc' },
  })
  if (said.length === 0) return []
  const against = await db.proofLink.findMany({
    where: { caseId, polarity: 'undermines', withdrawnAt: null },
    select: { id: true, itemId: true },
  })
  const stands = await answersOf(db, caseId)
  const open = new Set(against.filter(({ id }) => !stands.has(id)).map(({ itemId }) => itemId))
  const itemOf = new Map(against.map(({ id, itemId }) => [id, itemId]))
  const last = new Map(said.map(({ linkId, at }) => [itemOf.get(linkId) ?? '', at]))
  return [...last].filter(([itemId]) => !open.has(itemId)).map(([itemId, at]) => ({ itemId, at }))
}

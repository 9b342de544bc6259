import { v7 as newId } from 'uuid'
import type { Prisma } from '@/lib/db/client'
import { prisma } from '@/lib/db/client'
import { propose } from '@/lib/domain/enquiries/propose'
import { loadCaseView } from '@/lib/server/cases/load-case-view'
import { nextNumber } from '@/lib/server/enquiries/task'
import { today } from './people'

/** A task in a case, somebody's own words, open. */
export async function aTask(
  caseId: string,
  ownerId: string,
  more: Partial<Omit<Prisma.TaskUncheckedCreateInput, 'caseId' | 'ownerId'>> = {},
) {
  const [id, number] = [newId(), await nextNumber(prisma, caseId)]
  await prisma.task.create({
    data: {
      id,
      caseId,
      number,
      title: 'Ask for the rental book',
      ownerId,
      madeAt: today,
      madeById: ownerId,
      ...more,
    },
  })
  await prisma.taskEvent.create({
    data: { id: newId(), caseId, taskId: id, seq: 1, word: 'made', at: today, byId: ownerId, toId: ownerId },
  })
  return id
}

/** A scenario that somebody saved, with one thing gone. */
export async function aScenario(caseId: string, ownerId: string, gone: string[] = [`item:${newId()}`]) {
  const id = newId()
  await prisma.scenario.create({
    data: { id, caseId, name: `Scenario ${newId().slice(-6)}`, ownerId, madeAt: today },
  })
  await prisma.scenarioVersion.create({
    data: {
      ...{ id: newId(), caseId, scenarioId: id, version: 1, gone, revision: 1 },
      found: [],
      at: today,
      byId: ownerId,
    },
  })
  return id
}

/** A line that is proposed for a charge and that nobody follows or declined. */
export async function aLine(caseId: string, chargeId: string): Promise<string> {
  const { lines } = propose(await loadCaseView(prisma, caseId, today), chargeId)
  const kept = await prisma.task.findMany({ where: { caseId }, select: { line: true } })
  const free = lines.find(({ id }) => !kept.some(({ line }) => line === id))
  if (!free) throw new Error('the catalogue proposes nothing more')
  return free.id
}

import { v7 as newId } from 'uuid'
import type { Db, Prisma } from '@/lib/db/client'
import { mayOwn, stillRuns } from '@/lib/domain/enquiries/task'
import type { Ruling } from '@/lib/domain/shared/ruling'
import type { Context } from '@/lib/server/kernel/act'
import { NotFound, Stale } from '@/lib/server/kernel/errors'

export type Word = 'made' | 'taken' | 'handed' | 'due_set' | 'done' | 'declined' | 'cancelled'
type Said = Partial<Pick<Prisma.TaskEventUncheckedCreateInput, 'byId' | 'toId' | 'due' | 'reason' | 'itemId'>>

/** Adds a word to the history of a task, in its place. */
export async function sayOfTask(
  db: Db,
  { caseId, taskId, at }: { readonly caseId: string; readonly taskId: string; readonly at: Date },
  word: Word,
  said: Said,
): Promise<void> {
  const seq = (await db.taskEvent.count({ where: { taskId } })) + 1
  await db.taskEvent.create({ data: { id: newId(), caseId, taskId, seq, word, at, ...said } })
}

/** A task that still runs. */
export async function openTask({ db, uphold }: Context, caseId: string, taskId: string) {
  const task = await db.task.findUnique({ where: { caseId_id: { caseId, id: taskId } } })
  if (!task) throw new NotFound()
  uphold(stillRuns(task))
  return task
}

/** Changes an open task as it was read, and says so in its history. */
export async function changeTask(
  { db, actor, now }: Context,
  task: { readonly id: string; readonly caseId: string; readonly version: number },
  data: Prisma.TaskUncheckedUpdateManyInput,
  word: Word,
  said: Said,
): Promise<void> {
  const { count } = await db.task.updateMany({
    where: { id: task.id, version: task.version, state: 'open' },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw new Stale({})
  await sayOfTask(db, { caseId: task.caseId, taskId: task.id, at: now }, word, { byId: actor.id, ...said })
}

/** The next number of the case's tasks. The case's row is locked, so nobody else takes it. */
export async function nextNumber(db: Db, caseId: string): Promise<number> {
  const { _max } = await db.task.aggregate({ where: { caseId }, _max: { number: true } })
  return (_max.number ?? 0) + 1
}

/** Somebody who works on the case now, by name; anybody else is refused alike. */
export async function ownerOf(
  db: Db,
  caseId: string,
  ownerId: string,
  uphold: <T>(ruling: Ruling<T>) => T,
): Promise<string> {
  const member = await db.teamMember.findFirst({
    where: { caseId, accountId: ownerId, until: null },
    select: { account: { select: { status: true, nameLatin: true } } },
  })
  uphold(mayOwn(member?.account ?? null))
  return member?.account.nameLatin ?? ''
}

import { v7 as newId } from 'uuid'
import { type PaperKind, papers, shownCode } from '@/lib/domain/paper/kinds'
import { allow, refuse } from '@/lib/domain/shared/ruling'
import { handle } from '@/lib/server/custody/handle'
import type { Context } from '@/lib/server/kernel/act'
import { isAsked } from '@/lib/server/offences/asked-step'

type Paper = {
  readonly caseId: string
  readonly itemId: string | null
  readonly procedureId: string | null
  readonly seq: number | null
  readonly kind: PaperKind
  readonly code: string
}

/** Says of the formality that a paper is for that it is done, for each record that asks it and where it is not done yet. */
export async function closeSteps({ db, actor, now, record }: Context, paper: Paper, itemId: string) {
  const { caseId, kind, code } = paper
  const { closes, title } = papers[kind]
  if (closes === null || !(await isAsked(db, caseId, closes.step, closes.trigger))) return
  const reason = `${title.km} / ${title.en} ${shownCode(code)}`
  for (const triggerId of await triggersOf({ db }, paper, closes.trigger)) {
    const last = await db.stepMark.findFirst({
      where: { caseId, step: closes.step, triggerId },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      select: { state: true },
    })
    if (last !== null && last.state !== 'open') continue
    const id = newId()
    await db.stepMark.create({
      data: {
        ...{ id, caseId, step: closes.step, triggerId, state: 'done', reason },
        itemId,
        at: now,
        byId: actor.id,
      },
    })
    record('step.marked', id, { step: closes.step, state: 'done', reason })
  }
}

/** The records a paper is about: the interview an item rests on, the seizure itself, or the seizures on a list. */
async function triggersOf({ db }: Pick<Context, 'db'>, paper: Paper, trigger: 'seizure' | 'interview') {
  const { caseId, itemId, procedureId } = paper
  if (trigger === 'interview') {
    const item =
      itemId === null
        ? null
        : await db.item.findUnique({
            where: { caseId_id: { caseId, id: itemId } },
            select: { procedure: { select: { id: true, kind: true } } },
          })
    return item?.procedure?.kind === 'interview' ? [item.procedure.id] : []
  }
  const seizures = await db.countSeizure.findMany({
    where: { caseId, ...(itemId === null ? {} : { itemId }) },
    select: { itemId: true },
    distinct: ['itemId'],
  })
  const ids = seizures.map((seizure) => seizure.itemId)
  if (procedureId === null) return ids
  const listed = await db.item.findMany({
    where: { caseId, procedureId, id: { in: ids } },
    select: { id: true },
  })
  return listed.map(({ id }) => id)
}

/** The signed receipt stands in the ledger for the entry that came without it: the signature is no longer missing. */
export async function bringReceipt(context: Context, { caseId, itemId, seq }: Paper, receiptFileId: string) {
  if (itemId === null || seq === null) return
  const entry = await context.db.custodyEvent.findUnique({
    where: { caseId_itemId_seq: { caseId, itemId, seq } },
  })
  const brought = await context.db.custodyEvent.count({ where: { caseId, itemId, aboutSeq: seq } })
  if (!entry || entry.outsideName === null || entry.receiptFileId !== null || brought > 0) return
  const done = await handle(
    context,
    { caseId, itemId },
    ({ entries }) => (entries.some((one) => one.seq === seq) ? allow(seq) : refuse('no-paper-needed')),
    { kind: 'receipted', aboutSeq: seq, receiptFileId },
  )
  context.record('custody.receipt-added', itemId, { number: done.item.number, entry: done.seq, about: seq })
}

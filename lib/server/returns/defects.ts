import { v7 as newId } from 'uuid'
import type { Db } from '@/lib/db/client'
import type { DefectCode } from '@/lib/domain/returns/catalogue'
import { type DefectWord, defectName, stateAfter } from '@/lib/domain/returns/defect'
import type { Context } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** A defect that was sent, with how it stands. Whether somebody still writes it privately is told to nobody. */
export async function sentDefect(db: Db, caseId: string, defectId: string) {
  const row = await db.defect.findUnique({
    where: { caseId_id: { caseId, id: defectId } },
    include: { return: true, said: { orderBy: { seq: 'desc' }, take: 1 } },
  })
  if (!row?.return.sentAt || row.return.number === null) throw new NotFound()
  const { code, place, return: sent, said } = row
  return {
    defectId,
    code: code as DefectCode,
    name: defectName(row.return.number, place),
    state: stateAfter(said[0]?.word ?? null),
    seq: (said[0]?.seq ?? 0) + 1,
    returnedAt: row.return.sentAt,
    returnedById: sent.byId,
  }
}
type SentDefect = Awaited<ReturnType<typeof sentDefect>>

/** Adds a word to the history of a defect, in its place. */
export const sayOfDefect = (
  { db, actor, now }: Context,
  caseId: string,
  { defectId, seq }: Pick<SentDefect, 'defectId' | 'seq'>,
  word: DefectWord,
  said: { readonly reason: string; readonly itemId?: string },
) =>
  db.defectEvent.create({
    data: { id: newId(), caseId, defectId, seq, word, at: now, byId: actor.id, ...said },
  })

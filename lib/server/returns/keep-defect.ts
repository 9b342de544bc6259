import { v7 as newId } from 'uuid'
import type { DefectCode } from '@/lib/domain/returns/catalogue'
import { refuse } from '@/lib/domain/shared/ruling'
import type { Context } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { targetsOf } from '@/lib/server/proof/targets'

const mostDefects = 50

/** Writes a defect into the return that this prosecutor is writing, which is begun if there is none. */
export async function keepDefect(
  context: Context,
  {
    caseId,
    defect: code,
    about,
    words,
  }: {
    readonly caseId: string
    readonly defect: DefectCode
    readonly about: string
    readonly words: string
  },
) {
  const { db, now, file, uphold, record } = context
  if (!file) throw new NotFound()
  if (file.status !== 'submitted') uphold(refuse('returned-only-when-submitted'))
  const columns = await columnsOf(context, caseId, about)
  const returnId = await ownUnsent(context, caseId)
  const last = await db.defect.aggregate({ where: { returnId }, _max: { place: true } })
  const place = (last._max.place ?? 0) + 1
  if (place > mostDefects) uphold(refuse('too-many-defects'))
  const defectId = newId()
  await db.defect.create({
    data: { id: defectId, caseId, returnId, place, code, words, addedAt: now, ...columns },
  })
  record('defect.noted', defectId, { code })
  return { caseId, returnId, defectId }
}

/** What a defect is about, as the columns that hold it. Nothing of another case is ever found. */
async function columnsOf({ db }: Context, caseId: string, about: string) {
  const [kind, of, element] = about.split(':')
  if (kind === 'file') return {}
  if (kind === 'item') {
    if ((await db.item.count({ where: { caseId, id: of, privileged: false } })) === 0) throw new NotFound()
    return { itemId: of }
  }
  if (!(await targetsOf(db, caseId)).some(({ key }) => key === about)) throw new NotFound()
  return kind === 'count' ? { countId: of, element } : { chargeId: of, element }
}

/** The return this prosecutor is writing on the case, begun if there is none. */
async function ownUnsent({ db, actor, now }: Context, caseId: string): Promise<string> {
  const begun = await db.return.findFirst({
    where: { caseId, byId: actor.id, sentAt: null },
    select: { id: true },
  })
  if (begun) return begun.id
  const returnId = newId()
  await db.return.create({ data: { id: returnId, caseId, byId: actor.id, begunAt: now } })
  return returnId
}

import { v7 as newId } from 'uuid'
import { stillOpen } from '@/lib/domain/cases/case'
import type { Context } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** What was last said of an authority of this case and no other, while the case is open. */
export async function lastEntry({ db, file, uphold }: Context, caseId: string, authorityId: string) {
  const authority = await db.authority.findUnique({
    where: { caseId_id: { caseId, id: authorityId } },
    include: { entries: { orderBy: { seq: 'desc' }, take: 1 } },
  })
  const last = authority?.entries[0]
  if (!file || !authority || !last) throw new NotFound()
  uphold(stillOpen(file))
  return { ...last, number: authority.number, kind: authority.kind, withdrawn: last.entry === 'withdrawn' }
}
type Last = Awaited<ReturnType<typeof lastEntry>>

type Words = Omit<Last, 'id' | 'seq' | 'at' | 'byId' | 'number' | 'kind' | 'withdrawn'>

/** Says something more of an authority: the whole of it, as it stands from now on. */
export async function sayEntry({ db, actor, now }: Context, seq: number, words: Words): Promise<void> {
  await db.authorityEntry.create({ data: { ...words, id: newId(), seq, at: now, byId: actor.id } })
}

/** The next word on an authority, from the last one and what is different now. */
export const sayNext = (
  context: Context,
  { id: _, seq, at: __, byId: ___, number: ____, kind: _____, withdrawn: ______, ...words }: Last,
  change: Partial<Words> & Pick<Words, 'entry'>,
) => sayEntry(context, seq + 1, { ...words, reason: null, ...change })

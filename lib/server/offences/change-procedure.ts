import { stillOpen } from '@/lib/domain/cases/case'
import { procedureWords, sayProcedure } from '@/lib/domain/evidence/procedure'
import { id, version } from '@/lib/domain/shared/shapes'
import { citesWithin } from '@/lib/server/authority/cites-within'
import { act } from '@/lib/server/kernel/act'
import { NotFound, Stale } from '@/lib/server/kernel/errors'
import { procedureColumns } from './procedure-columns'

/** Says more of an arrest, a search or an interview: when it ended, which authority it cites, who watched. What it was stays. */
export const changeProcedure = act({
  name: 'change-procedure',
  kind: 'write',
  permission: 'evidence:log',
  input: procedureWords.extend({ caseId: id, procedureId: id, version }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, now, file, uphold, record }, { caseId, procedureId, version, ...said }) {
    const before = await db.procedure.findUnique({ where: { caseId_id: { caseId, id: procedureId } } })
    if (!file || !before) throw new NotFound()
    uphold(stillOpen(file))
    uphold(sayProcedure(before, said, now))
    await citesWithin(db, caseId, said.authorityId)
    const after = procedureColumns(said)
    const { count } = await db.procedure.updateMany({
      where: { caseId, id: procedureId, version },
      data: { ...after, version: { increment: 1 } },
    })
    if (count === 0) throw new Stale({ version: before.version })
    const changed = Object.entries(after).flatMap(([field, value]) =>
      String(value) === String(before[field as keyof typeof after]) ? [] : [field],
    )
    record('procedure.changed', procedureId, { kind: before.kind, number: before.number, changed })
    return { caseId, procedureId }
  },
})

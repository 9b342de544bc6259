import type { Db } from '@/lib/db/client'
import type { Ground } from '@/lib/domain/cases/procedure-marks'
import { authoritiesOf } from './read-authorities'

/** What the items of a case stand on, without the items: authorities, records of procedure, and which custody was extended. */
export async function groundOf(db: Db, caseId: string, asOf: Date): Promise<Ground> {
  const [authorities, procedures, stepMarks] = await Promise.all([
    authoritiesOf(db, caseId),
    db.procedure.findMany({ where: { caseId }, orderBy: { number: 'asc' } }),
    db.stepMark.findMany({
      where: { caseId, step: 'custody_extension' },
      select: { step: true, triggerId: true, state: true },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      distinct: ['triggerId'],
    }),
  ])
  return { authorities, procedures, stepMarks, asOf }
}

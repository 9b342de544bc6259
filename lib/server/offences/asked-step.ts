import type { Db } from '@/lib/db/client'
import { minorSteps } from '@/lib/domain/offences/minor-steps'
import { NotFound } from '@/lib/server/kernel/errors'
import { templateOf } from './keep-template'

/** What kind of record it is that starts steps: an arrest, a search, or a seizure among the items. */
export async function triggerOf(db: Db, caseId: string, triggerId: string) {
  const where = { caseId_id: { caseId, id: triggerId } }
  const procedure = await db.procedure.findUnique({ where, select: { kind: true } })
  if (procedure) return procedure.kind
  const item = await db.item.findUnique({ where, select: { type: true } })
  if (item?.type !== 'drug_seizure') throw new NotFound()
  return 'seizure'
}

/** True when an offence of the case asks for this step after such a record. */
export async function isAsked(db: Db, caseId: string, step: string, trigger: string) {
  if (ofAMinor(step, trigger)) return true
  const counts = await db.count.findMany({
    where: { caseId },
    select: { template: true },
    distinct: ['templateId'],
  })
  return counts.some(({ template }) =>
    templateOf(template).steps.some((one) => one.id === step && one.trigger === trigger),
  )
}

/** True of a step that the age of the person starts; marking one that was not asked harms nothing. */
const ofAMinor = (step: string, trigger: string) =>
  minorSteps.some((one) => one.id === step && one.trigger === trigger)

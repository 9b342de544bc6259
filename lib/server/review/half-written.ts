import type { Db } from '@/lib/db/client'
import { halfAnswers, type KeptForm } from '@/lib/domain/review/half-written'

type Mine = { readonly accountId: string; readonly caseId: string }

/** What somebody began to write in the forms of these places, and has not sent. */
export async function halfWrittenAt(db: Db, mine: Mine, places: readonly string[]) {
  const rows = await db.reviewHalfWritten.findMany({ where: { ...mine, place: { in: [...places] } } })
  return rows.map(({ form, place, version, answers }) => ({
    ...{ form, place, version, answers: halfAnswers.parse(answers) },
  }))
}

/** A form was sent: nothing of it is half written any more, also for a window that is still open elsewhere. */
export const wasSent = (db: Db, mine: Mine, form: KeptForm, place: string) =>
  db.reviewHalfWritten.updateMany({
    where: { ...mine, form, place },
    data: { answers: {}, version: { increment: 1 } },
  })

import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { id } from '@/lib/domain/shared/shapes'
import { namesOf } from '@/lib/server/custody/names'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { sheetOf } from './sheets'

/** Lets a person have a version of the charge sheet as it was written. The entry is committed before a byte leaves. */
export const openChargeSheet = act({
  name: 'open-charge-sheet',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({ sheetId: id }),
  pace: () => 'file',
  about: async ({ sheetId }, db: Db) => {
    const sheet = await db.chargeSheet.findUnique({ where: { id: sheetId }, select: { caseId: true } })
    return sheet ? { caseId: sheet.caseId } : undefined
  },
  async perform({ db, record }, { sheetId }) {
    const row = await db.chargeSheet.findUnique({
      where: { id: sheetId },
      include: { decision: { include: { charges: true } } },
    })
    if (!row) throw new NotFound()
    const sheet = sheetOf(row)
    const file = await db.case.findUniqueOrThrow({
      where: { id: row.caseId },
      select: { number: true, office: { select: { nameEn: true, nameKm: true } } },
    })
    record('sheet.opened', sheetId, { number: sheet.number })
    return {
      ...sheet,
      ...{ caseNumber: file.number, office: file.office, decision: row.decision.number },
      judge: row.decision.charges.some(
        ({ verdict }) => verdict === 'introductory_submission' || verdict === 'judicial_investigation',
      ),
      by: (await namesOf(db, [sheet.byId])).get(sheet.byId)?.nameLatin ?? '',
    }
  },
})

import { z } from 'zod'
import { calibrate, type Tally } from '@/lib/domain/analytics/outcomes'
import { act } from '@/lib/server/kernel/act'

/** How far readings came true at court, over all charges of which a court has spoken. No case and no person is named. */
export const viewCalibration = act({
  name: 'view-calibration',
  kind: 'read',
  permission: 'calibration:read',
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, record }) {
    record('calibration.viewed', null, {})
    // The latest word on each charge, by the number it was decided with: at most two hundred rows, however many charges.
    const tallies = await db.$queryRaw<Tally[]>`
      SELECT r."display", o."cameTo" AS "happened", count(*)::int AS "count"
      FROM (SELECT DISTINCT ON ("chargeId") "chargeId", "snapshotId", "cameTo" FROM "Outcome"
        ORDER BY "chargeId", "seq" DESC) o
        JOIN "SnapshotReading" r ON r."snapshotId" = o."snapshotId" AND r."chargeId" = o."chargeId"
      GROUP BY 1, 2`
    return calibrate(tallies)
  },
})
export type CalibrationView = Awaited<ReturnType<(typeof viewCalibration)['perform']>>

import { v7 as newId } from 'uuid'
import type { Context } from '@/lib/server/kernel/act'

const most = 100

/**
 * Somebody reached for a record that nobody has a reason to reach for. The auditors are told at once and the log says who;
 * to the one who reached, everything looks as ever.
 */
export async function alarm({ db, now, record }: Context, how: 'asked' | 'approved') {
  const auditors = await db.account.findMany({
    where: { role: 'auditor', status: 'active' },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: most,
  })
  await db.notice.createMany({
    data: auditors.map(({ id: accountId }) => ({
      ...{ id: newId(), accountId, kind: 'canary-touched', caseId: null, params: {}, at: now },
    })),
  })
  record('informant.canary-touched', null, { how })
}

import type { Db } from '@/lib/db/client'
import { enrolmentMinutes } from '@/lib/domain/identity/second-factor'

/** The authenticator that was begun and waits for its first code, if that was within a quarter of an hour. */
export const begunAuthenticator = (db: Db, accountId: string, now: Date) =>
  db.authenticator.findFirst({
    where: {
      ...{ accountId, confirmedAt: null, removedAt: null },
      begunAt: { gt: new Date(now.getTime() - enrolmentMinutes * 60_000) },
    },
    orderBy: { begunAt: 'desc' },
  })

import { constants, setPriority } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { prisma } from '@/lib/db/client'
import { raiseFlags } from '@/lib/server/audit/raise-flags'
import { endMemberships } from '@/lib/server/cases/end-memberships'
import { expireOffers } from '@/lib/server/custody/expire-offers'
import { endAccess } from '@/lib/server/leaving/end-access'
import { askTimeStamp } from '@/lib/server/log/ask-time-stamp'
import { askWitnesses } from '@/lib/server/log/ask-witnesses'
import { rereadLog } from '@/lib/server/log/reread-log'
import { sealLog } from '@/lib/server/log/seal-log'
import { tellDue } from '@/lib/server/notices/tell-due'
import { refreshDue } from '@/lib/server/readiness/refresh-due'
import { readDue, restrictDue } from '@/lib/server/retention/read-due'
import { expireApprovals } from './expire-approvals'
import { mailNotices } from './mail-notices'
import { makePreviews } from './make-previews'
import { makeRedactions } from './make-redactions'
import { scrubFiles } from './scrub-files'
import { settleBehind } from './settle-behind'
import { sweepUploads } from './sweep-uploads'

/** What is done beside the application, and how often, in milliseconds. */
const duties = [
  { every: 3_000, duty: settleBehind },
  { every: 60_000, duty: refreshDue },
  { every: 1_000, duty: makePreviews },
  { every: 2_000, duty: makeRedactions },
  { every: 1_000, duty: sealLog },
  { every: 30_000, duty: rereadLog },
  { every: 60_000, duty: askWitnesses },
  { every: 3_600_000, duty: askTimeStamp },
  { every: 30_000, duty: scrubFiles },
  { every: 60_000, duty: tellDue },
  { every: 20_000, duty: mailNotices },
  { every: 600_000, duty: raiseFlags },
  { every: 3_000, duty: readDue },
  { every: 600_000, duty: restrictDue },
  { every: 60_000, duty: expireApprovals },
  { every: 60_000, duty: endMemberships },
  { every: 60_000, duty: endAccess },
  { every: 60_000, duty: expireOffers },
  { every: 3_600_000, duty: sweepUploads },
] as const

// Whoever waits for a page goes first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

const ending = new AbortController()
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => ending.abort())

/** Does one duty again and again until the process is asked to end; a failure waits and is tried again. */
async function keepDoing({ every, duty }: (typeof duties)[number]): Promise<void> {
  let pause: number = every
  while (!ending.signal.aborted) {
    try {
      await duty(new Date())
      pause = every
    } catch (error) {
      pause = Math.min(pause * 2, 3_600_000)
      console.error('a duty failed and will be tried again', { duty: duty.name, error: String(error) })
    }
    await sleep(pause, undefined, { signal: ending.signal }).catch(() => {})
  }
}

await Promise.all(duties.map(keepDoing))
await prisma.$disconnect()

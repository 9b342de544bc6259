import { prisma } from '@/lib/db/client'
import { seedAccounts } from '@/lib/server/identity/demo-accounts'
import { whenCaseChanges } from '@/lib/server/kernel/after'
import { settle } from '@/lib/server/readiness/settle'
import { readDue } from '@/lib/server/retention/read-due'
import { calendarFrom } from './calendar'
import { tellDecoy } from './decoy'
import { kiln } from './kiln/story'
import { tellLaw } from './law'
import { parcels } from './parcels/story'
import { tellPeople } from './people'
import { pier } from './pier/story'
import { tellPractice } from './practice'
import { river, riverAge } from './river/story'
import { later } from './steps/step'
import { openedCase, tell } from './tell'
import { tellWatching } from './watching'

const day = 24 * 3_600_000

/** Every case of the demonstration. The last one's readings, computed last of all, say that it is complete. */
const stories = [river, parcels, pier, kiln] as const
const firstCase = { unit: 'KUM', nth: 1 } as const
const lastCase = { unit: 'STK', nth: 3 } as const

type Listening = {
  /** Says in a line what is being done. */
  readonly note?: (line: string) => void
  /** Hears of each act as it is done. */
  readonly onStep?: () => void
}

/**
 * Fills the house with the demonstration, and answers whether there was anything to do. A filling that was cut off goes
 * on where it stopped, on the days it had begun with.
 */
export async function fill(
  now: Date,
  { note = () => {}, onStep = () => {} }: Listening = {},
): Promise<boolean> {
  if (await isFilled()) return false
  // Readings are computed once at the end, not after each of some hundreds of acts.
  whenCaseChanges(async () => {})
  const installed = await installedAt(now)
  const calendar = calendarFrom(installed)
  const cast = await seedAccounts(new Date(installed.getTime() - riverAge - 30 * day))
  await tellLaw(cast.accounts.admin ?? '', installed)
  await tellPractice(cast.accounts.officer ?? '', installed)
  await tellPeople(cast.accounts, installed)
  const cases: string[] = []
  for (const write of stories) {
    const story = write(calendar)
    note(`${story.title}: ${story.items.length} items of evidence`)
    cases.push(await tell(story, cast, installed, onStep))
  }
  await tellWatching(cast.accounts.custodian ?? '', cases.slice(0, 3))
  await tellDecoy(cast.accounts.auditor ?? '', cases[0] ?? '', later(installed, -20))
  note('readings of every charge')
  for (const caseId of cases) await settle(caseId, now)
  // What is due for whom; the worker would do so within seconds.
  while ((await readDue(now)) > 0);
  return true
}

async function isFilled(): Promise<boolean> {
  const last = await openedCase(lastCase)
  return last !== undefined && (await prisma.reading.count({ where: { caseId: last.id } })) > 0
}

/** When the story was first begun: its days are counted back from there, however often it is told. */
async function installedAt(now: Date): Promise<Date> {
  const first = await openedCase(firstCase)
  return first ? new Date(first.openedAt.getTime() + riverAge) : now
}

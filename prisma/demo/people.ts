import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import { dayOf } from '@/lib/domain/shared/period'
import { actorOf } from '@/lib/server/identity/actor'
import { giveDelegation } from '@/lib/server/identity/give-delegation'
import { run } from '@/lib/server/kernel/run'
import { beginLeaving } from '@/lib/server/leaving/begin-leaving'
import { later } from './steps/step'

const day = 24

/**
 * Who comes and goes in the demonstration: an officer retires before the year is over, and a supervisor is away in three weeks.
 * Both lie ahead, so that everybody can be played. Told again, it does nothing.
 */
export async function tellPeople(accounts: Readonly<Record<string, string>>, installed: Date): Promise<void> {
  const now = later(installed, -30)
  const at = () => ({ now, requestId: newId() })
  const ahead = (days: number) => dayOf(later(installed, days * day))
  const somebody = async (username: string) => {
    const actor = await actorOf(prisma, accounts[username] ?? '', now)
    if (!actor) throw new Error(`${username} is not in the demonstration`)
    return { ...actor, verifiedAt: now }
  }
  if ((await prisma.leaving.count()) === 0) {
    const leaver = {
      accountId: accounts.officer2,
      lastDay: ahead(300),
      because: 'Retires at the end of the season.',
    }
    await run(beginLeaving, await somebody('admin'), leaver, at())
  }
  if ((await prisma.delegation.count()) === 0) {
    const days = { firstDay: ahead(20), lastDay: ahead(24), because: 'A course in the capital.' }
    await run(giveDelegation, await somebody('supervisor2'), { toId: accounts.supervisor, ...days }, at())
  }
}

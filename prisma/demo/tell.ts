import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { openCase } from '@/lib/server/cases/open-case'
import { actorOf } from '@/lib/server/identity/actor'
import { run } from '@/lib/server/kernel/run'
import { authorities } from './steps/authorities'
import { custody } from './steps/custody'
import { defence } from './steps/defence'
import { evidence } from './steps/evidence'
import { informants } from './steps/informants'
import { network } from './steps/network'
import { offences, procedures } from './steps/offences'
import { opening } from './steps/opening'
import { papers } from './steps/papers'
import type { Book, Step } from './steps/step'
import { store } from './steps/store'
import { turns } from './steps/turns'
import type { Story, Who } from './story'

/** The units and accounts that the stories play among, by code and by username. */
export type Cast = {
  readonly units: Readonly<Record<string, string>>
  readonly accounts: Readonly<Record<string, string>>
}

/** The case of a story, if it was opened: its unit's first, second, … by the day it was opened. */
export async function openedCase({ unit, nth }: Pick<Story, 'unit' | 'nth'>) {
  const [found] = await prisma.case.findMany({
    where: { unit: { code: unit } },
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
    skip: nth - 1,
    take: 1,
    select: { id: true, openedAt: true },
  })
  return found
}

/**
 * Tells one case through the acts, in the order of its days. What an earlier telling did before it was cut off is found,
 * and the telling goes on after it. `onStep` hears of each act that was really done.
 */
export async function tell(story: Story, cast: Cast, installed: Date, onStep: () => void): Promise<string> {
  const actorAt = actors(cast)
  const caseId =
    (await openedCase(story))?.id ?? (await open(story, await actorAt(story.officer, story.opened)))
  const ids = new Map<string, string>([
    ...Object.entries(cast.units).map(([code, id]) => [`unit:${code}`, id] as const),
    ...Object.entries(cast.accounts).map(([username, id]) => [`account:${username}`, id] as const),
  ])
  const book: Book = {
    caseId,
    id: (key) => {
      const id = ids.get(key)
      if (id === undefined) throw new Error(`${story.title}: ${key} is not in the file yet`)
      return id
    },
  }
  // Steps were done in this order, so after the first that is missing none can be there.
  let toldBefore = true
  for (const { at, who, as, there, perform } of inOrder(story, installed)) {
    const found: string | undefined = toldBefore ? await there(book) : undefined
    toldBefore = found !== undefined
    const doing = async () => perform(book, await actorAt(who, at), { now: at, requestId: newId() })
    const id = found ?? (await doing().catch((cause) => failed(story, as ?? who, at, cause)))
    if (as !== undefined) ids.set(as, id)
    if (found === undefined) onStep()
  }
  return caseId
}

/** Says which line of the story could not be told. */
function failed({ title }: Story, what: string, at: Date, cause: unknown): never {
  throw new Error(`${title}: ${what}, ${at.toISOString()}`, { cause })
}

/** Every step of a story by its day; what happens at one moment stays in the order in which it can be done. */
const inOrder = (story: Story, installed: Date): Step[] =>
  [
    ...opening(story),
    ...informants(story),
    ...authorities(story),
    ...procedures(story),
    ...evidence(story, installed).filter(({ as }) => as?.startsWith('item:') === true),
    ...network(story),
    ...offences(story),
    ...evidence(story, installed).filter(({ as }) => as?.startsWith('item:') !== true),
    ...store(story),
    ...custody(story),
    ...papers(story),
    ...defence(story),
    ...turns(story),
  ].sort((one, other) => one.at.getTime() - other.at.getTime())

async function open({ title, summary, opened }: Story, officer: Actor): Promise<string> {
  return (await run(openCase, officer, { title, summary }, { now: opened, requestId: newId() })).caseId
}

/** Those who act, as they would be just after signing in. */
function actors({ accounts }: Cast): (who: Who, now: Date) => Promise<Actor> {
  const known = new Map<Who, Actor>()
  return async (who, now) => {
    const accountId = accounts[who]
    const actor =
      known.get(who) ?? (accountId === undefined ? undefined : await actorOf(prisma, accountId, now))
    if (!actor) throw new Error(`nobody is called ${who}`)
    const { id, role, unitId, line, sessionId } = actor
    const signedIn: Actor = {
      id,
      role,
      unitId,
      line,
      sessionId: known.has(who) ? sessionId : newId(),
      assurance: 'password',
      verifiedAt: now,
      verifiedFor: null,
    }
    known.set(who, signedIn)
    return signedIn
  }
}

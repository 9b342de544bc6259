import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import { ledgerOf } from '@/lib/domain/custody/ledger'
import type { Actor } from '@/lib/domain/identity/policy'
import '@/lib/server/every-act'
import { acceptHandOver } from '@/lib/server/custody/accept-hand-over'
import { moveItem } from '@/lib/server/custody/move-item'
import { offerHandOver } from '@/lib/server/custody/offer-hand-over'
import { offerItems } from '@/lib/server/custody/offer-items'
import { openSeal } from '@/lib/server/custody/open-seal'
import { entriesOf } from '@/lib/server/custody/read-entries'
import { receiveItems } from '@/lib/server/custody/receive-items'
import { refuseHandOver } from '@/lib/server/custody/refuse-hand-over'
import { sealItem } from '@/lib/server/custody/seal-item'
import { sendOut } from '@/lib/server/custody/send-out'
import { takeBack } from '@/lib/server/custody/take-back'
import { withdrawOffer } from '@/lib/server/custody/withdraw-offer'
import { NotFound, Refused, Unavailable } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { aCase, onTeam } from '../../test/support/cases'
import { anObject } from '../../test/support/custody'
import { aPerson, at, aUnit, today } from '../../test/support/people'

export type Contention = {
  readonly attempts: number
  readonly people: number
  readonly objects: number
  readonly seed: number
  readonly say?: (line: string) => void
}

export type Came = {
  readonly attempts: number
  readonly done: number
  readonly refused: number
  readonly busy: number
  /** Everything that should not be, in words; empty when the ledgers held. */
  readonly faults: readonly string[]
}

/**
 * Many people of one case and two stores reach for the same few objects at once, through the door and by every act that
 * changes hands. Afterwards each object has one holder, its ledger no gap in numbers or time, and its holdings meet end to end.
 */
export async function contend({
  attempts,
  people,
  objects,
  seed,
  say = () => {},
}: Contention): Promise<Came> {
  const { caseId, cast, stores, items } = await theScene(people, objects)
  const dice = diceOf(seed)
  const came = { attempts: 0, done: 0, refused: 0, busy: 0 }
  const faults: string[] = []
  let left = attempts
  const one = async (actor: Actor) => {
    while (left > 0) {
      left -= 1
      const mine = dice(4) === 0 ? [] : await withinReach(caseId, actor)
      const what = anAct(dice, { caseId, cast, stores, items: mine.length > 0 ? mine : items })
      came.attempts += 1
      if (came.attempts % 1_000 === 0) say(`${came.attempts} attempts, ${came.done} done`)
      try {
        await what(actor, came.attempts)
        came.done += 1
      } catch (error) {
        if (error instanceof NotFound || error instanceof Refused) came.refused += 1
        else if (error instanceof Unavailable) came.busy += 1
        else faults.push(`a bug: ${String(error)}`)
      }
    }
  }
  await Promise.all(cast.map(one))
  for (const itemId of items) faults.push(...(await faultsOf(caseId, itemId)))
  return { ...came, faults }
}

async function theScene(people: number, objects: number) {
  const lead = await aPerson('officer')
  const { caseId } = await aCase({ officer: lead })
  const stores = [await aUnit('store'), await aUnit('store')] as const
  const cast = [lead]
  while (cast.length < people) {
    const keeps = cast.length % 2 === 1
    const person = keeps
      ? await aPerson('custodian', stores[cast.length % 4 === 1 ? 0 : 1])
      : await onTeam(caseId, await aPerson('officer'))
    cast.push(person)
  }
  const items: string[] = []
  while (items.length < objects) items.push(await anObject(caseId, lead))
  return { caseId, cast, stores, items }
}

type Scene = Awaited<ReturnType<typeof theScene>>
type Dice = (sides: number) => number

/** The same throws for the same seed (mulberry32), so that what went wrong can be done again. */
function diceOf(seed: number): Dice {
  let state = seed >>> 0
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }
}

/** What somebody has in hand, or is being offered: three times of four they reach for that, or most tries would be a stranger's. */
async function withinReach(caseId: string, { id, unitId }: Actor): Promise<string[]> {
  const [held, offered] = await Promise.all([
    prisma.custodyHolding.findMany({
      where: { caseId, until: null, OR: [{ accountId: id }, { unitId }] },
      select: { itemId: true },
    }),
    prisma.custodyOffer.findMany({
      where: { caseId, state: 'open', OR: [{ toAccountId: id }, { toUnitId: unitId }] },
      select: { itemId: true },
    }),
  ])
  return [...held, ...offered].map(({ itemId }) => itemId).sort()
}

function anAct(dice: Dice, { caseId, cast, stores, items }: Scene) {
  const itemId = items[dice(items.length)] ?? ''
  const to = dice(3) === 0 ? `account:${cast[dice(cast.length)]?.id}` : `store:${stores[dice(2)]}`
  const sort = dice(16)
  const now = (n: number) => at(new Date(today.getTime() + n * 50))
  const of = { caseId, itemId }
  const open = () => prisma.custodyOffer.findFirst({ where: { itemId, state: 'open' } })
  const seal = async () => ledgerOf(await entriesOf(prisma, caseId, itemId)).seal ?? undefined
  return async (actor: Actor, n: number): Promise<unknown> => {
    if (sort < 4) return run(offerHandOver, actor, { ...of, to }, now(n))
    if (sort === 4) return run(offerItems, actor, { caseId, batchId: newId(), itemIds: [itemId], to }, now(n))
    if (sort === 5) return run(moveItem, actor, { ...of, place: 'B5' }, now(n))
    if (sort === 6)
      return run(sendOut, actor, { ...of, outsideName: 'Laboratory', outsideKind: 'laboratory' }, now(n))
    if (sort === 7) return run(openSeal, actor, { ...of, reason: 'Sampling' }, now(n))
    if (sort === 8) return run(sealItem, actor, { ...of, sealAfter: `S-${n}` }, now(n))
    if (sort < 11) return run(takeBack, actor, { ...of, sealBefore: await seal() }, now(n))
    const offer = await open()
    if (!offer) throw new NotFound()
    const answer = { caseId, offerId: offer.id }
    if (sort === 11) return run(withdrawOffer, actor, answer, now(n))
    if (sort === 12) return run(refuseHandOver, actor, { ...answer, reason: 'Not now' }, now(n))
    const given = { code: offer.code, sealBefore: await seal() }
    if (sort === 13) {
      const items = [{ offerId: offer.id, sealBefore: given.sealBefore }]
      return run(receiveItems, actor, { caseId, batchId: newId(), code: offer.code, items }, now(n))
    }
    return run(acceptHandOver, actor, { ...answer, ...given }, now(n))
  }
}

/** What is wrong with one ledger, if anything is. */
async function faultsOf(caseId: string, itemId: string): Promise<string[]> {
  const entries = await entriesOf(prisma, caseId, itemId)
  const holdings = await prisma.custodyHolding.findMany({
    where: { itemId },
    orderBy: [{ from: 'asc' }, { id: 'asc' }],
  })
  const open = await prisma.custodyOffer.count({ where: { itemId, state: 'open' } })
  const answered = await prisma.custodyOffer.count({ where: { itemId, state: 'accepted' } })
  const { holder, offer } = ledgerOf(entries)
  const now = holdings.filter(({ until }) => until === null)
  const gap = holdings.some(({ from }, at) => at > 0 && holdings[at - 1]?.until?.getTime() !== from.getTime())
  const jump = entries.some(({ seq, at }, index) => seq !== index + 1 || at < (entries[index - 1]?.at ?? at))
  const accepted = entries.filter(({ kind }) => kind === 'accepted').length
  return [
    ...(now.length === 1 ? [] : [`${itemId} has ${now.length} holders`]),
    ...(now[0]?.accountId === holder?.accountId ? [] : [`${itemId}: ledger and holding name two people`]),
    ...(gap ? [`${itemId} had an instant without a holder, or with two`] : []),
    ...(jump ? [`${itemId} has a gap in its ledger`] : []),
    ...(accepted === answered ? [] : [`${itemId}: ${answered} offers accepted, ${accepted} entries`]),
    ...(open === (offer ? 1 : 0) ? [] : [`${itemId} has ${open} open offers`]),
  ]
}

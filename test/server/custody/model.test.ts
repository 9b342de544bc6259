import fc from 'fast-check'
import { beforeAll, expect, test, vi } from 'vitest'
import { prisma } from '@/lib/db/client'
import { ledgerOf } from '@/lib/domain/custody/ledger'
import type { Actor } from '@/lib/domain/identity/policy'
import { acceptHandOver } from '@/lib/server/custody/accept-hand-over'
import { moveItem } from '@/lib/server/custody/move-item'
import { offerHandOver } from '@/lib/server/custody/offer-hand-over'
import { openSeal } from '@/lib/server/custody/open-seal'
import { entriesOf } from '@/lib/server/custody/read-entries'
import { refuseHandOver } from '@/lib/server/custody/refuse-hand-over'
import { sealItem } from '@/lib/server/custody/seal-item'
import { sendOut } from '@/lib/server/custody/send-out'
import { takeBack } from '@/lib/server/custody/take-back'
import { withdrawOffer } from '@/lib/server/custody/withdraw-offer'
import { whenCaseChanges } from '@/lib/server/kernel/after'
import { NotFound, Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { aCase, onTeam } from '../../support/cases'
import { anObject } from '../../support/custody'
import { aPerson, at, aUnit, today } from '../../support/people'

vi.setConfig({ testTimeout: 120_000 })
whenCaseChanges(async () => {})

const people = ['bopha', 'piseth', 'sok', 'lida'] as const
type Who = (typeof people)[number]
const keepers: readonly Who[] = ['sok', 'lida']

/** All that somebody with a pencil would note of one object. */
type Model = {
  hands: Who
  inStore: boolean
  outside: boolean
  sealed: boolean
  offer: { to: Who | 'store'; by: Who; until: number } | null
}

let cast: Record<Who, Actor>
let storeId: string
let caseId: string
beforeAll(async () => {
  const officer = await aPerson('officer')
  ;({ caseId } = await aCase({ officer }))
  storeId = await aUnit('store')
  cast = {
    bopha: officer,
    piseth: await onTeam(caseId, await aPerson('officer')),
    sok: await aPerson('custodian', storeId),
    lida: await aPerson('custodian', storeId),
  }
})

const step = fc.record({
  what: fc.constantFrom(
    'offer',
    'offer',
    'accept',
    'accept',
    'refuse',
    'withdraw',
    'move',
    'seal',
    'open',
    'send',
    'back',
  ),
  who: fc.constantFrom(...people),
  to: fc.constantFrom(...people, 'store' as const),
  /** Minutes since the step before: mostly moments, at times more than a day. */
  wait: fc.oneof({ weight: 9, arbitrary: fc.nat(60) }, { weight: 1, arbitrary: fc.constant(1_500) }),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const holds = (model: Model, who: Who) => model.hands === who || (model.inStore && keepers.includes(who))
const isFor = (model: Model, who: Who) =>
  model.offer !== null && (model.offer.to === who || (model.offer.to === 'store' && keepers.includes(who)))

/** What the object should be after a step; the same model when the step must be refused. */
function expected(model: Model, { what, who, to }: Step, minute: number): Model {
  const live = model.offer !== null && minute <= model.offer.until ? model.offer : null
  const free = holds(model, who) && !model.outside && live === null
  const hands = { hands: who, inStore: keepers.includes(who), outside: false, offer: null }
  switch (what) {
    case 'offer': {
      const same = to === who || (to === 'store' && model.inStore)
      return free && !same ? { ...model, offer: { to, by: who, until: minute + 1_440 } } : model
    }
    case 'accept':
      return live && isFor(model, who) && live.by !== who ? { ...model, ...hands } : model
    case 'refuse':
      return live && isFor(model, who) && live.by !== who ? { ...model, offer: null } : model
    case 'withdraw':
      return model.offer && holds(model, who) ? { ...model, offer: null } : model
    case 'move':
      return free ? { ...model, offer: null } : model
    case 'seal':
      return free && !model.sealed ? { ...model, sealed: true, offer: null } : model
    case 'open':
      return free && model.sealed ? { ...model, sealed: false, offer: null } : model
    case 'send':
      return free ? { ...model, ...hands, outside: true } : model
    case 'back': {
      const admitted = !keepers.includes(who) || holds(model, who)
      return model.outside && admitted ? { ...model, ...hands } : model
    }
  }
  throw new Error(what)
}

async function perform(
  itemId: string,
  { what, who, to }: Step,
  minute: number,
  seal: number,
): Promise<boolean> {
  const actor = cast[who]
  const moment = at(new Date(today.getTime() + minute * 60_000))
  const of = { caseId, itemId }
  const ledger = ledgerOf(await entriesOf(prisma, caseId, itemId))
  const offer = await prisma.custodyOffer.findFirst({ where: { itemId }, orderBy: { id: 'desc' } })
  const answer = { caseId, offerId: offer?.id ?? itemId }
  const seen = ledger.seal === null ? {} : { sealBefore: ledger.seal }
  const acts: Record<string, () => Promise<unknown>> = {
    offer: () =>
      run(
        offerHandOver,
        actor,
        { ...of, to: to === 'store' ? `store:${storeId}` : `account:${cast[to].id}` },
        moment,
      ),
    accept: () => run(acceptHandOver, actor, { ...answer, ...seen, code: offer?.code ?? 'NONE' }, moment),
    refuse: () => run(refuseHandOver, actor, { ...answer, reason: 'Not now' }, moment),
    withdraw: () => run(withdrawOffer, actor, answer, moment),
    move: () => run(moveItem, actor, { ...of, place: 'B5' }, moment),
    seal: () => run(sealItem, actor, { ...of, sealAfter: `S-${itemId}-${seal}`.slice(0, 50) }, moment),
    open: () => run(openSeal, actor, { ...of, reason: 'Sampling' }, moment),
    send: () => run(sendOut, actor, { ...of, outsideName: 'Laboratory', outsideKind: 'laboratory' }, moment),
    back: () => run(takeBack, actor, { ...of, ...seen }, moment),
  }
  try {
    await acts[what]?.()
    return true
  } catch (error) {
    if (error instanceof NotFound || error instanceof Refused) return false
    throw error
  }
}

test('the ledger in the database agrees with a pencil and paper after every step', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 20 }), async (steps) => {
      const itemId = await anObject(caseId, cast.bopha)
      let model: Model = { hands: 'bopha', inStore: false, outside: false, sealed: true, offer: null }
      let minute = 0
      for (const [index, one] of steps.entries()) {
        minute += one.wait
        const next = expected(model, one, minute)
        const came = await perform(itemId, one, minute, index)
        expect(came, JSON.stringify({ one, model, minute })).toBe(next !== model)
        model = next
        const ledger = ledgerOf(await entriesOf(prisma, caseId, itemId))
        expect({
          hands: people.find((who) => cast[who].id === ledger.holder?.accountId),
          inStore: ledger.holder?.unitId === storeId,
          outside: ledger.holder?.outside != null,
          sealed: ledger.seal !== null,
          offered: ledger.offer !== null,
        }).toEqual({
          ...{ hands: model.hands, inStore: model.inStore, outside: model.outside, sealed: model.sealed },
          offered: model.offer !== null,
        })
      }
      const holdings = await prisma.custodyHolding.findMany({
        where: { itemId },
        orderBy: [{ from: 'asc' }, { id: 'asc' }],
      })
      expect(holdings.filter(({ until }) => until === null)).toHaveLength(1)
      for (const [index, { from }] of holdings.entries())
        if (index > 0) expect(holdings[index - 1]?.until).toEqual(from)
    }),
    { numRuns: 40 },
  )
})

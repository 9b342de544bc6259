import { z } from 'zod'
import { maySucceed, standsOutsideAll } from '@/lib/domain/informants/handover'
import { refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { type Context, twoPersonAct } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { allowHandover, handOn, handoverUnder, settle } from './handing'
import { type VaultKey, vaultKey } from './key'
import { leaverInLine, successorsFor } from './leaver'
import { pseudonymsOf, takeTurn, tellHandler } from './vault'

const input = z.strictObject({ accountId: id, successorId: id, handover: id })

/**
 * Two people name who takes over whatever informants a leaver handled. All move at once, and the successor is told the same
 * one line whether it is ten or none.
 */
export const nameSuccessor = twoPersonAct({
  name: 'name-successor',
  kind: 'write',
  permission: 'informant:succeed',
  input,
  about: () => 'system',
  approval: {
    permission: 'informant:second',
    async fits(second, asker, { accountId, successorId }, db) {
      const people = await db.account.findMany({
        where: { id: { in: [accountId, successorId] } },
        select: { id: true, unitId: true },
      })
      const [taker] = people.filter((one) => one.id === successorId)
      if (!taker || people.length !== 2) return refuse('second-person-in-line')
      return standsOutsideAll(
        second,
        asker,
        taker,
        people.map(({ unitId }) => ({ unitId, team: [] })),
      )
    },
    // It is asked for by `ask-for-successor`, which knows who asks; here it must at least be there, and wait.
    async when({ accountId, successorId, handover }, db) {
      const key = await vaultKey(db)
      const asked = key ? await handoverUnder(db, key, handover) : undefined
      if (asked?.stage !== 'asked' || asked.informant !== null) throw new NotFound()
      if (asked.from !== accountId || asked.to !== successorId) throw new NotFound()
      return true
    },
  },
  async perform(context, { accountId, successorId, handover }) {
    const { db, actor, approver, now, uphold, record } = context
    await db.$queryRaw`SELECT 1 FROM "Leaving" WHERE "accountId" = ${accountId}::uuid FOR UPDATE`
    const leaver = await leaverInLine(db, actor, accountId)
    const key = await vaultKey(db)
    if (!leaver || !key || !approver) throw new NotFound()
    const { who, leaving } = leaver
    uphold(maySucceed(leaving, now))
    const successor = (await successorsFor(db, actor.line, who)).find((one) => one.id === successorId)
    if (!successor) return uphold(refuse('not-active'))
    const leavingId = leaving.id
    if (await db.informantSuccessor.findUnique({ where: { leavingId } })) uphold(refuse('already-decided'))
    await allowHandover(db, handover, actor.id, approver.id)
    await moveAll(context, key, { handover, from: accountId, to: successorId })
    await db.informantSuccessor.create({
      data: { leavingId, successorId, askedById: actor.id, approvedById: approver.id, at: now },
    })
    record('leaving.successor-named', accountId, { name: who.nameLatin, successor: successor.nameLatin })
    return { accountId }
  },
})

/** All that one handler has goes to another; the vault hands out so many at a time. */
async function moveAll(
  { db, now }: Context,
  key: VaultKey,
  { handover, from, to }: { handover: string; from: string; to: string },
) {
  await takeTurn(db, `informants of ${from}`)
  if (!(await settle(db, key, handover, to))) throw new NotFound()
  const introduced = new Set<string>()
  for (;;) {
    const names = await pseudonymsOf(db, key, from)
    if (names.length === 0) break
    await handOn(db, key, handover, names, to, introduced)
  }
  const told = { what: 'succeeded' as const, number: '', pseudonym: '', by: from, at: now.toISOString() }
  await tellHandler(db, key, to, told)
}

import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import '@/lib/server/every-act'
import type { Actor } from '@/lib/domain/identity/policy'
import { decline } from '@/lib/server/identity/decide-approval'
import { listApprovals } from '@/lib/server/identity/list-approvals'
import { viewApproval } from '@/lib/server/identity/view-approval'
import { askToErase } from '@/lib/server/informants/ask-to-erase'
import { askToUnmask } from '@/lib/server/informants/ask-to-unmask'
import { drawPseudonym } from '@/lib/server/informants/draw-pseudonym'
import { vaultKey } from '@/lib/server/informants/key'
import { unseal } from '@/lib/server/informants/sealing'
import { viewIdentity } from '@/lib/server/informants/view-identity'
import { viewInformants } from '@/lib/server/informants/view-informants'
import { NotFound, Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { aCase, onTeam } from '../../support/cases'
import {
  aHandle,
  anAsk,
  anErasure,
  anInformant,
  anUnmasking,
  erasureReason,
  reason,
  who,
} from '../../support/informants'
import { aPerson, at, today } from '../../support/people'
import { approvedBy } from '../../support/second-person'

const owner = new Client({ connectionString: process.env.RINGLEADER_OWNER_DATABASE_URL })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

const later = (minutes: number) => new Date(today.getTime() + minutes * 60_000)
const namesOf = async (actor: Actor) =>
  (await run(viewInformants, actor, {}, at())).informants.flatMap(({ names }) =>
    names.map(({ pseudonym }) => pseudonym),
  )
const identities = async () =>
  (await owner.query<{ id: string }>('SELECT id::text FROM vault.identity ORDER BY 1')).rows.map(
    ({ id }) => id,
  )

/** Every pseudonym of the vault, opened. */
async function allPseudonyms() {
  const key = await vaultKey(prisma)
  const { rows } = await owner.query<{ id: string; sealed: Buffer }>(
    'SELECT id::text, sealed FROM vault.pseudonym',
  )
  return rows.map(({ id, sealed }) => {
    if (!key) throw new Error('something is kept')
    return unseal(key, 'pseudonym', id, sealed)
  })
}

describe('who an informant is', () => {
  test('is gone when two people decided; the pseudonyms stay as names of nobody, which not even the key joins', async () => {
    const known = await anInformant()
    const { handler, pseudonym, number } = known
    const other = await aCase({ officer: handler })
    const handle = await aHandle(handler, pseudonym)
    const drawn = await run(drawPseudonym, handler, { caseId: other.caseId, handle }, at())
    const stays = await anInformant(handler)
    const before = await identities()
    const [informant] = (await allPseudonyms()).filter((one) => one.pseudonym === pseudonym)
    const [second, asked] = [await aPerson('supervisor'), await anErasure(undefined, known)]
    await approvedBy(second, asked)
    // Who decided it still reads that they did; nothing of whom.
    const view = await run(viewApproval, second, { approvalId: asked.approvalId }, at())
    expect(view).toMatchObject({ state: 'approved', decidedById: second.id, erasure: null })
    await expect(
      run(viewApproval, await aPerson('supervisor'), { approvalId: asked.approvalId }, at()),
    ).rejects.toThrow(NotFound)
    expect(before.filter((id) => id === informant?.informant)).toHaveLength(1)
    expect(await identities()).toEqual(before.filter((id) => id !== informant?.informant))
    expect(await namesOf(handler)).toEqual([stays.pseudonym])
    const dead = (await allPseudonyms()).filter((one) => [pseudonym, drawn.pseudonym].includes(one.pseudonym))
    expect(dead.map((one) => one.handler)).toEqual(['', ''])
    expect(new Set([...dead.map((one) => one.informant), ...before]).size).toBe(before.length + 2)
    const { rows } = await owner.query<{ many: number }>(
      'SELECT count(*)::int AS many FROM (SELECT holder FROM vault.pseudonym GROUP BY holder HAVING count(*) = 2) h',
    )
    expect(rows).toEqual([{ many: 0 }])
    expect((await run(viewInformants, handler, {}, at())).told).toMatchObject([
      { what: 'erased', number: '' },
    ])
    // To who asks for them now, they are as one that never was.
    const asker = await onTeam(known.caseId, await aPerson('prosecutor'))
    const asking = (typed: string) => run(askToUnmask, asker, { number, pseudonym: typed, reason }, at())
    const never = await asking('Z-99999').catch((error: unknown) => error)
    const erased = await asking(pseudonym).catch((error: unknown) => error)
    expect(erased).toBeInstanceOf(Refused)
    expect(erased).toEqual(never)
  })

  test('is not erased while somebody waits to learn it, or may read it; that is said to the second person alone', async () => {
    const asker = await aPerson('prosecutor')
    const waiting = await anAsk(asker)
    const came = await anErasure(undefined, waiting)
    await expect(approvedBy(await aPerson('supervisor'), came)).rejects.toThrow(Refused)
    await run(decline, await aPerson('supervisor'), { approvalId: waiting.approvalId, because: 'No.' }, at())
    await approvedBy(await aPerson('supervisor'), came)
    const open = await anUnmasking(asker)
    const after = await anErasure(undefined, open)
    await expect(approvedBy(await aPerson('supervisor'), after)).rejects.toThrow(Refused)
    await approvedBy({ ...(await aPerson('supervisor')), verifiedAt: later(11) }, after, at(later(11)))
    // What was read before is not there any more, in the words in which nothing ever was.
    const reading = run(viewIdentity, { ...asker, verifiedAt: later(11) }, { ask: open.ask }, at(later(11)))
    await expect(reading).rejects.toThrow(NotFound)
  })

  test('is asked by who handles them, with a ground and a reason, and decided by somebody outside who learns no more', async () => {
    const { handler, pseudonym, number } = await anInformant()
    const handle = await aHandle(handler, pseudonym)
    const asking = (as: Actor, why = erasureReason) =>
      run(askToErase, as, { handle, ground: 'order', reason: why }, at())
    await expect(asking(await aPerson('officer', handler.unitId))).rejects.toThrow(NotFound)
    await expect(asking(handler, 'because')).rejects.toThrow(Refused)
    const { approvalId } = await asking(handler)
    const near = await aPerson('supervisor', handler.unitId)
    const { waiting } = await run(listApprovals, near, {}, at())
    expect(waiting.map(({ id }) => id)).not.toContain(approvalId)
    await expect(approvedBy(near, { approvalId })).rejects.toThrow(NotFound)
    const shown = await run(viewApproval, await aPerson('prosecutor'), { approvalId }, at())
    expect(shown.erasure).toEqual({ ground: 'order', reason: erasureReason })
    for (const hidden of [number, pseudonym, who.nameLatin])
      expect(JSON.stringify(shown)).not.toContain(hidden)
  })

  test('the database erases nobody without two people', async () => {
    const { erasure, handler } = await anErasure()
    const second = await aPerson('supervisor')
    const [some] = await identities()
    await expect(
      prisma.$queryRaw`SELECT vault.erase(${erasure}::uuid, ${handler.id}::uuid, ${second.id}::uuid, ${some}::uuid)`,
    ).rejects.toThrow(/nobody approved/)
  })
})

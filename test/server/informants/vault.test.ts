import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import '@/lib/server/every-act'
import type { Actor } from '@/lib/domain/identity/policy'
import { viewWork } from '@/lib/server/cases/view-work'
import { approve } from '@/lib/server/identity/decide-approval'
import { listApprovals } from '@/lib/server/identity/list-approvals'
import { viewApproval } from '@/lib/server/identity/view-approval'
import { askToUnmask } from '@/lib/server/informants/ask-to-unmask'
import { drawPseudonym } from '@/lib/server/informants/draw-pseudonym'
import { plantCanary } from '@/lib/server/informants/plant-canary'
import { readTold } from '@/lib/server/informants/read-told'
import { registerInformant } from '@/lib/server/informants/register-informant'
import { unmaskInformant } from '@/lib/server/informants/unmask-informant'
import { viewIdentity } from '@/lib/server/informants/view-identity'
import { viewInformants } from '@/lib/server/informants/view-informants'
import { viewUnmaskings } from '@/lib/server/informants/view-unmaskings'
import { NotFound, Refused, Unavailable } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { settings } from '@/lib/settings'
import { aCase, onTeam } from '../../support/cases'
import { aHandle, anAsk, anInformant, anUnmasking, reason, who } from '../../support/informants'
import { entries } from '../../support/log'
import { aPerson, at, aUnit, today } from '../../support/people'
import { approvedBy } from '../../support/second-person'

const owner = new Client({ connectionString: process.env.RINGLEADER_OWNER_DATABASE_URL })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

const later = (minutes: number) => new Date(today.getTime() + minutes * 60_000)
/** Somebody who has just shown who they are, at that moment. */
const then = (actor: Actor, now: Date): Actor => ({ ...actor, verifiedAt: now })
const read = (actor: Actor, ask: string, now = today) => run(viewIdentity, then(actor, now), { ask }, at(now))
const aSecond = () => aPerson('supervisor')

describe('registering an informant', () => {
  test('draws a pseudonym for the case, and shows nobody who it is, not even the handler', async () => {
    const { handler, number, pseudonym } = await anInformant()
    const seen = await run(viewInformants, handler, {}, at())
    expect(seen.informants).toEqual([
      { handle: expect.any(String), introduced: null, names: [{ number, pseudonym, at: today }] },
    ])
    expect(JSON.stringify(seen)).not.toContain(who.nameLatin)
  })

  test('is for the team of a case', async () => {
    const { caseId } = await aCase()
    const stranger = await aPerson('officer')
    await expect(run(registerInformant, stranger, { caseId, ...who }, at())).rejects.toThrow(NotFound)
  })

  test('draws another pseudonym in another case, once, and for the own handler alone', async () => {
    const { handler, pseudonym } = await anInformant()
    const { caseId } = await aCase({ officer: handler })
    const handle = await aHandle(handler, pseudonym)
    const drawn = await run(drawPseudonym, handler, { caseId, handle }, at())
    expect(drawn.pseudonym).not.toBe(pseudonym)
    await expect(run(drawPseudonym, handler, { caseId, handle }, at())).rejects.toThrow(Refused)
    const other = await aPerson('officer')
    await onTeam(caseId, other)
    await expect(run(drawPseudonym, other, { caseId, handle }, at())).rejects.toThrow(NotFound)
  })

  test('names an informant otherwise in each session', async () => {
    const { handler, pseudonym } = await anInformant()
    const elsewhere = { ...handler, sessionId: (await aPerson('officer')).sessionId }
    expect(await aHandle(handler, pseudonym)).not.toBe(await aHandle(elsewhere, pseudonym))
  })
})

describe('unmasking', () => {
  test('takes two people, tells the handler at once, and shows who it is to the one who asked', async () => {
    const asker = await aPerson('prosecutor')
    const { ask, handler, pseudonym, number } = await anUnmasking(asker)
    const told = async () => (await run(viewInformants, handler, {}, at())).told
    expect(await told()).toMatchObject([{ by: { id: asker.id }, pseudonym, number }])
    expect((await run(viewWork, handler, {}, at())).informants).toBe(1)
    expect(await read(asker, ask)).toMatchObject({ ...who, pseudonym, number })
    expect(await prisma.notice.findMany({ where: { accountId: asker.id } })).toMatchObject([
      { kind: 'unmasking-allowed', caseId: null, params: {} },
    ])
    await run(readTold, handler, {}, at())
    expect(await told()).toEqual([])
  })

  test('shows the second person of whom and why, and nobody who stands in the line that something waits', async () => {
    const office = await aUnit('prosecution_office')
    const asker = await aPerson('prosecutor', office)
    const { approvalId, pseudonym, number, handler } = await anAsk(asker)
    const second = await aSecond()
    expect((await run(viewApproval, second, { approvalId }, at())).unmasking).toEqual({
      ...{ number, pseudonym, reason },
    })
    const near = [
      await aPerson('prosecutor', office),
      await aPerson('supervisor', handler.unitId),
      await aPerson('officer'),
    ]
    for (const one of near) {
      await expect(run(viewApproval, one, { approvalId }, at())).rejects.toThrow(NotFound)
      const { waiting } = await run(listApprovals, one, {}, at())
      expect(waiting.map(({ id }) => id)).not.toContain(approvalId)
      await expect(approvedBy(one, { approvalId })).rejects.toThrow(NotFound)
    }
    await expect(approvedBy(asker, { approvalId })).rejects.toThrow(Refused)
  })

  test('is not read before the second person said yes, nor by anybody else', async () => {
    const asker = await aPerson('prosecutor')
    const { ask } = await anAsk(asker)
    await expect(read(asker, ask)).rejects.toThrow(NotFound)
    const allowed = await anUnmasking(asker)
    for (const other of [allowed.second, allowed.handler, await aPerson('prosecutor')])
      await expect(read(other, allowed.ask)).rejects.toThrow(NotFound)
    expect((await read(asker, allowed.ask)).nameLatin).toBe(who.nameLatin)
  })

  test('is open for ten minutes from the yes, and never again', async () => {
    const asker = await aPerson('prosecutor')
    const { ask, sealed } = await anUnmasking(asker)
    expect((await read(asker, ask, later(10))).nameLatin).toBe(who.nameLatin)
    await expect(read(asker, ask, later(11))).rejects.toThrow(NotFound)
    await expect(run(unmaskInformant, asker, { ask, sealed }, at(later(12)))).rejects.toThrow(NotFound)
  })

  test('says in the list of the one who asked how it stands', async () => {
    const asker = await aPerson('prosecutor')
    const { ask } = await anAsk(asker)
    const allowed = await anUnmasking(asker)
    const { asks } = await run(viewUnmaskings, asker, {}, at())
    expect(asks.find((one) => one.ask === ask)?.standing).toBe('waits')
    expect(asks.find((one) => one.ask === allowed.ask)?.standing).toBe('open')
  })

  test('is asked of a case that one may read, by a pseudonym that is there, with a reason, and not by the handler', async () => {
    const { number, pseudonym, caseId } = await anInformant()
    const asker = await aPerson('prosecutor')
    const asking = (given: object) => run(askToUnmask, asker, { number, pseudonym, reason, ...given }, at())
    await expect(asking({})).rejects.toThrow(NotFound)
    await expect(asking({ number: 'NIX-2026-9999' })).rejects.toThrow(NotFound)
    await onTeam(caseId, asker)
    await expect(asking({ pseudonym: 'Z-99999' })).rejects.toThrow(Refused)
    await expect(asking({ reason: 'because' })).rejects.toThrow(Refused)
    const elsewhere = await anInformant()
    await expect(asking({ pseudonym: elsewhere.pseudonym })).rejects.toThrow(Refused)
  })

  test('falls away when the one who asked may no longer read the case', async () => {
    const asker = await aPerson('prosecutor')
    const { approvalId, caseId } = await anAsk(asker)
    await prisma.teamMember.updateMany({ where: { caseId, accountId: asker.id }, data: { until: today } })
    await expect(approvedBy(await aSecond(), { approvalId })).rejects.toThrow(Refused)
  })

  test('the database refuses it too: without an approval, after the ten minutes, to another reader', async () => {
    const asker = await aPerson('prosecutor')
    const waiting = await anAsk(asker)
    const second = await aSecond()
    await expect(
      prisma.$queryRaw`SELECT vault.unmask(${waiting.ask}::uuid, ${asker.id}::uuid, ${second.id}::uuid, ${today})`,
    ).rejects.toThrow(/nobody approved/)
    const { ask } = await anUnmasking(asker)
    const { rows } = await owner.query<{ id: string }>('SELECT id FROM vault.identity LIMIT 1')
    const which = rows[0]?.id
    const reading = (reader: string, now: Date) =>
      prisma.$queryRaw`SELECT vault.read_identity(${ask}::uuid, ${reader}::uuid, ${which}::uuid, ${now})`
    await expect(reading(second.id, today)).rejects.toThrow(/not open/)
    await expect(reading(asker.id, later(11))).rejects.toThrow(/not open/)
    await reading(asker.id, later(10))
  })
})

describe('a decoy', () => {
  test('tells the auditors when it is asked for and allowed, says so when it is read, and the one who reaches sees nothing of it', async () => {
    const auditor = await aPerson('auditor')
    const { caseId, number } = await aCase()
    const { pseudonym } = await run(plantCanary, auditor, { number, ...who }, at())
    const asker = await aPerson('prosecutor')
    await onTeam(caseId, asker)
    const came = await run(askToUnmask, asker, { number, pseudonym, reason }, at())
    const alarms = () => prisma.notice.count({ where: { accountId: auditor.id, kind: 'canary-touched' } })
    expect(await alarms()).toBe(1)
    await approvedBy(await aSecond(), came)
    expect(await alarms()).toBe(2)
    const { input } = await prisma.approval.findUniqueOrThrow({ where: { id: came.approvalId } })
    const { ask } = input as { ask: string } // as `ask-to-unmask` wrote it
    expect(await read(asker, ask)).toMatchObject(who)
    const touched = (await entries({})).filter(({ type }) => type === 'informant.canary-touched')
    expect(touched.map(({ actor_id, body }) => [actor_id, JSON.parse(body ?? '{}').how])).toEqual(
      ['asked', 'approved', 'read'].map((how) => [asker.id, how]),
    )
    expect(await prisma.notice.count({ where: { accountId: asker.id, kind: 'canary-touched' } })).toBe(0)
  })
})

describe('the vault itself', () => {
  test('does not open a row that was put in the place of another', async () => {
    const asker = await aPerson('prosecutor')
    const { ask } = await anUnmasking(asker)
    await anAsk(asker)
    await owner.query('BEGIN')
    try {
      await owner.query('ALTER TABLE vault.ask DISABLE TRIGGER keep_rows')
      await owner.query(
        'UPDATE vault.ask SET sealed = (SELECT o.sealed FROM vault.ask o WHERE o.id <> $1 LIMIT 1) WHERE id = $1',
        [ask],
      )
      await owner.query('ALTER TABLE vault.ask ENABLE ALWAYS TRIGGER keep_rows')
      await owner.query('COMMIT')
    } catch (error) {
      await owner.query('ROLLBACK')
      throw error
    }
    await expect(read(asker, ask)).rejects.toThrow(Unavailable)
  })

  test('is changed by nobody, not even its owner', async () => {
    await anInformant()
    for (const statement of [
      'DELETE FROM vault.identity',
      "UPDATE vault.pseudonym SET sealed = decode(repeat('00', 64), 'hex')",
      'TRUNCATE vault.told CASCADE',
      'DELETE FROM vault.unmasking',
      'DELETE FROM vault.pseudonym',
      "UPDATE vault.key SET mark = decode(repeat('00', 32), 'hex')",
      "UPDATE vault.identity SET sealed = decode(repeat('00', 64), 'hex')",
    ])
      await expect(owner.query(statement)).rejects.toThrow()
  })

  test('without its key, or with another, keeps nothing and shows nothing; the rest of the house goes on', async () => {
    const asker = await aPerson('prosecutor')
    const { handler, caseId } = await anInformant()
    const path = settings().informantKey
    const kept = readFileSync(path, 'utf8')
    renameSync(path, `${path}.away`)
    const closed = async () => {
      await expect(run(viewInformants, handler, {}, at())).rejects.toThrow(Unavailable)
      await expect(run(registerInformant, handler, { caseId, ...who }, at())).rejects.toThrow(Unavailable)
      expect((await run(viewWork, handler, {}, at())).informants).toBeNull()
      await run(listApprovals, asker, {}, at())
    }
    try {
      await closed()
      writeFileSync(path, `${Buffer.alloc(32, 7).toString('base64')}\n`, { mode: 0o600 })
      await closed()
      writeFileSync(path, kept, { mode: 0o600 })
      chmodSync(path, 0o644)
      await closed()
    } finally {
      chmodSync(path, 0o600)
      renameSync(`${path}.away`, path)
    }
    expect((await run(viewInformants, handler, {}, at())).informants).toHaveLength(1)
  })

  test('approves exactly what was sealed', async () => {
    const { approvalId } = await anAsk(await aPerson('prosecutor'))
    const contentHash = '0'.repeat(64)
    await expect(run(approve, await aSecond(), { approvalId, contentHash }, at())).rejects.toThrow(Refused)
  })
})

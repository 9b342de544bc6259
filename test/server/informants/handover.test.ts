import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import '@/lib/server/every-act'
import type { Actor } from '@/lib/domain/identity/policy'
import { viewWork } from '@/lib/server/cases/view-work'
import { listApprovals } from '@/lib/server/identity/list-approvals'
import { viewApproval } from '@/lib/server/identity/view-approval'
import { askForSuccessor } from '@/lib/server/informants/ask-for-successor'
import { askToHandOver } from '@/lib/server/informants/ask-to-hand-over'
import { drawPseudonym } from '@/lib/server/informants/draw-pseudonym'
import { openIntroduction } from '@/lib/server/informants/open-introduction'
import { takeInformant } from '@/lib/server/informants/take-informant'
import { turnInformantDown } from '@/lib/server/informants/turn-informant-down'
import { viewInformants } from '@/lib/server/informants/view-informants'
import { viewIntroduced } from '@/lib/server/informants/view-introduced'
import { NotFound, Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { viewLeaver } from '@/lib/server/leaving/view-leaver'
import { aCase, onTeam } from '../../support/cases'
import {
  aHandle,
  aHandover,
  anInformant,
  anOffer,
  anUnmasking,
  handoverReason,
  taken,
  who,
} from '../../support/informants'
import { aLeaver } from '../../support/leaving'
import { entries } from '../../support/log'
import { aPerson, at, aUnit, today } from '../../support/people'
import { approvedBy } from '../../support/second-person'

const owner = new Client({ connectionString: process.env.RINGLEADER_OWNER_DATABASE_URL })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

const later = (minutes: number) => new Date(today.getTime() + minutes * 60_000)
const seen = async (actor: Actor) => await run(viewInformants, actor, {}, at())
const namesOf = async (actor: Actor) =>
  (await seen(actor)).informants.flatMap(({ names }) => names.map(({ pseudonym }) => pseudonym))

describe('an informant is handed over', () => {
  test('when two people decided and the colleague said yes, with all their pseudonyms', async () => {
    const { handler, caseId, pseudonym } = await anInformant()
    const other = await aCase({ officer: handler })
    const handle = await aHandle(handler, pseudonym)
    const drawn = await run(drawPseudonym, handler, { caseId: other.caseId, handle }, at())
    const stays = await anInformant(handler)
    const to = await onTeam(caseId, await aPerson('officer'))
    const asking = { handle, accountId: to.id, reason: handoverReason }
    const came = await run(askToHandOver, handler, asking, at())
    expect((await seen(to)).offers).toEqual([])
    await approvedBy(await aPerson('supervisor'), came)
    expect(await namesOf(to)).toEqual([])
    const { offers } = await seen(to)
    expect(offers).toEqual([
      {
        handover: expect.any(String),
        reason: handoverReason,
        by: expect.objectContaining({ id: handler.id }),
      },
    ])
    expect((await run(viewWork, to, {}, at())).informants).toBe(1)
    await run(takeInformant, to, { handover: offers[0]?.handover }, at())
    expect((await namesOf(to)).sort()).toEqual([pseudonym, drawn.pseudonym].sort())
    expect(await namesOf(handler)).toEqual([stays.pseudonym])
    expect((await seen(handler)).told).toMatchObject([{ what: 'taken', by: { id: to.id } }])
    expect((await seen(to)).offers).toEqual([])
  })

  test('and stays when the colleague says no; nothing is taken twice or by another', async () => {
    const { handler, to, handover, pseudonym } = await anOffer()
    for (const one of [handler, await aPerson('officer')])
      await expect(run(takeInformant, one, { handover }, at())).rejects.toThrow(NotFound)
    await run(turnInformantDown, to, { handover }, at())
    await expect(run(takeInformant, to, { handover }, at())).rejects.toThrow(NotFound)
    expect(await namesOf(handler)).toEqual([pseudonym])
    expect((await seen(handler)).told).toMatchObject([{ what: 'turned-down', by: { id: to.id } }])
  })

  test('only to an officer of a team of theirs, by who handles them, with a reason', async () => {
    const { handler, caseId, pseudonym } = await anInformant()
    const handle = await aHandle(handler, pseudonym)
    const asking = (accountId: string, reason = handoverReason, as = handler) =>
      run(askToHandOver, as, { handle, accountId, reason }, at())
    const stranger = await aPerson('officer', handler.unitId)
    const supervisor = await onTeam(caseId, await aPerson('supervisor'))
    for (const one of [stranger, supervisor, handler]) await expect(asking(one.id)).rejects.toThrow(NotFound)
    await onTeam(caseId, stranger)
    await expect(asking(stranger.id, 'because')).rejects.toThrow(Refused)
    await expect(asking(handler.id, handoverReason, stranger)).rejects.toThrow(NotFound)
  })

  test('by somebody outside, who learns to whom and why, and neither which nor of which case', async () => {
    const { approvalId, handler, to, number, pseudonym } = await aHandover()
    const near = [
      await aPerson('supervisor', handler.unitId),
      await aPerson('supervisor', to.unitId),
      await aPerson('officer'),
    ]
    for (const one of near) {
      await expect(run(viewApproval, one, { approvalId }, at())).rejects.toThrow(NotFound)
      const { waiting } = await run(listApprovals, one, {}, at())
      expect(waiting.map(({ id }) => id)).not.toContain(approvalId)
      await expect(approvedBy(one, { approvalId })).rejects.toThrow(NotFound)
    }
    const shown = await run(viewApproval, await aPerson('prosecutor'), { approvalId }, at())
    expect(shown.handover).toMatchObject({ reason: handoverReason })
    const text = JSON.stringify(shown)
    for (const hidden of [number, pseudonym, who.nameLatin]) expect(text).not.toContain(hidden)
  })

  test('once: what was handed to one is no longer there for another', async () => {
    const { handler, caseId, pseudonym } = await anInformant()
    const handle = await aHandle(handler, pseudonym)
    const [one, two] = [
      await onTeam(caseId, await aPerson('officer')),
      await onTeam(caseId, await aPerson('officer')),
    ]
    for (const to of [one, two]) {
      const came = await run(
        askToHandOver,
        handler,
        { handle, accountId: to.id, reason: handoverReason },
        at(),
      )
      await approvedBy(await aPerson('supervisor'), came)
    }
    const offer = async (to: Actor) => (await seen(to)).offers[0]?.handover
    const [first, second] = [await offer(one), await offer(two)]
    await run(takeInformant, one, { handover: first }, at())
    await expect(run(takeInformant, two, { handover: second }, at())).rejects.toThrow(NotFound)
    expect(await namesOf(two)).toEqual([])
  })
})

describe('whom one took over', () => {
  test('one reads once, for ten minutes; the one before and everybody else does not', async () => {
    const { to, handler, pseudonym } = await taken()
    const handle = await aHandle(to, pseudonym)
    const { introduction } = await run(openIntroduction, to, { handle }, at())
    const read = (actor: Actor, now = today) =>
      run(viewIntroduced, { ...actor, verifiedAt: now }, { introduction }, at(now))
    expect(await read(to, later(10))).toMatchObject({ ...who, pseudonym })
    await expect(read(to, later(11))).rejects.toThrow(NotFound)
    for (const other of [handler, await aPerson('officer')])
      await expect(read(other)).rejects.toThrow(NotFound)
    await expect(run(openIntroduction, to, { handle }, at())).rejects.toThrow(NotFound)
  })

  test('is told to the new handler when two people unmask them', async () => {
    const asker = await aPerson('prosecutor')
    const { to, ...known } = await taken()
    const { pseudonym } = known
    await anUnmasking(asker, known)
    expect((await seen(to)).told).toMatchObject([{ what: 'unmasked', pseudonym, by: { id: asker.id } }])
  })
})

describe('whoever leaves and might handle informants', () => {
  /** Somebody of a unit who left, with so many informants, and a successor who was named for them. */
  async function succession(many: number) {
    const unit = await aUnit()
    const [leaver, follower] = [await aPerson('officer', unit), await aPerson('officer', unit)]
    const [supervisor, second] = [await aPerson('supervisor', unit), await aPerson('prosecutor')]
    const pseudonyms: string[] = []
    for (let n = 0; n < many; n += 1) pseudonyms.push((await anInformant(leaver)).pseudonym)
    await aLeaver(leaver.id, (await aPerson('administrator')).id, today)
    const view = async () => await run(viewLeaver, supervisor, { accountId: leaver.id }, at())
    const before = await view()
    const [asked, said] = [at(), at()]
    const naming = { accountId: leaver.id, successorId: follower.id }
    const came = await run(askForSuccessor, supervisor, naming, asked)
    await approvedBy(second, came, said)
    const log = [
      ...(await entries({ requestId: asked.requestId })),
      ...(await entries({ requestId: said.requestId })),
    ]
    return { leaver, follower, supervisor, pseudonyms, before, after: await view(), log }
  }

  test('has a successor named, to whom all of them go', async () => {
    const { leaver, follower, pseudonyms } = await succession(2)
    expect((await namesOf(follower)).sort()).toEqual([...pseudonyms].sort())
    expect(await namesOf(leaver)).toEqual([])
    const { told, informants } = await seen(follower)
    expect(told).toMatchObject([{ what: 'succeeded', by: { id: leaver.id } }])
    expect(informants.map(({ introduced }) => introduced?.standing)).toEqual(['unread', 'unread'])
  })

  test('looks the same whether there were any or none: page, log, notices, and what the successor is told', async () => {
    const plain = (value: unknown, people: readonly Actor[]) =>
      people.reduce(
        (text, { id }, n) => text.replaceAll(id, `person ${n}`),
        JSON.stringify(value).replace(/Person \d+|U\d+[A-Z]|អង្គភាព/g, 'somebody'),
      )
    const looks = async (many: number) => {
      const { leaver, follower, supervisor, before, after, log } = await succession(many)
      const people = [leaver, follower, supervisor]
      const held = ({ needs, asked }: typeof before.held) => ({ handler: needs.handler, asked })
      return {
        before: plain([held(before.held), before.followers.length, before.follower], people),
        after: plain([held(after.held), after.followers.length, after.follower], people),
        log: log.map(({ type, case_id, object_id, body }) => [
          ...[type, case_id, object_id === leaver.id],
          Object.keys(JSON.parse(body ?? '{}')),
        ]),
        told: (await seen(follower)).told.length,
        notices: await prisma.notice.count({ where: { accountId: { in: people.map(({ id }) => id) } } }),
      }
    }
    const [none, some] = [await looks(0), await looks(2)]
    expect(none.told).toBe(1)
    expect(some).toEqual(none)
  })

  test('has none named before their access ended, by who is not over them, twice, or of another line', async () => {
    const unit = await aUnit()
    const [leaver, follower] = [await aPerson('officer', unit), await aPerson('officer', unit)]
    const supervisor = await aPerson('supervisor', unit)
    const admin = await aPerson('administrator')
    const asking = (successorId = follower.id, as = supervisor, accountId = leaver.id) =>
      run(askForSuccessor, as, { accountId, successorId }, at())
    await expect(asking()).rejects.toThrow(NotFound)
    await aLeaver(leaver.id, admin.id, later(60))
    await expect(asking()).rejects.toThrow(Refused)
    await prisma.leaving.updateMany({ where: { accountId: leaver.id }, data: { endsAt: today } })
    await expect(asking(follower.id, await aPerson('supervisor'))).rejects.toThrow(NotFound)
    await expect(asking((await aPerson('officer')).id)).rejects.toThrow(NotFound)
    await expect(asking(leaver.id)).rejects.toThrow(NotFound)
    const [came, again] = [await asking(), await asking()]
    await expect(approvedBy(await aPerson('supervisor', unit), came)).rejects.toThrow(NotFound)
    await approvedBy(await aPerson('prosecutor'), came)
    await expect(approvedBy(await aPerson('prosecutor'), again)).rejects.toThrow(Refused)
    await expect(asking()).rejects.toThrow(Refused)
  })
})

describe('the database', () => {
  test('moves nothing without two people, nor with what was settled before', async () => {
    const { handover, to, handler } = await aHandover()
    await expect(
      prisma.$queryRaw`SELECT vault.allow_handover(${handover}::uuid, ${handler.id}::uuid, ${to.id}::uuid)`,
    ).rejects.toThrow(/nobody approved/)
    const done = await taken()
    const { rows } = await owner.query<{ id: string; holder: Buffer }>(
      'SELECT id::text, holder FROM vault.pseudonym LIMIT 1',
    )
    const [row] = rows
    if (!row) throw new Error('there are some')
    for (const which of [handover, done.handover])
      await expect(
        prisma.$queryRaw`SELECT vault.hand_on(${which}::uuid, ${row.id}::uuid, ${new Uint8Array(row.holder)}::bytea, ${new Uint8Array(32)}::bytea, ${new Uint8Array(64)}::bytea)`,
      ).rejects.toThrow(/not decided/)
  })

  test('hands out nobody to who took nobody over', async () => {
    const { rows } = await owner.query<{ id: string }>('SELECT id::text FROM vault.identity LIMIT 1')
    const [row] = rows
    await expect(
      prisma.$queryRaw`SELECT vault.read_introduced(${row?.id}::uuid, ${new Uint8Array(32)}::bytea, ${row?.id}::uuid)`,
    ).rejects.toThrow(/not open/)
  })
})

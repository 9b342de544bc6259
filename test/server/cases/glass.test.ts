import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { breakGlass } from '@/lib/server/cases/break-glass'
import { changeCase } from '@/lib/server/cases/change-case'
import { reviewGlass } from '@/lib/server/cases/review-glass'
import { sealCase } from '@/lib/server/cases/seal-case'
import { viewCase } from '@/lib/server/cases/view-case'
import { viewGlass } from '@/lib/server/cases/view-glass'
import { viewHistory } from '@/lib/server/cases/view-history'
import { viewItem } from '@/lib/server/evidence/view-item'
import { ConfirmFirst, NotFound, ReasonFirst } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { aCase, anItem, onTeam } from '../../support/cases'
import { entries } from '../../support/log'
import { aPerson, at, aUnit, today } from '../../support/people'

const reason = 'Shots at the landing; the boat of this case is there.'
const minutes = (n: number) => at(new Date(today.getTime() + n * 60_000))
const hours = (n: number) => minutes(n * 60)

let lead: Actor
let near: Actor
let above: Actor
let unitId: string
beforeAll(async () => {
  const headquarters = await aUnit()
  unitId = await aUnit('police', headquarters)
  lead = await aPerson('officer', unitId)
  near = await aPerson('supervisor', unitId)
  above = await aPerson('supervisor', headquarters)
})

/** A stranger opens a case of the lead's. */
async function broken(by?: Actor) {
  const stranger = by ?? (await aPerson('officer'))
  const { caseId, number } = await aCase({ officer: lead })
  const { glassId } = await run(breakGlass, stranger, { number, reason }, at())
  return { stranger, caseId, number, glassId }
}

describe('breaking a glass', () => {
  test('opens the one case for an hour, to be read and no more', async () => {
    const { stranger, caseId, number } = await broken()
    const other = await aCase({ officer: lead })
    const itemId = await anItem(caseId)
    const { header } = await run(viewCase, stranger, { caseId }, minutes(59))
    expect(header.number).toBe(number)
    expect(Object.entries(header.may).flatMap(([offer, may]) => (may ? [offer] : []))).toEqual([
      'readHistory',
      'openFile',
    ])
    expect(await run(viewItem, stranger, { caseId, itemId }, at())).toBeDefined()
    await expect(
      run(changeCase, stranger, { caseId, version: 1, title: 'Mine' }, minutes(1)),
    ).rejects.toThrow(NotFound)
    await expect(run(viewCase, stranger, { caseId: other.caseId }, at())).rejects.toThrow(NotFound)
    await expect(run(viewCase, await aPerson('officer'), { caseId }, at())).rejects.toThrow(NotFound)
    await expect(run(viewCase, stranger, { caseId }, minutes(60))).rejects.toThrow(NotFound)
  })

  test('tells the lead and the nearest supervisors at once, without the reason', async () => {
    const { stranger, caseId, number } = await broken()
    const told = await prisma.notice.findMany({ where: { caseId }, orderBy: { kind: 'asc' } })
    expect(told.map(({ kind, accountId }) => [kind, accountId])).toEqual([
      ['glass-broken', lead.id],
      ['glass-to-review', near.id],
    ])
    const { nameLatin: name } = await prisma.account.findUniqueOrThrow({ where: { id: stranger.id } })
    for (const { params } of told) expect(params).toEqual({ number, name })
    expect(told.map(({ accountId }) => accountId)).not.toContain(above.id)
  })

  test('tells the next above when nobody stands nearer, and opens nothing when nobody can be told', async () => {
    const headquarters = await aUnit()
    const officer = await aPerson('officer', await aUnit('police', await aUnit('police', headquarters)))
    const { caseId, number } = await aCase({ officer })
    const stranger = await aPerson('officer')
    await expect(run(breakGlass, stranger, { number, reason }, at())).rejects.toThrow('glass-nobody-to-tell')
    expect(await prisma.brokenGlass.count({ where: { caseId } })).toBe(0)
    await expect(run(viewCase, stranger, { caseId }, at())).rejects.toThrow(NotFound)
    const far = await aPerson('supervisor', headquarters)
    await run(breakGlass, stranger, { number, reason }, at())
    expect(await prisma.notice.count({ where: { caseId, accountId: far.id } })).toBe(1)
  })

  test('stands in the history of the case, with who and why', async () => {
    const { stranger, caseId, glassId } = await broken()
    const { entries: all } = await run(viewHistory, lead, { caseId }, at())
    expect(all.find(({ type }) => type === 'glass.broken')).toMatchObject({
      ...{ actorId: stranger.id, details: { reason } },
    })
    const said = (await entries({ caseId })).filter(({ type }) => type === 'glass.broken')
    expect(said).toHaveLength(1)
    expect(await prisma.brokenGlass.count({ where: { id: glassId } })).toBe(1)
  })

  test('takes the number as people type it, and says nothing of one that is not there or sealed', async () => {
    const stranger = await aPerson('officer')
    const { number } = await aCase({ officer: lead })
    const sealed = await aCase({ officer: lead, sensitivity: 'sealed' })
    await run(breakGlass, stranger, { number: ` ${number.toLowerCase()} `, reason }, at())
    for (const none of ['NONE-2026-0001', sealed.number]) {
      await expect(run(breakGlass, stranger, { number: none, reason }, at())).rejects.toThrow(NotFound)
    }
    await expect(run(breakGlass, lead, { number: sealed.number, reason }, at())).rejects.toThrow(NotFound)
  })

  test('closes when the case is sealed', async () => {
    const { stranger, caseId } = await broken()
    await onTeam(caseId, near)
    await run(sealCase, near, { caseId, because: 'Threats' }, at())
    await expect(run(viewCase, stranger, { caseId }, minutes(1))).rejects.toThrow(NotFound)
    const { own } = await run(viewGlass, stranger, {}, minutes(1))
    expect(own).toMatchObject([{ number: null, reason: null, open: false }])
  })

  test('is not for who may read the case anyway, nor for who need only say why', async () => {
    const { stranger, number } = await broken()
    await expect(run(breakGlass, stranger, { number, reason }, minutes(1))).rejects.toThrow('glass-is-open')
    await expect(run(breakGlass, lead, { number, reason }, at())).rejects.toThrow('glass-not-needed')
    await expect(run(breakGlass, near, { number, reason }, at())).rejects.toThrow('glass-say-why-instead')
  })

  test.each(['prosecutor', 'custodian', 'auditor', 'administrator'] as const)(
    'is not for a %s',
    async (role) => {
      const { number } = await aCase({ officer: lead })
      await expect(run(breakGlass, await aPerson(role), { number, reason }, at())).rejects.toThrow(NotFound)
    },
  )

  test('wants to be shown who one is, for this very case', async () => {
    const stranger = await aPerson('officer')
    const { number } = await aCase({ officer: lead })
    const other = await aCase({ officer: lead })
    const came = await run(breakGlass, stranger, { number, reason }, minutes(6)).catch((error) => error)
    expect(came).toBeInstanceOf(ConfirmFirst)
    const { act, object } = (came as ConfirmFirst).matter
    const shown = { ...stranger, verifiedAt: minutes(6).now, verifiedFor: `${act} ${object}` }
    await expect(run(breakGlass, shown, { number: other.number, reason }, minutes(6))).rejects.toThrow(
      ConfirmFirst,
    )
    await run(breakGlass, shown, { number, reason }, minutes(6))
  })

  test('waits when three wait for their review, however many are tried at once', async () => {
    const stranger = await aPerson('officer')
    const numbers: string[] = []
    for (let n = 0; n < 6; n++) numbers.push((await aCase({ officer: lead })).number)
    const came = await Promise.allSettled(
      numbers.map((number) => run(breakGlass, stranger, { number, reason }, at())),
    )
    expect(came.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    const refused = came.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))
    expect(refused.every((one) => one.includes('glass-reviews-wait'))).toBe(true)
  })
})

describe('the review', () => {
  const verdict = 'not_justified'
  const words = 'A call to the lead would have done.'

  test('of a supervisor who says no closes the case at once, and stays', async () => {
    const { stranger, caseId, glassId } = await broken()
    const { requestId } = at()
    await run(reviewGlass, near, { caseId, glassId, verdict, words }, { ...minutes(5), requestId })
    await expect(run(viewCase, stranger, { caseId }, minutes(6))).rejects.toThrow(NotFound)
    expect(await entries({ requestId })).toMatchObject([{ type: 'glass.reviewed', actor_id: near.id }])
    await expect(
      run(reviewGlass, above, { caseId, glassId, verdict: 'justified' }, minutes(7)),
    ).rejects.toThrow('glass-reviewed-already')
    await expect(
      prisma.$executeRaw`UPDATE "GlassReview" SET "verdict" = 'justified' WHERE "glassId" = ${glassId}::uuid`,
    ).rejects.toThrow()
  })

  test('that says yes leaves the hour as it is', async () => {
    const { stranger, caseId, glassId } = await broken()
    await run(reviewGlass, above, { caseId, glassId, verdict: 'justified' }, minutes(5))
    expect(await run(viewCase, stranger, { caseId }, minutes(6))).toBeDefined()
    const { own } = await run(viewGlass, stranger, {}, minutes(6))
    expect(own).toMatchObject([{ glassId, standing: 'justified', open: true }])
  })

  test('that says no says why', async () => {
    const { caseId, glassId } = await broken()
    await expect(run(reviewGlass, near, { caseId, glassId, verdict }, at())).rejects.toThrow(
      'glass-say-why-not',
    )
  })

  test('is nobody’s own, even when they came into the line since', async () => {
    const stranger = await aPerson('supervisor')
    const { caseId, glassId } = await broken(stranger)
    await expect(run(reviewGlass, stranger, { caseId, glassId, verdict, words }, at())).rejects.toThrow(
      NotFound,
    )
    const moved = { ...stranger, unitId, line: [unitId] }
    await expect(run(reviewGlass, moved, { caseId, glassId, verdict, words }, at())).rejects.toThrow(
      'glass-is-your-own',
    )
    expect((await run(viewGlass, moved, {}, at())).waiting.map((one) => one.glassId)).not.toContain(glassId)
    await expect(
      prisma.glassReview.create({
        data: { glassId, caseId, byId: stranger.id, reviewedById: stranger.id, verdict, words, at: today },
      }),
    ).rejects.toThrow()
  })

  test('is for supervisors of the line: to others, and under another case, nothing is there', async () => {
    const { caseId, glassId, stranger } = await broken()
    const other = await aCase({ officer: lead })
    for (const who of [lead, stranger, await aPerson('supervisor'), await aPerson('auditor')]) {
      await expect(run(reviewGlass, who, { caseId, glassId, verdict, words }, at())).rejects.toThrow(NotFound)
    }
    for (const asked of [
      { caseId: other.caseId, glassId },
      { caseId, glassId: newId() },
    ]) {
      await expect(run(reviewGlass, near, { ...asked, verdict, words }, at())).rejects.toThrow(NotFound)
    }
    await expect(run(viewCase, near, { caseId }, at())).rejects.toThrow(ReasonFirst)
  })

  test('that is late shows to auditors, by number and name and without a word of the reason', async () => {
    const { glassId, number } = await broken()
    const auditor = await aPerson('auditor')
    const late = async (when: ReturnType<typeof at>) =>
      everyWaiting(auditor, when).then((all) => all.find((one) => one.glassId === glassId))
    expect(await late(hours(71))).toBeUndefined()
    expect(await late(hours(73))).toMatchObject({ number, standing: 'overdue', reason: null, words: null })
  })
})

/** Every page of what waits, one after the other. */
async function everyWaiting(actor: Actor, when: ReturnType<typeof at>) {
  const all = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<(typeof viewGlass)['perform']>> = await run(
      viewGlass,
      actor,
      after ? { after } : {},
      { ...when, requestId: newId() },
    )
    all.push(...page.waiting)
    after = page.later
  } while (after)
  return all
}

import { beforeEach, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { changeCase } from '@/lib/server/cases/change-case'
import { statePurpose } from '@/lib/server/cases/state-purpose'
import { stateReason } from '@/lib/server/cases/state-reason'
import { viewCase } from '@/lib/server/cases/view-case'
import { viewHistory } from '@/lib/server/cases/view-history'
import { askPurposes } from '@/lib/server/identity/ask-purposes'
import { NotFound, PurposeFirst, ReasonFirst } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import '@/lib/server/every-act'
import { aCase, onTeam } from '../../support/cases'
import { entries } from '../../support/log'
import { aPerson, at, aUnit, today } from '../../support/people'
import { approvedBy } from '../../support/second-person'

let above: string
let unit: string
let officer: Actor
let admin: Actor
let caseId: string
const look = (actor: Actor, now = today) => run(viewCase, actor, { caseId }, at(now))
const say = (actor: Actor, now = today) =>
  run(statePurpose, actor, { caseId, purpose: 'investigate' }, at(now))

beforeEach(async () => {
  above = await aUnit()
  unit = await aUnit('police', above)
  officer = await aPerson('officer', unit)
  admin = await aPerson('administrator')
  caseId = (await aCase({ officer })).caseId
})

describe('where a unit asks for what its cases are opened', () => {
  beforeEach(async () => {
    await run(askPurposes, admin, { unitId: above, asks: 'yes' }, at())
  })

  test('nothing of a case is shown before it is said, not even to who leads it; then for the rest of that day', async () => {
    const { requestId } = at()
    await expect(run(viewCase, officer, { caseId }, { now: today, requestId })).rejects.toThrow(PurposeFirst)
    expect(await entries({ requestId })).toEqual([])
    await say(officer)
    const midnight = new Date('2026-11-02T17:00:00Z')
    expect(await look(officer, new Date(midnight.getTime() - 1))).toBeDefined()
    await expect(look(officer, midnight)).rejects.toThrow(PurposeFirst)
    await say(officer, midnight)
    expect(await look(officer, midnight)).toBeDefined()
  })

  test('each says it for themselves, and for each case', async () => {
    const colleague = await onTeam(caseId, await aPerson('officer', unit))
    await say(officer)
    await expect(look(colleague)).rejects.toThrow(PurposeFirst)
    const other = (await aCase({ officer })).caseId
    await expect(run(viewCase, officer, { caseId: other }, at())).rejects.toThrow(PurposeFirst)
  })

  test('a stranger is told that nothing is there, and may not say anything of it', async () => {
    const stranger = await aPerson('officer')
    await expect(look(stranger)).rejects.toThrow(NotFound)
    await expect(say(stranger)).rejects.toThrow(NotFound)
  })

  test('a reason that was stated today says it already: nobody is asked twice', async () => {
    const supervisor = await aPerson('supervisor', above)
    await expect(look(supervisor)).rejects.toThrow(ReasonFirst)
    await run(stateReason, supervisor, { caseId, purpose: 'supervise', reason: 'Monthly look.' }, at())
    expect(await look(supervisor)).toBeDefined()
  })

  test('what is typed over midnight is not lost: a write is done and the next page asks', async () => {
    await say(officer)
    const midnight = new Date('2026-11-02T17:00:00Z')
    const { version } = await prisma.case.findUniqueOrThrow({ where: { id: caseId } })
    const change = { caseId, version, title: 'Ice house', summary: 'Salt by night.' }
    await run(changeCase, officer, change, at(midnight))
    expect(await prisma.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({
      title: 'Ice house',
    })
    await expect(look(officer, midnight)).rejects.toThrow(PurposeFirst)
  })

  test('the first word of a day stands and every one is in the log; the history says why beside who', async () => {
    await say(officer)
    await run(statePurpose, officer, { caseId, purpose: 'other', words: 'A reporter called.' }, at())
    expect(await prisma.statedPurpose.findMany({ where: { caseId } })).toMatchObject([
      { purpose: 'investigate', words: null },
    ])
    const said = (await entries({ caseId })).filter(({ type }) => type === 'purpose.stated')
    expect(said.map(({ body }) => JSON.parse(body ?? '{}').purpose)).toEqual(['investigate', 'other'])
    expect(said.some(({ payload }) => payload.includes('reporter'))).toBe(false)
    const { people } = await run(viewHistory, officer, { caseId }, at())
    expect(people.find(({ actorId }) => actorId === officer.id)?.why).toMatchObject({
      purpose: 'investigate',
    })
    await expect(prisma.statedPurpose.deleteMany({ where: { caseId } })).rejects.toThrow()
  })

  test('is begun by one administrator, and ended by two', async () => {
    const came = await run(askPurposes, admin, { unitId: above, asks: 'no' }, at())
    await expect(look(officer)).rejects.toThrow(PurposeFirst)
    await approvedBy(await aPerson('administrator'), came)
    expect(await look(officer)).toBeDefined()
  })
})

test('where no unit asks, nobody is held up', async () => {
  await run(askPurposes, admin, { unitId: await aUnit('police', unit), asks: 'yes' }, at())
  expect(await look(officer)).toBeDefined()
})

import { beforeEach, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { addToTeam } from '@/lib/server/cases/add-to-team'
import { changeCase } from '@/lib/server/cases/change-case'
import { endMemberships } from '@/lib/server/cases/end-memberships'
import { listCases } from '@/lib/server/cases/list-cases'
import { nameLead } from '@/lib/server/cases/name-lead'
import { removeFromTeam } from '@/lib/server/cases/remove-from-team'
import { sealCase } from '@/lib/server/cases/seal-case'
import { setTeamEnd } from '@/lib/server/cases/set-team-end'
import { viewCase } from '@/lib/server/cases/view-case'
import { viewTeam } from '@/lib/server/cases/view-team'
import { viewWork } from '@/lib/server/cases/view-work'
import { NotFound } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { aCase, onTeam } from '../../support/cases'
import { entries } from '../../support/log'
import { aPerson, at, aUnit } from '../../support/people'

const lastDay = '2026-11-05'
const before = at(new Date('2026-11-05T16:59:59.999Z'))
const after = at(new Date('2026-11-05T17:00:00Z'))

let lead: Actor
let supervisor: Actor
let guest: Actor
let caseId: string
beforeEach(async () => {
  const unit = await aUnit()
  lead = await aPerson('officer', unit)
  supervisor = await aPerson('supervisor', unit)
  guest = await aPerson('officer')
  caseId = (await aCase({ officer: lead })).caseId
})

const left = async () =>
  (await entries({ caseId })).filter(({ type }) => type === 'team.left').map(({ object_id }) => object_id)

describe('somebody on a team until a day', () => {
  beforeEach(async () => {
    await run(addToTeam, supervisor, { caseId, accountId: guest.id, lastDay }, at())
  })

  test('works as all do until midnight in Phnom Penh, and is a stranger from then on, without any clock', async () => {
    await run(changeCase, guest, { caseId, version: 1, title: 'Second landing' }, before)
    expect((await run(listCases, guest, {}, before)).cases.map((one) => one.caseId)).toEqual([caseId])
    expect((await run(listCases, guest, {}, after)).cases).toEqual([])
    expect((await run(viewWork, guest, {}, after)).cases).toEqual([])
    await expect(run(viewCase, guest, { caseId }, after)).rejects.toThrow(NotFound)
    await expect(run(changeCase, guest, { caseId, version: 2, title: 'Mine' }, after)).rejects.toThrow(
      NotFound,
    )
  })

  test('stands among those who were there, and the record follows at the moment that was set', async () => {
    expect((await run(viewTeam, lead, { caseId }, before)).members.at(-1)).toMatchObject({ id: guest.id })
    const { members, former } = await run(viewTeam, lead, { caseId }, after)
    expect(members.map(({ id }) => id)).toEqual([lead.id])
    expect(former).toMatchObject([{ id: guest.id, until: new Date('2026-11-05T17:00:00Z') }])
    await endMemberships(before.now)
    expect(await left()).toEqual([])
    await endMemberships(after.now)
    await endMemberships(after.now)
    expect(await left()).toEqual([guest.id])
    expect(await prisma.teamMember.findMany({ where: { caseId, accountId: guest.id } })).toMatchObject([
      { until: new Date('2026-11-05T17:00:00Z') },
    ])
  })

  test('can be taken in again the moment after, whether or not it was written down', async () => {
    await expect(run(addToTeam, supervisor, { caseId, accountId: guest.id }, before)).rejects.toThrow(
      'already-on-the-team',
    )
    await run(addToTeam, supervisor, { caseId, accountId: guest.id }, after)
    expect(await left()).toEqual([guest.id])
    expect(await run(viewCase, guest, { caseId }, after)).toBeDefined()
  })

  test('does not lead, until the end is taken away', async () => {
    await expect(run(nameLead, supervisor, { caseId, accountId: guest.id }, at())).rejects.toThrow(
      'lead-has-no-end',
    )
    await run(setTeamEnd, supervisor, { caseId, accountId: guest.id }, at())
    expect(await run(viewCase, guest, { caseId }, after)).toBeDefined()
    await run(nameLead, supervisor, { caseId, accountId: guest.id }, at())
  })

  test('stays longer or shorter as a supervisor says, and what is over is not brought back', async () => {
    await run(setTeamEnd, supervisor, { caseId, accountId: guest.id, lastDay: '2026-11-06' }, at())
    expect(await run(viewCase, guest, { caseId }, after)).toBeDefined()
    await run(setTeamEnd, supervisor, { caseId, accountId: guest.id, lastDay }, at())
    await expect(
      run(setTeamEnd, supervisor, { caseId, accountId: guest.id, lastDay: '2026-12-01' }, after),
    ).rejects.toThrow(NotFound)
    await expect(run(removeFromTeam, supervisor, { caseId, accountId: guest.id }, after)).rejects.toThrow(
      NotFound,
    )
  })
})

describe('who has no end', () => {
  test('is the lead', async () => {
    await expect(run(setTeamEnd, supervisor, { caseId, accountId: lead.id, lastDay }, at())).rejects.toThrow(
      'lead-has-no-end',
    )
  })

  test('is one supervisor of a sealed file, and who seals it', async () => {
    const accountId = supervisor.id
    await onTeam(caseId, supervisor)
    await run(setTeamEnd, supervisor, { caseId, accountId, lastDay }, at())
    await expect(run(sealCase, supervisor, { caseId, because: 'Threats' }, at())).rejects.toThrow(
      'join-before-sealing',
    )
    await run(setTeamEnd, supervisor, { caseId, accountId }, at())
    await run(sealCase, supervisor, { caseId, because: 'Threats' }, at())
    await expect(run(setTeamEnd, supervisor, { caseId, accountId, lastDay }, at())).rejects.toThrow(
      'sealed-needs-a-supervisor',
    )
    const second = await onTeam(caseId, await aPerson('supervisor'))
    await run(setTeamEnd, supervisor, { caseId, accountId: second.id, lastDay }, at())
    // Another who stays only until a day does not keep the file.
    await expect(run(removeFromTeam, supervisor, { caseId, accountId }, at())).rejects.toThrow(
      'sealed-needs-a-supervisor',
    )
  })
})

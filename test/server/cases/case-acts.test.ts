import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { addToTeam } from '@/lib/server/cases/add-to-team'
import { changeCase } from '@/lib/server/cases/change-case'
import { closeCase } from '@/lib/server/cases/close-case'
import { informOffice } from '@/lib/server/cases/inform-office'
import { nameLead } from '@/lib/server/cases/name-lead'
import { removeFromTeam } from '@/lib/server/cases/remove-from-team'
import { reopenCase } from '@/lib/server/cases/reopen-case'
import { sealCase } from '@/lib/server/cases/seal-case'
import { stateReason } from '@/lib/server/cases/state-reason'
import { submitCase } from '@/lib/server/cases/submit-case'
import { unsealCase } from '@/lib/server/cases/unseal-case'
import { approve } from '@/lib/server/identity/decide-approval'
import { NotFound, Stale } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { aCase, onTeam } from '../../support/cases'
import { entries } from '../../support/log'
import { aPerson, at, aUnit, today } from '../../support/people'

let officer: Actor
let supervisor: Actor
let caseId: string

beforeEach(async () => {
  const province = await aUnit()
  supervisor = await aPerson('supervisor', province)
  const unit = await aUnit('police', province)
  // The line of a supervisor is read at sign-in; this one signed in after the unit was made.
  supervisor = { ...supervisor, line: [province, unit] }
  officer = await aPerson('officer', unit)
  caseId = (await aCase({ officer })).caseId
})

const now = () => prisma.case.findUniqueOrThrow({ where: { id: caseId } })
const said = async (requestId: string) => (await entries({ requestId })).map(({ type }) => type)
const hashOf = async (approvalId: string) =>
  (await prisma.approval.findUniqueOrThrow({ where: { id: approvalId } })).contentHash

describe('changing a case', () => {
  test('keeps the new title and says what changed', async () => {
    const { version } = await now()
    const { requestId } = at()
    await run(
      changeCase,
      officer,
      { caseId, version, title: 'Sea network', summary: 'A boat.' },
      { ...at(), requestId },
    )
    expect(await now()).toMatchObject({ title: 'Sea network', summary: 'A boat.', version: version + 1 })
    expect(await entries({ requestId })).toMatchObject([
      { type: 'case.changed', body: '{"changed":["title","summary"]}' },
    ])
  })

  test('from an old version is told what is there now, and changes nothing', async () => {
    const { version } = await now()
    await run(changeCase, officer, { caseId, version, title: 'First' }, at())
    const late = run(changeCase, officer, { caseId, version, title: 'Second' }, at())
    await expect(late).rejects.toThrow(Stale)
    await expect(late).rejects.toMatchObject({ current: { title: 'First', version: version + 1 } })
    expect((await now()).title).toBe('First')
  })

  test('a closed case is not changed', async () => {
    await run(closeCase, supervisor, { caseId, because: 'Nothing more to find' }, at())
    const { version } = await now()
    await expect(run(changeCase, officer, { caseId, version, title: 'x' }, at())).rejects.toThrow(
      'case-closed',
    )
  })

  test.each([
    ['an unknown key', { extra: 1 }],
    ['a title of 201 letters', { title: 'x'.repeat(201) }],
    ['an empty title', { title: '   ' }],
    ['a version that is none', { version: 'one' }],
  ])('%s is invalid', async (_, wrong) => {
    await expect(
      run(changeCase, officer, { caseId, version: 1, title: 'x', ...wrong }, at()),
    ).rejects.toThrow(z.ZodError)
  })
})

describe('submitting a file', () => {
  test('is refused in words while no office is informed, and asks nobody', async () => {
    await expect(run(submitCase, officer, { caseId }, at())).rejects.toThrow('no-office-informed')
    expect(await prisma.approval.count({ where: { caseId } })).toBe(0)
  })

  test('waits for a supervisor, who approves it in the name of the officer', async () => {
    await run(informOffice, supervisor, { caseId, officeId: await aUnit('prosecution_office') }, at())
    const asked = await run(submitCase, officer, { caseId }, at())
    if (!('pending' in asked)) throw new Error('it should wait')
    expect((await now()).status).toBe('open')
    await expect(run(submitCase, officer, { caseId }, at())).rejects.toThrow('submission-waits-already')
    const { requestId } = at()
    await run(
      approve,
      supervisor,
      { approvalId: asked.approvalId, contentHash: await hashOf(asked.approvalId) },
      { ...at(), requestId },
    )
    expect(await now()).toMatchObject({ status: 'submitted', submittedAt: today })
    expect(await entries({ requestId })).toMatchObject([
      { type: 'approval.approved', actor_id: supervisor.id },
      { type: 'snapshot.taken', actor_id: officer.id },
      { type: 'case.submitted', actor_id: officer.id },
    ])
    await expect(run(submitCase, officer, { caseId }, at())).rejects.toThrow('case-already-submitted')
  })

  test('is approved by nobody outside the line', async () => {
    await run(informOffice, supervisor, { caseId, officeId: await aUnit('prosecution_office') }, at())
    const asked = await run(submitCase, officer, { caseId }, at())
    if (!('pending' in asked)) throw new Error('it should wait')
    const contentHash = await hashOf(asked.approvalId)
    const stranger = await aPerson('supervisor')
    await expect(run(approve, stranger, { approvalId: asked.approvalId, contentHash }, at())).rejects.toThrow(
      NotFound,
    )
  })
})

describe('informing an office', () => {
  test('takes a prosecution office only, and once', async () => {
    const officeId = await aUnit('prosecution_office')
    await expect(run(informOffice, supervisor, { caseId, officeId: await aUnit() }, at())).rejects.toThrow(
      'not-a-prosecution-office',
    )
    await run(informOffice, supervisor, { caseId, officeId }, at())
    expect(await now()).toMatchObject({ officeId, informedAt: today })
    await expect(run(informOffice, supervisor, { caseId, officeId }, at())).rejects.toThrow(
      'office-knows-already',
    )
  })

  test('does not move a file that an office has', async () => {
    await run(informOffice, supervisor, { caseId, officeId: await aUnit('prosecution_office') }, at())
    await prisma.case.update({ where: { id: caseId }, data: { status: 'submitted' } })
    const other = await aUnit('prosecution_office')
    await expect(run(informOffice, supervisor, { caseId, officeId: other }, at())).rejects.toThrow(
      'office-has-the-file',
    )
  })
})

describe('closing and reopening', () => {
  test('each needs its reason, and the other first', async () => {
    await expect(run(closeCase, supervisor, { caseId }, at())).rejects.toThrow(z.ZodError)
    await expect(run(reopenCase, supervisor, { caseId, because: 'x' }, at())).rejects.toThrow(
      'case-not-closed',
    )
    await run(closeCase, supervisor, { caseId, because: 'Merged into another file' }, at())
    expect(await now()).toMatchObject({ status: 'closed', closedAt: today })
    await expect(run(closeCase, supervisor, { caseId, because: 'again' }, at())).rejects.toThrow(
      'case-closed',
    )
    await run(reopenCase, supervisor, { caseId, because: 'A new witness' }, at())
    expect(await now()).toMatchObject({ status: 'open', closedAt: null })
  })
})

describe('sealing', () => {
  test('only by a supervisor of the team; from then on the line sees nothing', async () => {
    await expect(run(sealCase, supervisor, { caseId, because: 'Threats' }, at())).rejects.toThrow(
      'join-before-sealing',
    )
    await run(addToTeam, supervisor, { caseId, accountId: supervisor.id }, at())
    await run(sealCase, supervisor, { caseId, because: 'Threats' }, at())
    const other = { ...(await aPerson('supervisor')), line: supervisor.line }
    await expect(run(closeCase, other, { caseId, because: 'x' }, at())).rejects.toThrow(NotFound)
    await expect(
      run(stateReason, other, { caseId, purpose: 'supervise', reason: 'x' }, at()),
    ).rejects.toThrow(NotFound)
  })

  test('unsealing waits for a second supervisor of the team', async () => {
    await run(addToTeam, supervisor, { caseId, accountId: supervisor.id }, at())
    const second = await onTeam(caseId, await aPerson('supervisor'))
    await expect(run(unsealCase, supervisor, { caseId, because: 'Over' }, at())).rejects.toThrow(
      'case-not-sealed',
    )
    await run(sealCase, supervisor, { caseId, because: 'Threats' }, at())
    const asked = await run(unsealCase, supervisor, { caseId, because: 'The threat is over' }, at())
    if (!('pending' in asked)) throw new Error('it should wait')
    expect((await now()).sensitivity).toBe('sealed')
    await run(
      approve,
      second,
      { approvalId: asked.approvalId, contentHash: await hashOf(asked.approvalId) },
      at(),
    )
    expect((await now()).sensitivity).toBe('normal')
  })
})

describe('the team', () => {
  test('takes an officer in, tells them, and lets them go', async () => {
    const colleague = await aPerson('officer')
    const { requestId } = at()
    await run(addToTeam, supervisor, { caseId, accountId: colleague.id }, { ...at(), requestId })
    expect(await said(requestId)).toEqual(['team.joined'])
    expect(await prisma.notice.findMany({ where: { accountId: colleague.id } })).toMatchObject([
      { kind: 'joined-team', caseId },
    ])
    await expect(run(addToTeam, supervisor, { caseId, accountId: colleague.id }, at())).rejects.toThrow(
      'already-on-the-team',
    )
    await run(removeFromTeam, supervisor, { caseId, accountId: colleague.id }, at())
    await expect(run(removeFromTeam, supervisor, { caseId, accountId: colleague.id }, at())).rejects.toThrow(
      NotFound,
    )
  })

  test.each(['custodian', 'auditor', 'administrator'] as const)('takes in no %s', async (role) => {
    const { id: accountId } = await aPerson(role)
    await expect(run(addToTeam, supervisor, { caseId, accountId }, at())).rejects.toThrow('role-has-no-cases')
  })

  test('takes in nobody who is disabled, or who is not there', async () => {
    const { id: accountId } = await aPerson('officer')
    await prisma.account.update({ where: { id: accountId }, data: { status: 'disabled' } })
    await expect(run(addToTeam, supervisor, { caseId, accountId }, at())).rejects.toThrow(
      'account-not-active',
    )
    await expect(run(addToTeam, supervisor, { caseId, accountId: caseId }, at())).rejects.toThrow(
      'no-such-account',
    )
  })

  test('keeps its lead until another officer of the team leads', async () => {
    await expect(run(removeFromTeam, supervisor, { caseId, accountId: officer.id }, at())).rejects.toThrow(
      'lead-needs-a-successor',
    )
    const next = await aPerson('officer')
    await expect(run(nameLead, supervisor, { caseId, accountId: next.id }, at())).rejects.toThrow(
      'lead-must-be-an-officer-of-the-team',
    )
    await onTeam(caseId, next)
    await run(nameLead, supervisor, { caseId, accountId: next.id }, at())
    await run(removeFromTeam, supervisor, { caseId, accountId: officer.id }, at())
    expect((await now()).leadId).toBe(next.id)
  })

  test('of a sealed case keeps a supervisor', async () => {
    await onTeam(caseId, supervisor)
    await run(sealCase, supervisor, { caseId, because: 'Threats' }, at())
    await expect(run(removeFromTeam, supervisor, { caseId, accountId: supervisor.id }, at())).rejects.toThrow(
      'sealed-needs-a-supervisor',
    )
  })
})

describe('saying why one looks', () => {
  test('opens the file until midnight in Phnom Penh, and tells its lead', async () => {
    await run(
      stateReason,
      supervisor,
      { caseId, purpose: 'complaint', reason: 'A letter of 1 November' },
      at(),
    )
    expect(await prisma.statedReason.findMany({ where: { caseId } })).toMatchObject([
      { accountId: supervisor.id, purpose: 'complaint', expiresAt: new Date('2026-11-02T17:00:00Z') },
    ])
    expect(await prisma.notice.findMany({ where: { accountId: officer.id } })).toMatchObject([
      { kind: 'file-looked-at', params: { purpose: 'complaint' } },
    ])
  })

  test('needs a purpose of the list and words', async () => {
    await expect(
      run(stateReason, supervisor, { caseId, purpose: 'curious', reason: 'x' }, at()),
    ).rejects.toThrow(z.ZodError)
    await expect(
      run(stateReason, supervisor, { caseId, purpose: 'supervise', reason: '' }, at()),
    ).rejects.toThrow(z.ZodError)
  })
})

describe('strangers', () => {
  const because = 'x'
  test.each([
    ['change', changeCase, () => ({ caseId, version: 1, title: 'x' })],
    ['submit', submitCase, () => ({ caseId })],
    ['inform', informOffice, () => ({ caseId, officeId: caseId })],
    ['close', closeCase, () => ({ caseId, because })],
    ['reopen', reopenCase, () => ({ caseId, because })],
    ['seal', sealCase, () => ({ caseId, because })],
    ['unseal', unsealCase, () => ({ caseId, because })],
    ['add', addToTeam, () => ({ caseId, accountId: caseId })],
    ['remove', removeFromTeam, () => ({ caseId, accountId: caseId })],
    ['name', nameLead, () => ({ caseId, accountId: caseId })],
    ['state', stateReason, () => ({ caseId, purpose: 'supervise', reason: 'x' })],
  ] as const)('are told that nothing is there to %s, and are remembered', async (_, act, input) => {
    for (const role of [
      'officer',
      'supervisor',
      'prosecutor',
      'custodian',
      'auditor',
      'administrator',
    ] as const) {
      const { requestId } = at()
      await expect(run(act, await aPerson(role), input(), { ...at(), requestId })).rejects.toThrow(NotFound)
      expect(await entries({ requestId })).toMatchObject([
        { type: 'access.refused', outcome: 'refused', case_id: caseId },
      ])
    }
  })
})

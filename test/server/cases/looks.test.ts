import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { score } from '@/lib/domain/readiness/score'
import { listCases } from '@/lib/server/cases/list-cases'
import { readNotices } from '@/lib/server/cases/read-notices'
import { stateReason } from '@/lib/server/cases/state-reason'
import { viewCase } from '@/lib/server/cases/view-case'
import { viewHistory } from '@/lib/server/cases/view-history'
import { viewTeam } from '@/lib/server/cases/view-team'
import { viewWork } from '@/lib/server/cases/view-work'
import { NotFound, ReasonFirst } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { readLog } from '@/lib/server/log/read-log'
import { exportReading } from '@/lib/server/readiness/export-reading'
import { settle } from '@/lib/server/readiness/settle'
import { viewReading } from '@/lib/server/readiness/view-reading'
import { aCase, aCharge, aCount, aLink, anItem, aSuspect } from '../../support/cases'
import { entries } from '../../support/log'
import { aPerson, at, aUnit, today } from '../../support/people'

let officer: Actor
let supervisor: Actor
let prosecutor: Actor
let caseId: string
let chargeId: string
let itemId: string

beforeAll(async () => {
  const [unit, office] = [await aUnit(), await aUnit('prosecution_office')]
  officer = await aPerson('officer', unit)
  supervisor = await aPerson('supervisor', unit)
  prosecutor = await aPerson('prosecutor', office)
  caseId = (await aCase({ officer, officeId: office, title: 'River network' })).caseId
  const partyId = await aSuspect(caseId, { nameLatin: 'Popok Visal', nameKm: 'ពពក វិសាល' })
  await aSuspect(caseId, { nameLatin: 'Touk Chan', role: 'courier', tier: 4 })
  const countId = await aCount(caseId)
  chargeId = await aCharge(caseId, { countId, partyId })
  itemId = await anItem(caseId, { grade: { source: 'B', information: 2 } })
  await aLink(caseId, { itemId, countId, element: 'SUBST' })
  await settle(caseId, today)
})

describe('the case at a glance', () => {
  test('names the leader first, what holds the file back, and everyone by place in the network', async () => {
    const { header, charges, suspects } = await run(viewCase, officer, { caseId }, at())
    expect(header.title).toBe('River network')
    expect(charges).toMatchObject([
      {
        chargeId,
        party: { nameLatin: 'Popok Visal', tier: 1 },
        reading: { behind: false, assessed: { display: 0 } },
      },
    ])
    expect(charges[0]?.reading?.ladder[0]).toMatchObject({
      value: 0,
      held: { kind: 'element', limit: 'nothing_linked' },
    })
    expect(suspects.map(({ tier }) => tier)).toEqual([1, 4])
  })

  test('opens to the prosecutor only when submitted, and to a supervisor of the line only with a reason', async () => {
    await expect(run(viewCase, prosecutor, { caseId }, at())).rejects.toThrow(NotFound)
    await expect(run(viewCase, supervisor, { caseId }, at())).rejects.toThrow(ReasonFirst)
    await run(stateReason, supervisor, { caseId, purpose: 'supervise', reason: 'Weekly look' }, at())
    expect((await run(viewCase, supervisor, { caseId }, at())).header.may).toMatchObject({
      team: true,
      logEvidence: false,
    })
    const tomorrow = new Date(today.getTime() + 24 * 3_600_000)
    await expect(run(viewCase, supervisor, { caseId }, at(tomorrow))).rejects.toThrow(ReasonFirst)
  })

  test.each(['officer', 'supervisor', 'prosecutor', 'custodian', 'auditor', 'administrator'] as const)(
    'is nothing to a %s who is a stranger to it',
    async (role) => {
      const stranger = await aPerson(role)
      await expect(run(viewCase, stranger, { caseId }, at())).rejects.toThrow(NotFound)
      await expect(run(viewHistory, stranger, { caseId }, at())).rejects.toThrow(NotFound)
      await expect(run(viewTeam, stranger, { caseId }, at())).rejects.toThrow(NotFound)
      await expect(run(viewReading, stranger, { caseId, chargeId }, at())).rejects.toThrow(NotFound)
      await expect(run(exportReading, stranger, { caseId, chargeId }, at())).rejects.toThrow(NotFound)
    },
  )
})

describe('a reading line by line', () => {
  test('shows every element with its voices, and the item and link behind each point', async () => {
    const view = await run(viewReading, officer, { caseId, chargeId }, at())
    expect(view.result?.elements.SUBST?.ledger).toMatchObject([
      { polarity: 'supports', items: [{ id: 'E-001.1' }] },
    ])
    expect(view.rows).toMatchObject([
      { id: 'E-001.1', strength: 'shows', source: 'B', reasoning: 'He says so on page 1.' },
    ])
    expect(view.items).toMatchObject([{ itemId, number: 1 }])
  })

  test('downloads the input from which anybody gets the same reading', async () => {
    const { file } = await run(exportReading, officer, { caseId, chargeId }, at())
    const { line } = await run(viewReading, officer, { caseId, chargeId }, at())
    expect(score(file)).toMatchObject({
      inputHash: line.reading?.inputHash,
      display: line.reading?.assessed.display,
    })
  })

  test('of a charge of another case is not found', async () => {
    const other = await aCase({ officer })
    await expect(run(viewReading, officer, { caseId: other.caseId, chargeId }, at())).rejects.toThrow(
      NotFound,
    )
  })
})

describe('the list of cases', () => {
  const numbers = async (actor: Actor, filter = {}) =>
    (await run(listCases, actor, filter, at())).cases.map(({ caseId: one }) => one)

  test('holds an officer’s own, a supervisor’s line, an office’s informed, and nothing for others', async () => {
    expect(await numbers(officer)).toContain(caseId)
    expect(await numbers(supervisor)).toContain(caseId)
    expect(await numbers(prosecutor)).toContain(caseId)
    expect(await numbers(await aPerson('officer', officer.unitId))).not.toContain(caseId)
    await expect(run(listCases, await aPerson('auditor'), {}, at())).rejects.toThrow(NotFound)
  })

  test('says what holds the file back, and names the leader only to who may open the file', async () => {
    const find = async (actor: Actor) =>
      (await run(listCases, actor, {}, at())).cases.find((one) => one.caseId === caseId)
    expect(await find(officer)).toMatchObject({
      leader: { nameLatin: 'Popok Visal' },
      reading: { display: 0, held: { kind: 'element' } },
      opens: true,
    })
    expect(await find(supervisor)).toMatchObject({
      leader: null,
      opens: false,
      reachable: true,
      reading: { held: { kind: 'element' } },
    })
    expect(await find(prosecutor)).toMatchObject({
      leader: null,
      opens: false,
      reachable: false,
      reading: null,
    })
  })

  test('knows a sealed case to its team only', async () => {
    const sealed = await aCase({
      officer,
      sensitivity: 'sealed',
      officeId: prosecutor.unitId,
      status: 'submitted',
    })
    expect(await numbers(officer)).toContain(sealed.caseId)
    expect(await numbers(supervisor)).not.toContain(sealed.caseId)
    expect(await numbers(prosecutor)).not.toContain(sealed.caseId)
  })

  test('pages through 120 cases forth and back, each once, by change and by number', async () => {
    const busy = await aPerson('officer')
    for (let n = 0; n < 120; n++) await aCase({ officer: busy, title: `Case ${n % 7}` })
    for (const sort of ['changed', 'number'] as const) {
      const [first, second, third] = [[], [], []] as string[][]
      const one = await run(listCases, busy, { sort }, at())
      first?.push(...one.cases.map(({ number }) => number))
      const two = await run(listCases, busy, { sort, from: one.later ?? '' }, at())
      second?.push(...two.cases.map(({ number }) => number))
      const three = await run(listCases, busy, { sort, from: two.later ?? '' }, at())
      third?.push(...three.cases.map(({ number }) => number))
      expect([one.earlier, three.later, third?.length]).toEqual([null, null, 20])
      expect(new Set([...(first ?? []), ...(second ?? []), ...(third ?? [])]).size).toBe(120)
      const back = await run(listCases, busy, { sort, from: three.earlier ?? '', back: 'yes' }, at())
      expect(back.cases.map(({ number }) => number)).toEqual(second)
      const start = await run(listCases, busy, { sort, from: back.earlier ?? '', back: 'yes' }, at())
      expect(start.cases.map(({ number }) => number)).toEqual(first)
      expect(start.earlier).toBeNull()
    }
    expect(await numbers(busy, { text: 'case 3' })).toHaveLength(17)
    expect(await numbers(busy, { text: '%' })).toEqual([])
    expect(await numbers(busy, { status: 'closed' })).toEqual([])
  })

  test.each([['x~y'], ['~'], [`nonsense~${'0'.repeat(36)}`]])(
    'an address that leads nowhere is no fault of the database: %s',
    async (from) => {
      const came = await run(listCases, officer, { from }, at()).catch((error) => error.name)
      expect(['ZodError', 'object']).toContain(typeof came === 'object' ? 'object' : came)
    },
  )
})

describe('the history of a case', () => {
  test('begins with its opening, tells who did what, and holds what was refused', async () => {
    await expect(run(viewCase, await aPerson('officer'), { caseId }, at())).rejects.toThrow(NotFound)
    const { entries: all, people } = await run(viewHistory, officer, { caseId }, at())
    expect(all.at(-1)).toMatchObject({
      type: 'case.opened',
      actorId: officer.id,
      role: 'officer',
      details: { title: 'River network' },
    })
    expect(all.find(({ outcome }) => outcome === 'refused')).toMatchObject({
      type: 'access.refused',
      details: { act: 'view-case' },
    })
    expect(people.find(({ refused }) => refused > 0)).toBeDefined()
    expect(all.map(({ seq }) => seq)).toEqual(all.map(({ seq }) => seq).sort((a, b) => b - a))
  })

  test('can be narrowed to changes, views, refusals or one person', async () => {
    const kinds = async (kind: string) => (await run(viewHistory, officer, { caseId, kind }, at())).entries
    expect((await kinds('refusals')).every(({ outcome }) => outcome === 'refused')).toBe(true)
    expect((await kinds('looks')).map(({ type }) => type)).toContain('case.viewed')
    expect((await kinds('changes')).map(({ type }) => type)).not.toContain('case.viewed')
    const mine = await run(viewHistory, officer, { caseId, actorId: supervisor.id }, at())
    expect(new Set(mine.entries.map(({ actorId }) => actorId))).toEqual(new Set([supervisor.id]))
  })

  test('pages through more than fifty entries, each once', async () => {
    const { caseId: busy } = await aCase({ officer })
    for (let n = 0; n < 70; n++) await run(viewTeam, officer, { caseId: busy }, at())
    const first = await run(viewHistory, officer, { caseId: busy, kind: 'looks' }, at())
    const second = await run(
      viewHistory,
      officer,
      { caseId: busy, kind: 'looks', before: first.older ?? 0 },
      at(),
    )
    expect([first.entries.length, first.newer]).toEqual([50, null])
    expect(second.entries.length).toBeGreaterThanOrEqual(20)
    const again = await run(
      viewHistory,
      officer,
      { caseId: busy, kind: 'looks', after: second.newer ?? 0 },
      at(),
    )
    expect(again.entries.map(({ seq }) => seq)).toEqual(first.entries.map(({ seq }) => seq))
  })
})

describe('the log for an auditor', () => {
  test('says who did what kind of thing to which case, and no more', async () => {
    const auditor = await aPerson('auditor')
    const { entries: all } = await run(readLog, auditor, {}, at())
    expect(all.length).toBeGreaterThan(0)
    expect(all.every(({ details }) => Object.keys(details).length === 0)).toBe(true)
    expect(JSON.stringify(all)).not.toContain('River network')
  })

  test('hides even the number of a sealed case', async () => {
    const { caseId: sealed } = await aCase({ officer, sensitivity: 'sealed' })
    await run(viewTeam, officer, { caseId: sealed }, at())
    const { entries: all } = await run(readLog, await aPerson('auditor'), { actorId: officer.id }, at())
    expect(all[0]).toMatchObject({ type: 'team.viewed', concerns: 'sealed', number: null })
  })

  test.each(['officer', 'prosecutor', 'supervisor', 'custodian', 'administrator'] as const)(
    'is not for a %s',
    async (role) => {
      await expect(run(readLog, await aPerson(role), {}, at())).rejects.toThrow(NotFound)
    },
  )
})

describe('work for today', () => {
  test('is there for every role, and is remembered', async () => {
    for (const role of [
      'officer',
      'custodian',
      'prosecutor',
      'supervisor',
      'auditor',
      'administrator',
    ] as const) {
      const { requestId } = at()
      const view = await run(viewWork, await aPerson(role), {}, { ...at(), requestId })
      expect(view).toMatchObject({ role, cases: [], drafts: [] })
      expect(await entries({ requestId })).toMatchObject([{ type: 'work.viewed' }])
    }
  })

  test('shows an officer their cases, drafts and what they were told, until they have read it', async () => {
    await prisma.draft.create({
      data: {
        id: '019a0000-0000-7000-8000-00000000000d',
        accountId: officer.id,
        caseId,
        kind: 'evidence',
        answers: {},
        startedAt: today,
        savedAt: today,
      },
    })
    const view = await run(viewWork, officer, {}, at())
    expect(view.cases.map(({ caseId: one }) => one)).toContain(caseId)
    expect(view.drafts).toMatchObject([{ caseId, kind: 'evidence' }])
    expect(view.notices).toMatchObject([{ kind: 'file-looked-at', params: { purpose: 'supervise' } }])
    await run(readNotices, officer, {}, at())
    expect((await run(viewWork, officer, {}, at())).notices).toEqual([])
  })
})

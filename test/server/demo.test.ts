import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { routesOf } from '@/lib/domain/cases/charge-route'
import { openSteps } from '@/lib/domain/cases/open-steps'
import { storedResult } from '@/lib/domain/cases/stored-result'
import { itemTypes } from '@/lib/domain/evidence/kind'
import { loadCaseView } from '@/lib/server/cases/load-case-view'
import { store } from '@/lib/server/evidence/store'
import { vaultKey } from '@/lib/server/informants/key'
import { pseudonymsOf } from '@/lib/server/informants/vault'
import { checkTables } from '@/lib/server/log/check-tables'
import { hashOf } from '@/lib/storage/store'
import { fill } from '@/prisma/demo/fill'
import { openedCase } from '@/prisma/demo/tell'
import { entries } from '../support/log'

/** An evening on which somebody installs the house, at an hour and minute like any other. */
const now = new Date('2026-11-19T13:27:41.318Z')
const hour = 3_600_000

class Cut extends Error {}

/** Fills until that many acts were done, as if the machine lost its power then. */
const cutAfter = (acts: number) => {
  let done = 0
  const onStep = () => {
    done += 1
    if (done === acts) throw new Cut()
  }
  return expect(fill(now, { onStep })).rejects.toBeInstanceOf(Cut)
}

let river: string

beforeAll(async () => {
  // Cut among the people, among the files, and in the second case; each time another start goes on.
  await cutAfter(20)
  await cutAfter(170)
  await cutAfter(450)
  await fill(new Date(now.getTime() + 2 * hour))
  river = (await openedCase({ unit: 'KUM', nth: 1 }))?.id ?? ''
}, 240_000)

const view = () => loadCaseView(prisma, river, now)

const chargeOf = async (nameLatin: string, templateId: string) => {
  const { id } = await prisma.charge.findFirstOrThrow({
    where: { caseId: river, withdrawnAt: null, party: { person: { nameLatin } }, count: { templateId } },
    select: { id: true },
  })
  const reading = await prisma.reading.findFirstOrThrow({
    where: { chargeId: id },
    orderBy: { revision: 'desc' },
  })
  return { ...reading, result: storedResult.parse(reading.result) }
}

describe('the demonstration, filled in four goes', () => {
  test('is what its log says, table by table', async () => {
    const found = []
    for await (const one of checkTables()) found.push(one)
    expect(found).toEqual([])
  })

  test('holds each thing once, whatever was cut off', async () => {
    const twice = (rows: readonly object[]) => {
      const all = rows.map((row) => JSON.stringify(row))
      return all.filter((one, index) => all.indexOf(one) !== index)
    }
    const link = {
      countId: true,
      chargeId: true,
      element: true,
      attributionId: true,
      controlLinkId: true,
    } as const
    const kept = [
      await prisma.item.findMany({ select: { caseId: true, title: true } }),
      await prisma.party.findMany({
        select: {
          caseId: true,
          person: { select: { nameLatin: true, aliases: true } },
          organisationId: true,
        },
      }),
      await prisma.itemFile.findMany({ select: { itemId: true, name: true } }),
      await prisma.grade.findMany({ select: { itemId: true, byId: true, source: true, at: true } }),
      await prisma.assessment.findMany({ select: { itemId: true, at: true } }),
      await prisma.proofLink.findMany({ select: { itemId: true, reasoning: true, ...link } }),
      await prisma.stepMark.findMany({ select: { step: true, triggerId: true } }),
      await prisma.approval.findMany({ select: { act: true, caseId: true, requestedAt: true } }),
    ]
    for (const rows of kept) expect(twice(rows)).toEqual([])
    expect(kept.map((rows) => rows.length > 1)).toEqual(kept.map(() => true))
    expect(await prisma.case.count()).toBe(4)
  })

  test('has something worth an auditor’s look, once, and the auditor was told', async () => {
    const flags = await prisma.conductFlag.findMany({ where: { kind: 'refused-tries' } })
    expect(flags).toMatchObject([{ count: 3, outOf: 3, closedAt: null }])
    expect(
      await prisma.notice.count({ where: { kind: 'flags-raised', account: { username: 'auditor' } } }),
    ).toBeGreaterThan(0)
  })

  test('has at least sixty items in the river case, of each of the sixteen types', async () => {
    const { items } = await view()
    expect(items.length).toBeGreaterThanOrEqual(60)
    expect([...new Set(items.map(({ type }) => type))].sort()).toEqual([...itemTypes].sort())
  })

  test('has three seizures, each with a time, a weight and a place of its own', async () => {
    const seizures = (await view()).items.filter(({ type }) => type === 'drug_seizure')
    expect(seizures.map(({ facts }) => facts.net_weight)).toEqual([11840, 2101, 41.34])
  })

  test('shows items in every state: graded or not, decided by the prosecutor or not, in the file or not', async () => {
    const { items } = await view()
    const values = (of: (item: (typeof items)[number]) => unknown) => new Set(items.map(of))
    expect(values(({ grade }) => grade === null)).toEqual(new Set([true, false]))
    expect(values(({ assessed }) => assessed)).toEqual(
      new Set([null, 'cleared', 'at_risk', 'excluded', 'intelligence_only']),
    )
    expect(values(({ filePlace }) => filePlace)).toEqual(
      new Set(['in_file', 'unused', 'withheld', 'undecided']),
    )
    expect(
      await prisma.item.count({ where: { caseId: river, language: 'km', title: { contains: 'ចម្លើយ' } } }),
    ).toBeGreaterThan(3)
  })

  test('carries files whose bytes are on disk under their hash', async () => {
    const files = await prisma.itemFile.findMany({ select: { sha256: true, mediaType: true } })
    expect(files.length).toBeGreaterThan(40)
    for (const { sha256 } of files) expect(await store().sizeOf(sha256)).toBeGreaterThan(0)
    expect(new Set(files.map(({ mediaType }) => mediaType))).toEqual(
      new Set(['application/pdf', 'image/png', 'application/octet-stream']),
    )
    const [first] = files
    const path = `${process.env.RINGLEADER_DATA}/files/kept/${first?.sha256.slice(0, 2)}/${first?.sha256.slice(2, 4)}/${first?.sha256}`
    expect(await hashOf(path)).toBe(first?.sha256)
  })
})

describe('the leader of the demonstration', () => {
  test('is being built, and held back by knowledge that one source shows', async () => {
    const { display, band, limit, result } = await chargeOf('Popok Visal', 'KH-T01@0.1.0')
    expect(display).toBeGreaterThanOrEqual(40)
    expect(display).toBeLessThanOrEqual(79)
    expect({ band, limit }).toEqual({ band: 'building', limit: 'element:KNOW:uncorroborated' })
    expect(result.range.strict).toBeLessThan(display)
  })

  test('reaches the boat by telephone, and not the guesthouse', async () => {
    const { result } = await chargeOf('Popok Visal', 'KH-T01@0.1.0')
    const [boat, room] = Object.values(result.routes)
    expect(boat?.nodes).toHaveLength(6)
    expect(boat?.nodes.at(0)).toBe('Popok Visal')
    expect(boat?.weakestEdge).toContain('Popok Visal>N1')
    expect(room).toBeNull()
  })

  test('has what points away from him in the file: the brother, the wedding, the rental book', async () => {
    const { items, links } = await view()
    const against = links.filter(({ polarity }) => polarity === 'undermines').map(({ itemId }) => itemId)
    const away = items.filter(({ exculpatory }) => exculpatory)
    expect(away.length).toBeGreaterThanOrEqual(4)
    expect(away.every(({ id, filePlace }) => against.includes(id) && filePlace === 'in_file')).toBe(true)
  })

  test('stands among others who are nearer to court, and farther from it', async () => {
    const rows = await prisma.reading.findMany({
      where: { caseId: river },
      select: { band: true, limit: true },
    })
    expect(rows.length).toBeGreaterThanOrEqual(8)
    expect(new Set(rows.map(({ band }) => band))).toEqual(
      new Set(['not_ready', 'building', 'talk_to_prosecutor']),
    )
    expect(new Set(rows.map(({ limit }) => limit)).size).toBeGreaterThan(5)
  })
})

describe('the voices of the demonstration', () => {
  test('are one where two cameras run on one recorder, and where a prosecutor said that one depends on the other', async () => {
    const { joins } = await view()
    expect(joins.map(({ kind }) => kind)).toEqual(['dependent', 'merged'])
  })

  test('dispute the number of the leader: the brother is named as its other user, and reaches nobody by it', async () => {
    const facts = await view()
    const rivals = facts.attributions.filter(({ rivalOf }) => rivalOf !== null)
    expect(rivals).toHaveLength(1)
    const [route] = facts.charges
      .filter(({ partyId }) => facts.parties.find(({ id }) => id === partyId)?.nameLatin === 'Popok Visal')
      .flatMap(({ id }) => routesOf(facts, id))
    expect(route?.hops).toHaveLength(5)
    expect(route?.hops.every(({ records }) => records.length > 0)).toBe(true)
  })
})

describe('the clocks of the demonstration', () => {
  test('run: custody has eleven hours left, the laboratory a day and a half', async () => {
    const steps = openSteps(await view())
    const left = (step: string) => {
      const due = steps.find((one) => one.step === step && one.due !== null && one.due > now)?.due
      return due ? (due.getTime() - now.getTime()) / hour : undefined
    }
    expect(left('custody_in_time')).toBeCloseTo(11, 1)
    expect(left('lab_request_sent')).toBeCloseTo(34.2, 1)
    expect(
      steps.some(({ step, due }) => step === 'search_authorisation_written' && due !== null && due < now),
    ).toBe(true)
  })

  test('one formality waits for a second person', async () => {
    const waiting = await prisma.approval.findMany({ where: { caseId: river, state: 'pending' } })
    expect(waiting.map(({ act }) => act)).toEqual(['mark-step'])
  })
})

test('the river case was opened by night from outside, and that waits for its review', async () => {
  const [glass, ...more] = await prisma.brokenGlass.findMany()
  expect(more).toEqual([])
  expect(glass?.caseId).toBe(river)
  expect(glass && glass.expiresAt < now && glass.reviewBy > now).toBe(true)
  expect(await prisma.glassReview.count()).toBe(0)
})

test('the office of the river case reads two items, and gave, refused and was asked for authorisations', async () => {
  const caseId = river
  expect(await prisma.officeTold.findMany({ where: { caseId } })).toMatchObject([
    { how: 'telephone', toldTo: 'Prosecutor Phkay Mony' },
  ])
  expect(await prisma.releasedItem.count({ where: { caseId } })).toBe(2)
  expect(await prisma.authorisationRequest.count({ where: { caseId } })).toBe(3)
  expect(await prisma.authorisationRefused.count({ where: { caseId } })).toBe(1)
  const [given] = await prisma.authorisationGiven.findMany({ where: { caseId } })
  const { authorities } = await view()
  expect(authorities.find(({ id }) => id === given?.authorityId)).toMatchObject({
    kind: 'prosecutor_verbal',
    writtenAt: null,
  })
})

test('somebody leaves and somebody is away, both ahead, and two said for what they opened the river case', async () => {
  const [leaving, ...leavers] = await prisma.leaving.findMany()
  const [delegation, ...more] = await prisma.delegation.findMany()
  expect([...leavers, ...more]).toEqual([])
  expect([leaving?.endsAt ?? now, delegation?.startsAt ?? now].every((begins) => begins > now)).toBe(true)
  expect((await prisma.statedPurpose.findMany()).map(({ caseId }) => caseId)).toEqual([river, river])
})

describe('the objects of the demonstration', () => {
  test('lie in the store and at the laboratory, and two wait to be taken over', async () => {
    const held = await prisma.custodyHolding.findMany({ where: { caseId: river, until: null } })
    const inStore = held.filter(({ unitId, outsideName }) => unitId !== null && outsideName === null)
    expect(inStore.length).toBeGreaterThanOrEqual(6)
    expect(held.filter(({ outsideName }) => outsideName === 'National drug laboratory')).toHaveLength(2)
    expect(
      await prisma.custodyOffer.count({ where: { caseId: river, state: 'open', expiresAt: { gt: now } } }),
    ).toBe(2)
  })

  test('the bricks of the boat have a gap in their chain, and the handset of his lieutenant has none', async () => {
    const { items } = await view()
    const defects = (title: RegExp) => items.find((item) => title.test(item.title))?.custodyDefects
    expect(defects(/^Twelve bricks/)).toEqual(['time_gap'])
    expect(defects(/^Handset H1/)).toEqual([])
  })
})

test('officers handle informants, one under the pseudonym of an item, and an auditor planted one decoy', async () => {
  const key = await vaultKey(prisma)
  const handles = async (username: string) => {
    const { id } = await prisma.account.findUniqueOrThrow({ where: { username } })
    return key ? await pseudonymsOf(prisma, key, id) : []
  }
  expect(await handles('officer')).toMatchObject([{ caseId: river, canary: false }])
  expect(await handles('auditor')).toMatchObject([{ caseId: river, canary: true }])
  const [source, ...more] = await handles('officer2')
  expect(more).toEqual([])
  const item = await prisma.item.findFirstOrThrow({
    where: { caseId: source?.caseId, type: 'informant_information' },
    select: { facts: true, origin: { select: { name: true } } },
  })
  expect(item).toMatchObject({ facts: { pseudonym: source?.pseudonym }, origin: { name: source?.pseudonym } })
})

test('the store has its shelves, their labels, and a count that found one book in the wrong drawer', async () => {
  const { id: unitId } = await prisma.unit.findFirstOrThrow({ where: { code: 'KUS' } })
  expect(await prisma.storePlace.count({ where: { unitId } })).toBe(7)
  expect(await prisma.label.count({ where: { placeId: { not: null } } })).toBe(7)
  const [count, ...more] = await prisma.storeCount.findMany({ where: { unitId } })
  expect(more).toEqual([])
  const lines = await prisma.countLine.findMany({ where: { countId: count?.id } })
  const found = (finding: string) => lines.filter((line) => line.finding === finding).length
  expect([found('found'), found('misplaced'), found('missing'), found('unexpected')]).toEqual([7, 1, 0, 0])
})

describe('the small cases of the other unit', () => {
  test('one was submitted by two, and is held back by what was not disclosed', async () => {
    const parcels = await openedCase({ unit: 'STK', nth: 1 })
    const file = await prisma.case.findUniqueOrThrow({
      where: { id: parcels?.id },
      include: { office: true },
    })
    expect(file).toMatchObject({ status: 'submitted', office: { code: 'STP' } })
    const rows = await prisma.reading.findMany({ where: { caseId: file.id } })
    expect(rows.map(({ limit, display }) => ({ limit, display }))).toEqual(
      rows.map(() => ({ limit: 'undisclosed', display: 39 })),
    )
    expect(rows).toHaveLength(2)
  })

  test('its prosecutor thinks otherwise than the reading of one charge, keeps a note and has sent one', async () => {
    const caseId = (await openedCase({ unit: 'STK', nth: 1 }))?.id ?? ''
    const said = await prisma.judgement.findMany({ where: { caseId }, orderBy: { at: 'asc' } })
    // The reading of both charges is held at 39: nothing there is ready for a decision.
    expect(said.map(({ word }) => word)).toEqual(['holds', 'not_yet'])
    const notes = await prisma.reviewNote.findMany({ where: { caseId }, orderBy: { savedAt: 'asc' } })
    expect(notes.map(({ words }) => words === '')).toEqual([false, true])
    expect(await prisma.comment.count({ where: { caseId, words: { startsWith: 'Whose hand' } } })).toBe(1)
  })

  test('the other is sealed, and shares a number with the river case', async () => {
    const pier = await openedCase({ unit: 'STK', nth: 2 })
    expect(await prisma.case.findUniqueOrThrow({ where: { id: pier?.id } })).toMatchObject({
      sensitivity: 'sealed',
    })
    const shared = await prisma.identifier.groupBy({
      by: ['normal'],
      _count: true,
      having: { normal: { _count: { gt: 1 } } },
    })
    expect(shared).toHaveLength(1)
  })
})

test('a file went the whole way: decided, one not charged, what assists the defence served, the source withheld on record', async () => {
  const kiln = await openedCase({ unit: 'STK', nth: 3 })
  const caseId = kiln?.id ?? ''
  expect(await prisma.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({ status: 'decided' })
  const said = await prisma.decisionCharge.findMany({ where: { caseId }, select: { verdict: true } })
  expect(said.map(({ verdict }) => verdict).sort()).toEqual(['introductory_submission', 'no_charge'])
  expect(await prisma.withholding.count({ where: { caseId } })).toBe(1)
  // It came back once, and each defect was cured and accepted: the officer's lessons stand on it.
  expect(await prisma.return.count({ where: { caseId, sentAt: { not: null } } })).toBe(1)
  expect(await prisma.defectEvent.count({ where: { caseId, word: 'accepted' } })).toBe(3)
  expect(await prisma.submission.count({ where: { caseId } })).toBe(2)
  const served = await prisma.servedItem.findMany({ where: { caseId }, select: { files: true } })
  expect(served).toHaveLength(4)
  // Where the witness lives left the house in no set: its copy did.
  expect(JSON.stringify(served)).toContain('foreman-statement (redacted 1).pdf')
  expect(await prisma.hearing.count({ where: { caseId } })).toBe(1)
  expect(await prisma.chargeSheet.count({ where: { caseId } })).toBe(1)
})

test('the officer practised once, with the faults that everybody makes first; it is in no case', async () => {
  const all = await prisma.practiceAttempt.findMany({
    select: { endedAt: true, _count: { select: { links: true } } },
  })
  expect(all).toEqual([{ endedAt: expect.any(Date), _count: { links: expect.any(Number) } }])
  expect(all[0]?._count.links).toBeGreaterThan(10)
})

test('a start with everything there changes nothing', async () => {
  const counted = async () => ({
    log: (await entries({})).length,
    cases: await prisma.case.findMany({ select: { id: true, revision: true, version: true } }),
    readings: await prisma.reading.count(),
  })
  const before = await counted()
  expect(await fill(new Date(now.getTime() + 26 * hour))).toBe(false)
  expect(await counted()).toEqual(before)
})

describe('the defence case of the demonstration', () => {
  test('has an account that nobody tested, one that does not hold, and one answer of two people', async () => {
    const { explanations, links } = await view()
    expect(explanations.map(({ finding }) => finding)).toEqual([null, 'rebutted'])
    expect(links.filter(({ answer }) => answer === 'resolved')).toHaveLength(1)
    expect(links.some(({ polarity, answer }) => polarity === 'undermines' && answer === null)).toBe(true)
  })
})

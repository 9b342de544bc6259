import { beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import '@/lib/server/every-act'
import { viewCase } from '@/lib/server/cases/view-case'
import { logEvidence } from '@/lib/server/evidence/log-evidence'
import { everyAct } from '@/lib/server/kernel/act'
import { NotFound, Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { addIdentifier } from '@/lib/server/people/add-identifier'
import { aFile, type Company, theCompany } from '../support/cast'
import { aScene, fixtures, type Scene } from '../support/every-act'
import { entries } from '../support/log'
import { at } from '../support/people'

vi.setConfig({ testTimeout: 120_000 })

const sixteen = Array.from({ length: 16 }, (_, n) => n)

let company: Company
let scene: Scene
beforeAll(async () => {
  company = await theCompany()
  scene = await aScene(company)
})

const revisionOf = async (id: string) => (await prisma.case.findUniqueOrThrow({ where: { id } })).revision

const log = (caseId: string, n: number) =>
  run(
    logEvidence,
    company.cast.lead,
    {
      ...{ caseId, type: 'drug_seizure', title: `Package ${n}`, obtainedAt: '2026-11-01T18:40' },
      ...{ obtainedBy: 'Lt. Mlih Bopha', originName: 'Blue holdall', originKind: 'exhibit' },
      remarks: 'Nothing could be recorded on the spot.',
    },
    at(),
  )

describe('sixteen at once', () => {
  test('on one case take turns: no number twice, none left out, each raises the revision by one', async () => {
    const caseId = await aFile(company)
    const before = await revisionOf(caseId)
    const logged = await Promise.all(sixteen.map((n) => log(caseId, n)))
    expect(logged.map(({ number }) => number).sort((one, other) => one - other)).toEqual(
      sixteen.map((n) => n + 1),
    )
    expect(await revisionOf(caseId)).toBe(before + 16)
    // One source, however many named it at once.
    expect(await prisma.origin.count({ where: { caseId } })).toBe(1)
    const said = (await entries({ caseId })).filter(({ type }) => type === 'evidence.logged')
    expect(said).toHaveLength(16)
  })

  test('on sixteen cases do not wait for each other in vain', async () => {
    const cases: string[] = []
    for (const _ of sixteen) cases.push(await aFile(company))
    const logged = await Promise.all(cases.map((caseId, n) => log(caseId, n)))
    expect(logged.map(({ number }) => number)).toEqual(sixteen.map(() => 1))
  })

  test('readers among writers see a case as it was at one moment, and the last reading is of the last change', async () => {
    const { caseId, cast, chargeId } = await aScene(company)
    const tries = sixteen.flatMap((n) => [log(caseId, n), run(viewCase, cast.lead, { caseId }, at())])
    for (const came of await Promise.all(tries)) {
      if ('header' in came) expect(came.items).toHaveLength(came.header.counts.evidence)
    }
    const newest = await prisma.reading.findFirstOrThrow({
      where: { chargeId },
      orderBy: { revision: 'desc' },
    })
    expect(newest.revision).toBe(await revisionOf(caseId))
  })

  test('of whom one only can be right leave one row', async () => {
    const caseId = await aFile(company)
    const phone = { caseId, kind: 'phone', identifier: '012 999 999' }
    const tries = await Promise.allSettled(
      sixteen.map(() => run(addIdentifier, company.cast.lead, phone, at())),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await prisma.identifier.count({ where: { caseId } })).toBe(1)
  })
})

describe('sent twice at once', () => {
  const wordless = (error: unknown) =>
    !(error instanceof z.ZodError || error instanceof Refused || error instanceof NotFound)

  test.each(everyAct().filter(({ kind }) => kind === 'write'))('$name', async (act) => {
    const { by, input: make, once } = fixtures[act.name] ?? {}
    if (!by || !make) throw new Error(`${act.name} has no fixture`)
    const actor = scene.cast[by]
    const input = await make(scene, actor)
    const came = await Promise.allSettled([run(act, actor, input, at()), run(act, actor, input, at())])
    const done = came.filter(({ status }) => status === 'fulfilled').length
    expect(
      came.flatMap((one) => (one.status === 'rejected' && wordless(one.reason) ? [one.reason] : [])),
    ).toEqual([])
    expect(done).toBe(once ? 1 : 2)
  })

  test('a finished upload becomes one file', async () => {
    const [{ attachFile }, { by, input } = {}] = [
      await import('@/lib/server/evidence/attach-file'),
      fixtures['attach-file'],
    ]
    if (!by || !input) throw new Error('it has its fixture')
    const upload = await input(scene, scene.cast[by])
    const [one, other] = await Promise.all([0, 1].map(() => run(attachFile, scene.cast[by], upload, at())))
    expect(one?.fileId).toBe(other?.fileId)
    expect(await prisma.itemFile.count({ where: { sha256: one?.sha256 ?? '' } })).toBe(1)
  })
})

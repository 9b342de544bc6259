import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import '@/lib/server/every-act'
import { openCase } from '@/lib/server/cases/open-case'
import { viewCase } from '@/lib/server/cases/view-case'
import { listEvidence } from '@/lib/server/evidence/list-evidence'
import { logEvidence } from '@/lib/server/evidence/log-evidence'
import { actorOf } from '@/lib/server/identity/actor'
import { seedAccounts } from '@/lib/server/identity/demo-accounts'
import { appendLooks, appendToLog, type Entry } from '@/lib/server/kernel/log'
import { run } from '@/lib/server/kernel/run'
import { addCharge } from '@/lib/server/offences/add-charge'
import { addCount } from '@/lib/server/offences/add-count'
import { addPerson } from '@/lib/server/people/add-person'
import { linkEvidence } from '@/lib/server/proof/link-evidence'
import { ms, row, timed, times } from './parts/time'

/**
 * How long a person waits for an act, alone and with fifteen others, beside one bare row through the same pool in the same
 * run: an act is a transaction, its admission, its work, its entry in the log, and after a change its readings.
 * Then how many entries a second the log takes.
 */
const forMs = 3_000
const items = 60
const links = 100

const at = () => ({ now: new Date(), requestId: newId() })

async function anOfficer(): Promise<Actor> {
  const { accounts } = await seedAccounts(new Date())
  const actor = await actorOf(prisma, accounts.officer ?? '', new Date())
  if (!actor) throw new Error('the demonstration has its officer')
  return { ...actor, verifiedAt: new Date() }
}

const officer = await anOfficer()
const aCase = async (title: string) => (await run(openCase, officer, { title }, at())).caseId
const log = (caseId: string, n: number) =>
  run(
    logEvidence,
    officer,
    {
      ...{ caseId, type: 'witness_statement', title: `Statement ${n}`, obtainedAt: '2026-01-05T18:40' },
      ...{ obtainedBy: 'Lt. Mlih Bopha', originName: `Witness ${n % 20}`, originKind: 'witness' },
    },
    at(),
  )

/** A case as an officer has it open: sixty items of twenty sources, a leader charged, a hundred links. */
async function aWorkingCase() {
  const caseId = await aCase('A case to measure')
  const { partyId } = await run(
    addPerson,
    officer,
    { caseId, nameLatin: 'Popok Visal', standing: 'suspect', role: 'leader' },
    at(),
  )
  const itemIds: string[] = []
  for (let n = 0; n < items; n += 1) itemIds.push((await log(caseId, n)).itemId)
  const { countId } = await run(
    addCount,
    officer,
    { caseId, offence: 'KH-T01', title: 'Sale', from: '2026-01-01', to: '2026-01-05', place: 'Kumru river' },
    at(),
  )
  await run(addCharge, officer, { caseId, countId, partyId, modes: ['INSTIG', 'ORG'] }, at())
  const elements = ['SUBST', 'QTY', 'ACT', 'UNLAW', 'TIMEPLACE']
  for (let n = 0; n < links; n += 1) {
    const target = `count:${countId}:${elements[n % elements.length]}`
    const said = { polarity: 'supports', strength: 'shows', reasoning: 'He says so on the first page.' }
    const place = { itemId: itemIds[n % items], locator: { in: 'page', page: 1 }, targets: target }
    await run(linkEvidence, officer, { caseId, ...place, ...said }, at())
  }
  return caseId
}

const working = await aWorkingCase()
const empty = await aCase('A case without charges')
const key = `bench ${newId()}`
let inserted = 0

const bareSelect = () => prisma.$queryRaw`SELECT "title" FROM "Case" WHERE "id" = ${working}::uuid`
const bareInsert = () => {
  inserted += 1
  return prisma.$executeRaw`INSERT INTO "SignInBucket" VALUES (${`${key} ${inserted}`}, 1, now())`
}

const bares = { select: bareSelect, insert: bareInsert }
type Measured = {
  readonly what: string
  readonly beside: keyof typeof bares
  readonly work: () => Promise<unknown>
}
/** Reads first, while the case is as it was made. */
const measured: readonly Measured[] = [
  { what: 'view-case', beside: 'select', work: () => run(viewCase, officer, { caseId: working }, at()) },
  {
    what: 'list-evidence',
    beside: 'select',
    work: () => run(listEvidence, officer, { caseId: working }, at()),
  },
  { what: 'log-evidence, nobody charged', beside: 'insert', work: () => log(empty, inserted) },
  { what: 'log-evidence, with its reading', beside: 'insert', work: () => log(working, inserted) },
]

console.log(row(['', 'alone', 'p95', 'beside bare', '16 at once', 'p95', 'beside bare', 'a second']))
for (const { what, beside, work } of measured) {
  const cells: string[] = []
  for (const atOnce of [1, 16]) {
    // Bare and act in turn, so that what else the machine does weighs on both.
    const bare = await timed(bares[beside], atOnce, forMs / 3)
    const timing = await timed(work, atOnce, forMs)
    cells.push(ms(timing.median), ms(timing.p95), times(timing.median / bare.median))
    if (atOnce > 1) cells.push(timing.perSecond.toFixed(0))
  }
  console.log(row([what, ...cells]))
}
console.log('')

const entry = (): Entry => ({
  ...{ actor: officer, caseId: working, outcome: 'done', requestId: newId() },
  event: { type: 'case.viewed', objectId: working, details: { part: 'glance' } },
})
console.log(row(['entries into the log', 'median', 'p95', 'a second']))
for (const [what, atOnce, work] of [
  ['one by one', 1, () => appendToLog(prisma, [entry()])],
  ['of 16 writers', 16, () => appendToLog(prisma, [entry()])],
  ['of 64 who look, grouped', 64, () => appendLooks([entry()])],
] as const) {
  const { median, p95, perSecond } = await timed(work, atOnce, forMs)
  console.log(row([what, ms(median), ms(p95), perSecond.toFixed(0)]))
}

await prisma.signInBucket.deleteMany({ where: { key: { startsWith: key } } })
await prisma.$disconnect()

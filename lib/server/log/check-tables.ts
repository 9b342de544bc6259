import { Prisma, prisma } from '@/lib/db/client'
import { store } from '@/lib/server/evidence/store'
import type { Finding } from './check-log'

/** What begins a row of each table, in the log: no row without such an entry, and no such entry without its row. */
const begins = {
  Account: ['account.created'],
  Attribution: ['attribution.proposed', 'attribution.rival-proposed'],
  AuditSample: ['audit-sample.drawn'],
  AuthorisationRequest: ['authorisation.asked'],
  Authority: ['authority.recorded', 'authorisation.given'],
  BrokenGlass: ['glass.broken'],
  Case: ['case.opened'],
  Charge: ['charge.added', 'charge.replaced'],
  ChargeSheet: ['sheet.drafted'],
  Comment: ['comment.made'],
  ControlLink: ['control-link.proposed'],
  Count: ['count.added'],
  CourtOrder: ['order.recorded'],
  Defect: ['defect.noted'],
  Delegation: ['delegation.given'],
  Explanation: ['explanation.added'],
  Finding: ['finding.recorded'],
  Hearing: ['hearing.set'],
  Identifier: ['identifier.added'],
  Item: ['evidence.logged'],
  ItemFile: ['file.attached'],
  Judgement: ['judgement.made'],
  Origin: ['origin.added'],
  Outcome: ['outcome.recorded'],
  Paper: ['paper.printed'],
  Party: ['party.added'],
  Procedure: ['procedure.recorded'],
  ProofLink: ['link.proposed'],
  Redaction: ['redaction.begun'],
  Scenario: ['scenario.saved'],
  Serving: ['disclosure.served'],
  Snapshot: ['snapshot.taken'],
  StepMark: ['step.marked'],
  StorePlace: ['store-place.added'],
  Task: ['task.made', 'task.declined'],
  Unit: ['unit.created'],
} as const

/** Of these some rows are born inside another act, which the log says instead. */
const bornOtherwise: Readonly<Record<string, Prisma.Sql>> = {
  // A charge that replaces another brings its count, and carries over what proves it.
  Count: Prisma.sql`AND NOT EXISTS (SELECT 1 FROM "Charge" c JOIN "ChargeReplaced" r ON r."newChargeId" = c."id"
    WHERE c."caseId" = t."caseId" AND c."countId" = t."id")`,
  // A sample is an item of its own, taken out of another.
  Item: Prisma.sql`AND NOT EXISTS (SELECT 1 FROM "ItemDerivation" d WHERE d."itemId" = t."id")`,
  ProofLink: Prisma.sql`AND NOT EXISTS (SELECT 1 FROM "ChargeReplaced" r JOIN "Charge" c ON c."id" = r."newChargeId"
    WHERE r."caseId" = t."caseId" AND (c."id" = t."chargeId" OR c."countId" = t."countId"))`,
}

/** Of these a row may go again, before anybody else has seen it; the log says that it went. */
const goes: Readonly<Record<string, string>> = { Defect: 'defect.dropped' }

/** What withdraws a row, in the log: it stays, and bears that it is withdrawn. */
const withdraws = {
  Attribution: 'attribution.withdrawn',
  ControlLink: 'control-link.withdrawn',
  ProofLink: 'link.withdrawn',
  Redaction: 'redaction.withdrawn',
  Scenario: 'scenario.withdrawn',
} as const

/** Of these some are withdrawn inside another act: links that fell when their count went over to a later law. */
const withdrawnOtherwise: Readonly<Record<string, Prisma.Sql>> = {
  ProofLink: Prisma.sql`AND NOT EXISTS (SELECT 1 FROM "CountMove" m WHERE m."caseId" = t."caseId" AND m."at" = t."withdrawnAt")`,
}

/** Rows that have no id of their own: of each person in a file there are as many as the log says. */
const asMany = {
  PersonCorrection: ['party.corrected', 'party.correction-refused'],
  PersonErasure: ['person.erased'],
  Restriction: ['restriction.begun'],
} as const

/** Holds the tables against what the log says of them. */
export async function* checkTables(): AsyncGenerator<Finding> {
  for (const [table, types] of Object.entries(begins)) {
    yield* rowsWithoutEntry(table, types)
    yield* entriesWithoutRow(table, types)
  }
  for (const [table, type] of Object.entries(withdraws)) yield* checkWithdrawn(table, type)
  for (const [table, types] of Object.entries(asMany)) yield* checkAsMany(table, types)
  yield* checkFacts()
  yield* checkStanding()
  yield* checkTeams()
  yield* checkLedgers()
}

const most = 100

async function* rowsWithoutEntry(table: string, types: readonly string[]): AsyncGenerator<Finding> {
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    SELECT t."id"::text AS id FROM ${Prisma.raw(`"${table}"`)} t WHERE NOT EXISTS (
      SELECT 1 FROM audit.entry e WHERE e.object_id = t."id"::text AND e.type = ANY(${[...types]}) AND e.outcome = 'done')
    ${bornOtherwise[table] ?? Prisma.empty} ORDER BY 1 LIMIT ${most}`
  for (const { id } of rows) yield says('row-without-entry', table, id, types.join(' or '), 'no entry')
}

async function* entriesWithoutRow(table: string, types: readonly string[]): AsyncGenerator<Finding> {
  const rows = await prisma.$queryRaw<{ id: string; seq: bigint }[]>`
    SELECT e.object_id AS id, e.seq FROM audit.entry e WHERE e.type = ANY(${[...types]}) AND e.outcome = 'done'
      AND NOT EXISTS (SELECT 1 FROM ${Prisma.raw(`"${table}"`)} t WHERE t."id"::text = e.object_id)
      AND NOT EXISTS (SELECT 1 FROM audit.entry g WHERE g.type = ${goes[table] ?? ''} AND g.object_id = e.object_id AND g.outcome = 'done')
    ORDER BY e.seq LIMIT ${most}`
  for (const { id, seq } of rows) yield says('entry-without-row', table, id, `as entry ${seq} says`, 'no row')
}

/** What is withdrawn was said to be, and what was said to be is. */
async function* checkWithdrawn(table: string, type: string): AsyncGenerator<Finding> {
  const rows = await prisma.$queryRaw<{ id: string; is: boolean }[]>`
    SELECT t."id"::text AS id, t."withdrawnAt" IS NOT NULL AS is FROM ${Prisma.raw(`"${table}"`)} t
    WHERE (t."withdrawnAt" IS NOT NULL) <> EXISTS (
      SELECT 1 FROM audit.entry e WHERE e.object_id = t."id"::text AND e.type = ${type} AND e.outcome = 'done')
    ${withdrawnOtherwise[table] ?? Prisma.empty} ORDER BY 1 LIMIT ${most}`
  for (const { id, is } of rows)
    yield says('withdrawn', table, id, is ? 'standing' : 'withdrawn', is ? 'withdrawn' : 'standing')
}

async function* checkAsMany(table: string, types: readonly string[]): AsyncGenerator<Finding> {
  const rows = await prisma.$queryRaw<{ id: string; said: bigint; is: bigint }[]>`
    WITH said AS (SELECT e.object_id AS id, count(*) AS n FROM audit.entry e
        WHERE e.type = ANY(${[...types]}) AND e.outcome = 'done' GROUP BY 1),
      are AS (SELECT t."partyId"::text AS id, count(*) AS n FROM ${Prisma.raw(`"${table}"`)} t GROUP BY 1)
    SELECT coalesce(said.id, are.id) AS id, coalesce(said.n, 0) AS said, coalesce(are.n, 0) AS is
    FROM said FULL JOIN are USING (id) WHERE said.n IS DISTINCT FROM are.n ORDER BY 1 LIMIT ${most}`
  for (const { id, said, is } of rows) yield says('as many', table, id, `${said}`, `${is}`)
}

const says = (what: string, where: string, which: string, expected: string, found: string): Finding => ({
  ...{ class: what, where, which, expected, found },
})

/** What the log says once and for all of a thing: its number, its bytes. Only where the details were not erased. */
async function* checkFacts(): AsyncGenerator<Finding> {
  const facts = [
    ['Case', 'case.opened', 'number', Prisma.sql`t."number"`],
    ['Item', 'evidence.logged', 'number', Prisma.sql`t."number"::text`],
    ['ItemFile', 'file.attached', 'sha256', Prisma.sql`t."sha256"`],
    ['ItemFile', 'file.attached', 'name', Prisma.sql`t."name"`],
    ['Paper', 'paper.printed', 'code', Prisma.sql`t."code"`],
    ['Paper', 'paper.printed', 'facts', Prisma.sql`t."factsHash"`],
  ] as const
  for (const [table, type, field, column] of facts) {
    const rows = await prisma.$queryRaw<{ id: string; said: string; is: string }[]>`
      SELECT e.object_id AS id, d.body::jsonb ->> ${field} AS said, ${column} AS is
      FROM audit.entry e JOIN audit.detail d USING (seq) JOIN ${Prisma.raw(`"${table}"`)} t ON t."id"::text = e.object_id
      WHERE e.type = ${type} AND e.outcome = 'done' AND d.body IS NOT NULL
        AND d.body::jsonb ->> ${field} IS DISTINCT FROM normalize(${column}, NFC)
      ORDER BY e.seq LIMIT ${most}`
    for (const { id, said, is } of rows) yield says(`fact ${field}`, table, id, said, is)
  }
}

/** Whether a case is open, submitted or closed, and sealed or not: the last that the log says of it. */
async function* checkStanding(): AsyncGenerator<Finding> {
  const rows = await prisma.$queryRaw<{ id: string; said: string; is: string; what: string }[]>`
    WITH last AS (
      SELECT DISTINCT ON (e.object_id) e.object_id AS case_id, e.type FROM audit.entry e
      WHERE e.type IN ('case.opened', 'case.submitted', 'case.closed', 'case.reopened') AND e.outcome = 'done'
      ORDER BY e.object_id, e.seq DESC),
    seal AS (
      SELECT DISTINCT ON (e.case_id) e.case_id, e.type FROM audit.entry e
      WHERE e.type IN ('case.sealed', 'case.unsealed') AND e.outcome = 'done' ORDER BY e.case_id, e.seq DESC)
    SELECT c."id"::text AS id, 'closed' AS what, (l.type = 'case.closed')::text AS said, (c."status" = 'closed')::text AS is
      FROM "Case" c JOIN last l ON l.case_id = c."id"::text WHERE (l.type = 'case.closed') <> (c."status" = 'closed')
    UNION ALL
    SELECT c."id"::text, 'sealed', (coalesce(s.type = 'case.sealed', false))::text, (c."sensitivity" = 'sealed')::text
      FROM "Case" c LEFT JOIN seal s ON s.case_id = c."id"
      WHERE coalesce(s.type = 'case.sealed', false) <> (c."sensitivity" = 'sealed')
    LIMIT ${most}`
  for (const { id, what, said, is } of rows) yield says(`case ${what}`, 'Case', id, said, is)
}

/** Who is on a team: whoever opened the case or was taken on, and has not left. */
async function* checkTeams(): AsyncGenerator<Finding> {
  const rows = await prisma.$queryRaw<{ caseId: string; accountId: string; said: boolean }[]>`
    WITH said AS (
      SELECT DISTINCT ON (case_id, who) case_id, who, type FROM (
        -- A case is opened before it has a history of its own.
        SELECT CASE WHEN e.type = 'case.opened' THEN e.object_id ELSE e.case_id::text END AS case_id, CASE WHEN e.type = 'case.opened' THEN e.actor_id::text ELSE e.object_id END AS who, e.type, e.seq
        FROM audit.entry e WHERE e.type IN ('case.opened', 'team.joined', 'team.left') AND e.outcome = 'done') x
      ORDER BY case_id, who, seq DESC),
    on_team AS (SELECT "caseId"::text AS "caseId", "accountId"::text AS who FROM "TeamMember" WHERE "until" IS NULL)
    SELECT coalesce(s.case_id, t."caseId") AS "caseId", coalesce(s.who, t.who) AS "accountId",
      coalesce(s.type <> 'team.left', false) AS said
    FROM said s FULL JOIN on_team t ON t."caseId" = s.case_id AND t.who = s.who
    WHERE coalesce(s.type <> 'team.left', false) <> (t.who IS NOT NULL) LIMIT ${most}`
  for (const { caseId, accountId, said } of rows)
    yield says(
      'team',
      'TeamMember',
      `${accountId} in ${caseId}`,
      said ? 'on the team' : 'not on it',
      said ? 'not on it' : 'on the team',
    )
}

/** Each entry of a custody ledger is an entry of the log, and the other way round. */
async function* checkLedgers(): AsyncGenerator<Finding> {
  const rows = await prisma.$queryRaw<{ itemId: string; entry: number; said: boolean }[]>`
    WITH said AS (
      SELECT DISTINCT e.object_id AS item, (d.body::jsonb ->> 'entry')::int AS entry
      FROM audit.entry e JOIN audit.detail d USING (seq)
      WHERE (e.type LIKE 'custody.%' OR e.type LIKE 'hand-over.%') AND e.outcome = 'done' AND d.body::jsonb ? 'entry')
    SELECT coalesce(s.item, c."itemId"::text) AS "itemId", coalesce(s.entry, c."seq") AS entry, s.item IS NOT NULL AS said
    FROM said s FULL JOIN "CustodyEvent" c ON c."itemId"::text = s.item AND c."seq" = s.entry
    WHERE s.item IS NULL OR c."itemId" IS NULL LIMIT ${most}`
  for (const { itemId, entry, said } of rows)
    yield says(
      'ledger',
      'CustodyEvent',
      `${itemId} entry ${entry}`,
      said ? 'as the log says' : 'nothing',
      said ? 'no row' : 'a row',
    )
}

/** Reads every stored file whole, and says which are not what was kept. */
export async function* checkFiles(): AsyncGenerator<Finding> {
  let after = ''
  for (;;) {
    const files = await prisma.storedFile.findMany({
      where: { sha256: { gt: after } },
      orderBy: { sha256: 'asc' },
      take: 200,
      select: { sha256: true },
    })
    for (const { sha256 } of files) {
      const { found } = await store().check(sha256)
      if (found !== 'same') yield says('file', 'files', sha256, 'same', found)
    }
    const last = files.at(-1)
    if (!last) return
    after = last.sha256
  }
}

import { LRUCache } from 'lru-cache'
import { type Db, Prisma } from '@/lib/db/client'
import { writingDue } from '@/lib/domain/authority/covers'
import {
  type CaseView,
  type ControlLinkFacts,
  type ItemFacts,
  itemName,
  type LinkTarget,
} from '@/lib/domain/cases/case-view'
import { markItems } from '@/lib/domain/cases/guardrails'
import { defectKinds } from '@/lib/domain/custody/defects'
import { promisedResults } from '@/lib/domain/custody/promised'
import { type Grade, standingOf as gradeStanding } from '@/lib/domain/evidence/grading'
import { standingDecision } from '@/lib/domain/evidence/standing-decision'
import { classes, informationGrades } from '@/lib/domain/readiness/vocabulary'
import { columnDay } from '@/lib/domain/shared/period'
import { authoritiesOf } from '@/lib/server/authority/read-authorities'
import { standingOf } from '@/lib/server/custody/item-standing'
import { entriesByItem } from '@/lib/server/custody/read-entries'
import { answersOf, explanationsOf } from '@/lib/server/defence/read-defence'
import { reachedOf } from '@/lib/server/disclosure/reached'
import { alteredFiles } from '@/lib/server/evidence/bytes-are'
import { templateOf } from '@/lib/server/offences/keep-template'
import { policyInUse } from '@/lib/server/policy/in-use'

/** How many rows the remembered views hold together at most: a few tens of megabytes. */
const remembered = new LRUCache<string, CaseView>({ maxSize: 60_000, sizeCalculation: weigh })

/**
 * A whole case for a look, remembered by its revision: the same facts are read once.
 * Only in a read-only snapshot. A write would see its own unfinished changes under the old revision.
 */
export async function readCaseView(db: Db, caseId: string, now: Date): Promise<CaseView> {
  const { revision } = await db.case.findUniqueOrThrow({ where: { id: caseId }, select: { revision: true } })
  const { version } = await policyInUse(db)
  const key = `${caseId} ${revision} ${version}`
  const known = remembered.get(key)
  const found = known && !ranOut(known, now) ? known : await loadCaseView(db, caseId, now)
  remembered.set(key, found)
  return { ...found, asOf: now }
}

/** True when a verbal authorisation ran out of the time to write it down since the facts were read: what cites it is at risk now. */
const ranOut = ({ authorities, asOf }: CaseView, now: Date) =>
  authorities.some((authority) => {
    const due = writingDue(authority)
    return due !== null && due >= asOf && due < now
  })

function weigh({ items, links, parties, controlLinks, attributions, explanations }: CaseView): number {
  const rows = [items, links, parties, controlLinks, attributions, explanations]
  return rows.reduce((sum, { length }) => sum + length, 1)
}

/** A whole case in one batch of queries, whatever its size. */
export async function loadCaseView(db: Db, caseId: string, now: Date): Promise<CaseView> {
  const where = { caseId }
  const [
    file,
    parties,
    identifiers,
    origins,
    joins,
    procedures,
    items,
    made,
    attributions,
    controls,
    counts,
    charges,
    links,
    bases,
    marks,
    ledgers,
    explanations,
    answers,
    authorities,
    allegations,
    seals,
    victims,
    altered,
    reached,
    { policy },
  ] = await Promise.all([
    db.case.findUniqueOrThrow({ where: { id: caseId } }),
    db.party.findMany({ where, include: { person: true, organisation: true }, orderBy: inOrder }),
    db.identifier.findMany({ where, orderBy: inOrder }),
    db.origin.findMany({ where, select: { id: true, name: true, kind: true }, orderBy: inOrder }),
    standingJoins(db, caseId),
    db.procedure.findMany({ where, orderBy: { number: 'asc' } }),
    db.item.findMany({
      where,
      omit: { description: true, remarks: true, persons: true },
      include: { grades: oldestFirst, assessments: latest },
      orderBy: { number: 'asc' },
    }),
    db.itemDerivation.findMany({ where }),
    db.attribution.findMany({ where, orderBy: inOrder }),
    db.controlLink.findMany({ where: { caseId, withdrawnAt: null }, orderBy: inOrder }),
    db.count.findMany({ where, include: { template: true, seizures: true }, orderBy: { number: 'asc' } }),
    db.charge.findMany({ where: { caseId, withdrawnAt: null }, orderBy: inOrder }),
    standingLinks(db, caseId),
    db.proofBasis.findMany({ where }),
    latestMarks(db, caseId),
    entriesByItem(db, caseId),
    explanationsOf(db, caseId),
    answersOf(db, caseId),
    authoritiesOf(db, caseId),
    db.duressAllegation.findMany({ where, select: { itemId: true, at: true } }),
    db.privilegeSeal.findMany({ where: { caseId, state: 'sealed' }, select: { itemId: true, at: true } }),
    db.victimMark.findMany({ where: { caseId, withdrawal: null } }),
    alteredFiles(db, caseId),
    reachedOf(db, caseId),
    policyInUse(db),
  ])
  const duress = grouped(allegations, ({ itemId }) => itemId)
  const sealed = grouped(seals, ({ itemId }) => itemId)
  const sealedNow = new Set(items.flatMap(({ id, privileged }) => (privileged ? [id] : [])))
  const ground = { authorities, procedures, stepMarks: marks, asOf: now }
  const parents = grouped(made, ({ itemId }) => itemId)
  const basis = grouped(bases, ({ linkId }) => linkId)
  return {
    caseId,
    number: file.number,
    revision: file.revision,
    status: file.status,
    sensitivity: file.sensitivity,
    asOf: now,
    policy,
    parties: parties.map(({ id, standing, role, tier, person, organisation }) => ({
      ...{ id, standing, role, tier },
      nameLatin: person?.nameLatin ?? organisation?.nameLatin ?? null,
      nameKm: person?.nameKm ?? organisation?.nameKm ?? null,
      aliases: person?.aliases ?? [],
      organisation: organisation !== null,
      birth: birthOf(person),
      victim: victims.find(({ partyId }) => partyId === id) ?? null,
    })),
    identifiers: identifiers.map(({ id, kind, display, label }) => ({ id, kind, display, label })),
    origins: sealOrigins(origins, items),
    joins,
    authorities,
    procedures: procedures.map(
      ({
        addedAt: _,
        addedById: __,
        caseId: ___,
        note: ____,
        authority: _____,
        version: ______,
        ...procedure
      }) => procedure,
    ),
    items: sealContent(
      markItems(
        items.map(({ grades, assessments: [assessment], ...item }) => ({
          ...{
            id: item.id,
            number: item.number,
            type: item.type,
            title: item.title,
            originId: item.originId,
          },
          ...{
            procedureId: item.procedureId,
            obtainedAt: item.obtainedAt,
            spoken: item.spoken,
            hearsay: item.hearsay,
          },
          ...{ uniqueObject: item.uniqueObject, filePlace: item.filePlace, exculpatory: item.exculpatory },
          reached: reached(item.id),
          class: known(classes, item.class),
          facts: asRecord(item.facts),
          ...graded(grades),
          ...{ authorityId: item.authorityId, obtainedPlace: item.obtainedPlace, placeCode: item.placeCode },
          ...{ nightException: item.nightException, witnessesPolice: item.witnessesPolice },
          ...{ witnessOne: item.witnessOne, witnessTwo: item.witnessTwo, privileged: item.privileged },
          duressAt: timesOf(duress, item.id),
          assessed: standingDecision(assessment, [...timesOf(duress, item.id), ...timesOf(sealed, item.id)]),
          interpreterSworn: item.interpreterSworn,
          interpreterIndependent: item.interpreterIndependent,
          madeFrom: (parents.get(item.id) ?? []).map(({ parentId }) => parentId),
          custodyDefects: defectKinds(
            standingOf(item, ledgers.get(item.id) ?? [], now, altered.get(item.id) ?? []).defects,
          ),
          promised: promisedResults(ledgers.get(item.id) ?? []),
        })),
        ground,
      ),
    ),
    attributions: attributions.map(({ id, identifierId, partyId, from, to, rivalOfId, withdrawnAt }) => ({
      ...{ id, identifierId, partyId, from, to, rivalOf: rivalOfId },
      stands: withdrawnAt === null,
    })),
    controlLinks: controls.map(
      (link): ControlLinkFacts => ({ id: link.id, kind: link.kind, from: start(link), to: end(link) }),
    ),
    counts: counts.map(({ id, number, title, from, to, place, template, templateId, seizures }) => ({
      ...{ id, number, title, from, to, place, templateId },
      template: templateOf(template),
      seizures: seizures.map(({ itemId }) => itemId),
    })),
    charges: charges.map(({ id, countId, partyId, modes }) => ({ id, countId, partyId, modes })),
    links: links.map(({ id, ordinal, itemId, polarity, strength, reasoning, ...target }) => ({
      ...{ id, ordinal, itemId, polarity, strength },
      reasoning: sealedNow.has(itemId) ? '' : reasoning,
      target: targetOf(target),
      restsOn: (basis.get(id) ?? []).map(({ attributionId }) => attributionId),
      answer: answers.get(id) ?? null,
    })),
    stepMarks: marks,
    explanations,
  }
}

/** What is sealed shows nothing of its content in the facts of a case: who may read it reads it on its own page. */
const sealContent = <
  Item extends { readonly privileged: boolean; readonly title: string; readonly facts: unknown },
>(
  items: readonly Item[],
): Item[] => items.map((item) => (item.privileged ? { ...item, title: '', facts: {} } : item))

/** A source that only sealed items have is not named either. */
function sealOrigins<Origin extends { readonly id: string; readonly name: string }>(
  origins: readonly Origin[],
  items: readonly { readonly originId: string; readonly privileged: boolean; readonly number: number }[],
): Origin[] {
  const shown = new Set(items.flatMap(({ originId, privileged }) => (privileged ? [] : [originId])))
  const sealed = new Map(
    items.flatMap(({ originId, privileged, number }) => (privileged ? [[originId, number] as const] : [])),
  )
  return origins.map((origin) => {
    const number = shown.has(origin.id) ? undefined : sealed.get(origin.id)
    return number === undefined ? origin : { ...origin, name: itemName(number) }
  })
}

const timesOf = (said: ReadonlyMap<string, readonly { readonly at: Date }[]>, itemId: string) =>
  (said.get(itemId) ?? []).map(({ at }) => at)

/** A birth as far as it is known: a day, or only the year. */
export function birthOf(
  person: { readonly birthDate: Date | null; readonly birthYear: number | null } | null,
): CaseView['parties'][number]['birth'] {
  if (person?.birthDate) return { day: columnDay(person.birthDate) }
  return person?.birthYear ? { year: person.birthYear } : null
}

const inOrder = [{ addedAt: 'asc' as const }, { id: 'asc' as const }]
const oldestFirst = { orderBy: [{ at: 'asc' as const }, { id: 'asc' as const }] }
const latest = { orderBy: [{ at: 'desc' as const }, { id: 'desc' as const }], take: 1 }

/** The joins of origins that no later act parted. */
const standingJoins = async (db: Db, caseId: string): Promise<CaseView['joins']> =>
  (
    await db.originJoin.findMany({
      where: { caseId, part: null },
      select: { id: true, oneId: true, otherId: true, kind: true },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    })
  ).map(({ id, oneId, otherId, kind }) => ({ id, one: oneId, other: otherId, kind }))

/** The grade that counts, and how it stands between two people. */
function graded(grades: readonly Grade[]): Pick<ItemFacts, 'grade' | 'gradedByTwo' | 'gradesDiffer'> {
  const { counts, byTwo, differ } = gradeStanding(grades)
  return {
    grade: counts && {
      source: counts.source,
      information: known(informationGrades, counts.information),
      byId: counts.byId,
    },
    gradedByTwo: byTwo,
    gradesDiffer: differ !== 'nothing',
  }
}

type LinkRow = {
  readonly id: string
  readonly ordinal: number
  readonly itemId: string
  readonly polarity: 'supports' | 'undermines'
  readonly strength: 'fits' | 'points' | 'shows' | 'proves'
  readonly reasoning: string
} & LinkPlace
type LinkPlace = Readonly<
  Record<'countId' | 'chargeId' | 'element' | 'attributionId' | 'controlLinkId', string | null>
>

/** The links that stand, each with its place among all that its item ever had: withdrawing one renames no other. */
const standingLinks = (db: Db, caseId: string) =>
  db.$queryRaw<LinkRow[]>(Prisma.sql`
    SELECT * FROM (
      SELECT "id", "itemId", "polarity"::text AS "polarity", "strength"::text AS "strength", "reasoning", "countId", "chargeId",
        "element", "attributionId", "controlLinkId", "withdrawnAt", "proposedAt",
        row_number() OVER (PARTITION BY "itemId" ORDER BY "proposedAt", "id")::int AS "ordinal"
      FROM "ProofLink" WHERE "caseId" = ${caseId}::uuid) every
    WHERE "withdrawnAt" IS NULL ORDER BY "proposedAt", "id"`)

/** The last word on each triggered step. */
const latestMarks = (db: Db, caseId: string) =>
  db.$queryRaw<CaseView['stepMarks'][number][]>(Prisma.sql`
    SELECT DISTINCT ON ("step", "triggerId") "step", "triggerId", "state"::text AS "state", "reason", "itemId", "at"
    FROM "StepMark" WHERE "caseId" = ${caseId}::uuid ORDER BY "step", "triggerId", "at" DESC, "id" DESC`)

function targetOf({ countId, chargeId, element, attributionId, controlLinkId }: LinkPlace): LinkTarget {
  if (countId !== null && element !== null) return { countId, element }
  if (chargeId !== null) return { chargeId, element }
  if (attributionId !== null) return { attributionId }
  if (controlLinkId !== null) return { controlLinkId }
  throw new Error('a proof link without a target')
}

type Ends = Readonly<
  Record<'fromPartyId' | 'fromIdentifierId' | 'toPartyId' | 'toIdentifierId' | 'toItemId', string | null>
>

function start({ fromPartyId, fromIdentifierId }: Ends): ControlLinkFacts['from'] {
  if (fromPartyId !== null) return { partyId: fromPartyId }
  if (fromIdentifierId !== null) return { identifierId: fromIdentifierId }
  throw new Error('a control link without a start')
}

function end({ toPartyId, toIdentifierId, toItemId }: Ends): ControlLinkFacts['to'] {
  if (toPartyId !== null) return { partyId: toPartyId }
  if (toIdentifierId !== null) return { identifierId: toIdentifierId }
  if (toItemId !== null) return { itemId: toItemId }
  throw new Error('a control link without an end')
}

function grouped<T>(rows: readonly T[], by: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(by(row), [...(groups.get(by(row)) ?? []), row])
  return groups
}

function known<T>(list: readonly T[], value: unknown): T {
  const found = list.find((one) => one === value)
  if (found === undefined) throw new Error(`not in the list: ${String(value)}`)
  return found
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {}

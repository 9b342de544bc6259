import type { Db } from '@/lib/db/client'
import type { ChargeFacts, FileFacts } from '@/lib/domain/retention/due'
import { columnDay, dayOf } from '@/lib/domain/shared/period'

/** In how many files somebody is, at most, for what is due to be derived; more than anybody ever was in. */
const mostFiles = 100

/** What the files of a person say of how it ended for them, each with the party they are in it. */
export async function filesOf(
  db: Db,
  personId: string,
): Promise<readonly (FileFacts & { readonly partyId: string; readonly caseId: string })[]> {
  const parties = await db.party.findMany({
    where: { personId },
    select: {
      id: true,
      standing: true,
      case: { select: { id: true, status: true, closedAt: true, sensitivity: true } },
    },
    orderBy: { id: 'asc' },
    take: mostFiles,
  })
  const caseIds = parties.map((party) => party.case.id)
  const charges = await chargesOf(db, caseIds)
  const decisions = await db.decision.groupBy({
    by: ['caseId'],
    where: { caseId: { in: caseIds } },
    _max: { at: true },
  })
  return parties.map(({ id: partyId, standing, case: file }) => {
    const inFile = charges.filter(({ caseId }) => caseId === file.id)
    const decided = decisions.find(({ caseId }) => caseId === file.id)?._max.at
    return {
      ...{ partyId, caseId: file.id, standing, status: file.status },
      closedOn: file.status === 'closed' && file.closedAt ? dayOf(file.closedAt) : null,
      decidedOn: decided ? dayOf(decided) : null,
      charges: inFile.filter((one) => one.partyId === partyId).map(({ facts }) => facts),
      others: inFile.filter((one) => one.partyId !== partyId).map(({ facts }) => facts),
    }
  })
}

/** Every charge of some cases with its last decision and what courts said of it. */
async function chargesOf(db: Db, caseIds: readonly string[]) {
  const where = { caseId: { in: [...caseIds] } }
  const charges = await db.charge.findMany({
    where,
    select: { id: true, caseId: true, partyId: true, withdrawnAt: true },
    orderBy: { id: 'asc' },
  })
  const verdicts = await db.decisionCharge.findMany({
    where,
    select: { chargeId: true, verdict: true, decision: { select: { at: true } } },
    orderBy: { decision: { number: 'asc' } },
  })
  const outcomes = await db.outcome.findMany({
    where,
    select: { chargeId: true, stage: true, word: true, on: true },
    orderBy: { seq: 'asc' },
  })
  return charges.map(({ id, caseId, partyId, withdrawnAt }) => {
    const last = verdicts.filter(({ chargeId }) => chargeId === id).at(-1)
    const facts: ChargeFacts = {
      withdrawnOn: withdrawnAt && dayOf(withdrawnAt),
      verdict: last ? { charged: last.verdict !== 'no_charge', on: dayOf(last.decision.at) } : null,
      outcomes: outcomes
        .filter(({ chargeId }) => chargeId === id)
        .map(({ stage, word, on }) => ({ stage, word, on: columnDay(on) })),
    }
    return { caseId, partyId, facts }
  })
}

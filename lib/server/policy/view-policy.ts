import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import type { CaseView } from '@/lib/domain/cases/case-view'
import { projectCharge } from '@/lib/domain/cases/projection'
import { differences } from '@/lib/domain/policy/policy'
import { sideBySide, summed } from '@/lib/domain/policy/side-by-side'
import { id } from '@/lib/domain/shared/shapes'
import { readCaseView } from '@/lib/server/cases/load-case-view'
import { namesOf } from '@/lib/server/custody/names'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { policyInUse, policyOf } from './in-use'

/** Cases read for one page of the report: each costs a reading of all its charges, twice. */
const casesAtOnce = 8

/** A drafted or adopted policy beside the one in use, and what each open case would read by it. No case is named. */
export const viewPolicy = act({
  name: 'view-policy',
  kind: 'read',
  permission: 'policy:manage',
  input: z.strictObject({ policyId: id, after: id.optional() }),
  about: () => 'system',
  async perform({ db, actor, now, record }, { policyId, after }) {
    const row = await db.scoringPolicy.findUnique({ where: { id: policyId } })
    if (!row) throw new NotFound()
    const [inUse, policy] = [await policyInUse(db), policyOf(row)]
    const cases = await openCases(db, after)
    const read = cases.slice(0, casesAtOnce)
    const views: CaseView[] = []
    for (const caseId of read) views.push(await readCaseView(db, caseId, now))
    const people = await namesOf(db, [row.draftedById, row.approvedById ?? row.draftedById])
    record('policy.compared', policyId, {
      charges: views.reduce((sum, { charges }) => sum + charges.length, 0),
    })
    const report = () =>
      views.flatMap((view, place) =>
        view.charges.map((charge) => ({
          case: place + 1,
          tier: view.parties.find(({ id: partyId }) => partyId === charge.partyId)?.tier ?? null,
          ...sideBySide(projectCharge(view, charge.id), inUse.policy, policy),
        })),
      )
    return {
      policyId,
      ...{ version: row.version, reason: row.reason, hash: row.parameterHash },
      ...{ draftedAt: row.draftedAt, adoptedAt: row.adoptedAt, inUse: inUse.version },
      draftedBy: people.get(row.draftedById) ?? null,
      approvedBy: row.approvedById === null ? null : (people.get(row.approvedById) ?? null),
      own: row.draftedById === actor.id,
      changes: differences(inUse.policy, policy),
      cases: read.length,
      next: cases.length > casesAtOnce ? (read.at(-1) ?? null) : null,
      first: after === undefined,
      /** Reckoned when the page asks, outside the snapshot that the cases were read in. */
      get report() {
        const rows = report()
        return { rows, sum: summed(rows) }
      },
    }
  },
})

/** Some of the cases that are not closed and in which somebody is charged, in the order of their ids. */
async function openCases(db: Db, after: string | undefined): Promise<readonly string[]> {
  const rows = await db.case.findMany({
    where: { status: { not: 'closed' }, ...(after ? { id: { gt: after } } : {}) },
    orderBy: { id: 'asc' },
    select: { id: true },
    take: casesAtOnce + 1,
  })
  return rows.map(({ id: caseId }) => caseId)
}

/** What the page of one policy shows. */
export type PolicyView = Awaited<ReturnType<(typeof viewPolicy)['perform']>>

import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { find, newFinding } from '@/lib/domain/audit/finding'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** Who drew a sample writes down what was found of one thing in it. A file counts as looked at only when it was opened since. */
export const recordFinding = act({
  name: 'record-finding',
  kind: 'write',
  permission: 'sample:draw',
  input: z.strictObject({ sampledId: id, ...newFinding.shape }),
  about: () => 'system',
  async perform({ db, actor, now, uphold, record }, { sampledId, ...said }) {
    // Two findings at once can only come from the same person.
    await db.$queryRaw`SELECT "id" FROM "Account" WHERE "id" = ${actor.id}::uuid FOR UPDATE`
    const [drawn] = await db.$queryRaw<
      { sampleId: string; caseId: string | null; found: boolean; looked: boolean }[]
    >`
      SELECT s."sampleId", s."caseId", EXISTS (SELECT 1 FROM "Finding" f WHERE f."sampledId" = s."id") AS "found",
        s."caseId" IS NULL OR EXISTS (SELECT 1 FROM audit.entry e WHERE e.case_id = s."caseId" AND e.actor_id = ${actor.id}::uuid AND e.outcome = 'done'
          AND e.type <> 'reason.stated' AND e.ts_us >= floor(extract(epoch FROM a."at") * 1000000)::bigint) AS "looked"
      FROM "AuditSampled" s JOIN "AuditSample" a ON a."id" = s."sampleId"
      WHERE s."id" = ${sampledId}::uuid AND a."byId" = ${actor.id}::uuid`
    if (!drawn) throw new NotFound()
    const finding = uphold(find(said, drawn))
    const findingId = newId()
    await db.finding.create({ data: { id: findingId, sampledId, ...finding, byId: actor.id, at: now } })
    record('finding.recorded', findingId, { verdict: finding.verdict })
    return { sampleId: drawn.sampleId, sampledId }
  },
})

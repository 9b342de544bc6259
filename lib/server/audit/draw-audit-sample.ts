import { createHash } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import {
  draw,
  type SampleReason,
  sampleOf,
  sampleSize,
  weighConduct,
  weighContent,
} from '@/lib/domain/audit/sample'
import { dayOf } from '@/lib/domain/shared/period'
import { refuse } from '@/lib/domain/shared/ruling'
import { act } from '@/lib/server/kernel/act'
import { sealedNow } from '@/lib/server/log/sealed-now'
import { daysOfPeople, filesOfLine } from './candidates'

/**
 * An auditor draws days of people, a supervisor files of their line whose submission they did not approve. What weighs more is
 * drawn more often; which it is, the root of the sealed log decides, which nobody knew before. Once a month a person.
 */
export const drawAuditSample = act({
  name: 'draw-audit-sample',
  kind: 'write',
  permission: 'sample:draw',
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, actor, now, uphold, record }) {
    const month = dayOf(now).slice(0, 7)
    // One at a time for a person: two draws at once would let the better one be kept.
    await db.$queryRaw`SELECT "id" FROM "Account" WHERE "id" = ${actor.id}::uuid FOR UPDATE`
    const before = await db.auditSample.findUnique({ where: { byId_month: { byId: actor.id, month } } })
    if (before) uphold(refuse('drawn-already'))
    const kind = sampleOf(actor.role)
    const candidates: readonly Candidate[] =
      kind === 'conduct'
        ? (await daysOfPeople(db, actor, now)).map(({ accountId, day, ...facts }) => ({
            ...{ key: `${accountId} ${day}`, accountId, day: new Date(day), caseId: null },
            ...weighConduct(facts),
          }))
        : (await filesOfLine(db, actor, now)).map(({ caseId, ...facts }) => ({
            ...{ key: caseId, accountId: null, day: null, caseId },
            ...weighContent(facts),
          }))
    if (candidates.length === 0) uphold(refuse('nothing-to-draw'))
    const { size, root } = sealedNow()
    const drawn = draw(candidates, sampleSize, uniformFrom(`${root} ${kind} ${actor.id} ${month}`))
    const sampleId = newId()
    await db.auditSample.create({
      data: {
        ...{ id: sampleId, kind, byId: actor.id, month, at: now, outOf: candidates.length },
        ...{ root, size: BigInt(size) },
      },
    })
    await db.auditSampled.createMany({
      data: drawn.map(({ accountId, day, caseId, weight, reasons }, index) => ({
        ...{ id: newId(), sampleId, place: index + 1, accountId, day, caseId, weight },
        reasons: [...reasons],
      })),
    })
    record('audit-sample.drawn', sampleId, { size: drawn.length })
    return { sampleId }
  },
})

type Candidate = {
  readonly key: string
  readonly accountId: string | null
  readonly day: Date | null
  readonly caseId: string | null
  readonly weight: number
  readonly reasons: readonly SampleReason[]
}

/** A number above 0 and up to 1 for each key, out of SHA-256 of what nobody chose. */
const uniformFrom = (seed: string) => (key: string) =>
  (createHash('sha256').update(`${seed} ${key}`).digest().readUIntBE(0, 6) + 1) / 2 ** 48

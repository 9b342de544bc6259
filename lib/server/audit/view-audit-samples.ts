import { z } from 'zod'
import { dayOf } from '@/lib/domain/shared/period'
import { act } from '@/lib/server/kernel/act'

/** A person draws one a month: two years of them are shown. */
const shown = 24

/** The samples one drew, newest first, with how much of each is done, and whether this month's is still to be drawn. */
export const viewAuditSamples = act({
  name: 'view-audit-samples',
  kind: 'read',
  permission: 'sample:draw',
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, actor, now, record }) {
    record('audit-samples.viewed', null, {})
    const rows = await db.auditSample.findMany({
      where: { byId: actor.id },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: shown,
      select: {
        ...{ id: true, month: true, at: true, outOf: true },
        drawn: { select: { finding: { select: { verdict: true } } } },
      },
    })
    return {
      role: actor.role,
      drawnThisMonth: rows[0]?.month === dayOf(now).slice(0, 7),
      samples: rows.map(({ id: sampleId, drawn, ...one }) => ({
        ...{ ...one, sampleId, size: drawn.length },
        found: drawn.filter(({ finding }) => finding !== null).length,
        wrong: drawn.filter(({ finding }) => finding !== null && finding.verdict !== 'in_order').length,
      })),
    }
  },
})
export type AuditSamplesView = Awaited<ReturnType<(typeof viewAuditSamples)['perform']>>

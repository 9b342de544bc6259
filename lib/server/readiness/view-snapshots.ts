import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { titleOf } from '@/lib/domain/cases/charge-shown'
import { heldBack } from '@/lib/domain/cases/held-back'
import { placedElements } from '@/lib/domain/offences/modes'
import { compare } from '@/lib/domain/readiness/compare'
import { id, whole } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { templateOf } from '@/lib/server/offences/keep-template'
import { asItStands, type FrozenCharge, sameToTheByte, thawed } from './frozen'

const onPage = 20

/** The snapshots of a case, the newest first; and what changed from one to another, or to the case as it stands. */
export const viewSnapshots = act({
  name: 'view-snapshots',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({
    caseId: id,
    before: whole(1, 1_000_000).optional(),
    from: id.optional(),
    to: z.union([id, z.literal('now')]).optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, record }, { caseId, before, from, to = 'now' }) {
    const rows = await db.snapshot.findMany({
      where: { caseId, ...(before === undefined ? {} : { number: { lt: before } }) },
      include: { readings: { omit: { file: true, result: true } } },
      orderBy: { number: 'desc' },
      take: onPage + 1,
    })
    const names = new Map(
      (
        await db.account.findMany({
          where: { id: { in: rows.map(({ takenById }) => takenById) } },
          select: { id: true, nameLatin: true, nameKm: true },
        })
      ).map(({ id: accountId, ...name }) => [accountId, name] as const),
    )
    record('snapshots.viewed', caseId, { compared: from !== undefined })
    return {
      header: await caseHeader(db, actor, caseId),
      snapshots: rows.slice(0, onPage).map(({ id: snapshotId, readings, takenById, ...one }) => ({
        ...{ snapshotId, number: one.number, because: one.because, note: one.note, takenAt: one.takenAt },
        by: names.get(takenById) ?? { nameLatin: '', nameKm: null },
        readings: readings
          .map(({ chargeId, nameKm, nameLatin, tier, countNumber, display, displayIfCleared }) => ({
            ...{ chargeId, nameKm, nameLatin, tier, count: countNumber, display, displayIfCleared },
          }))
          .sort((one, other) => (one.tier ?? 5) - (other.tier ?? 5)),
      })),
      earlier: rows.length > onPage ? (rows[onPage - 1]?.number ?? null) : null,
      compared: from === undefined ? null : await compared(db, caseId, from, to, now),
    }
  },
})

async function compared(db: Db, caseId: string, from: string, to: string, now: Date) {
  const first = await kept(db, caseId, from)
  const second = to === 'now' ? null : await kept(db, caseId, to)
  // The earlier one is always the one compared from.
  const [old, young] = second && second.number < first.number ? [second, first] : [first, second]
  const after = young ? young.rows.map(thawed) : await asItStands(db, caseId, now)
  const before = old.rows.map(thawed)
  const templates = new Map(
    (
      await db.offenceTemplate.findMany({
        where: { id: { in: [...before, ...after].map(({ templateId }) => templateId) } },
      })
    ).map((row) => [row.id, templateOf(row)] as const),
  )
  const shown = (charge: FrozenCharge) => {
    const template = templates.get(charge.templateId)
    const held = heldBack(charge.file.tree, charge.result)
    return { held, title: template ? titleOf(template, held) : null, display: charge.result.display }
  }
  const charges = [...new Set([...before, ...after].map(({ chargeId }) => chargeId))].flatMap((chargeId) => {
    const [then, next] = [before, after].map((all) => all.find((one) => one.chargeId === chargeId))
    const known = next ?? then
    if (!known) return []
    const template = templates.get(known.templateId)
    const titles = template
      ? placedElements(template, template.modes).map(({ element }) => [element.id, element.title] as const)
      : []
    const { nameKm, nameLatin, tier, count } = known
    return [
      {
        ...{ chargeId, nameKm, nameLatin, tier, count },
        before: then ? shown(then) : null,
        after: next ? shown(next) : null,
        change: then && next ? compare(then, next) : null,
        titles: Object.fromEntries(titles),
        steps: Object.fromEntries((template?.steps ?? []).map((step) => [step.id, step.title] as const)),
      },
    ]
  })
  return {
    from: old.number,
    to: young?.number ?? null,
    charges: charges.sort((one, other) => (one.tier ?? 5) - (other.tier ?? 5)),
    // What the court asks first of an old number: is it still what the engine says of the same file?
    again: await Promise.all(
      old.rows.map(async (row) => ({ chargeId: row.chargeId, same: await sameToTheByte(db, row) })),
    ),
  }
}

async function kept(db: Db, caseId: string, snapshotId: string) {
  const found = await db.snapshot.findUnique({
    where: { caseId_id: { caseId, id: snapshotId } },
    include: { readings: true },
  })
  if (!found) throw new NotFound()
  return { number: found.number, rows: found.readings }
}

/** What the page of snapshots shows. */
export type SnapshotsView = Awaited<ReturnType<(typeof viewSnapshots)['perform']>>

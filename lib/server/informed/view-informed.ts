import { z } from 'zod'
import { clocksOf } from '@/lib/domain/cases/clocks'
import { can } from '@/lib/domain/identity/policy'
import { id, whole } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { readCaseView } from '@/lib/server/cases/load-case-view'
import { namesOf } from '@/lib/server/custody/names'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { givenBy, requestsOf } from './authorisations'
import { releasable, releasedTo } from './released'

/**
 * What an informed office sees of a case before the file is submitted: who was told, the clocks of custody and of its own
 * authorisations, what it was asked and gave, and what police released to it. Nothing else. Police see the same.
 */
export const viewInformed = act({
  name: 'view-informed',
  kind: 'read',
  permission: 'case:informed',
  input: z.strictObject({
    caseId: id,
    /** The item that the page of released ones begins with. */
    after: id.optional(),
    /** Items that can be released, below this number. */
    below: whole(1, 2_147_483_647).optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, file, record }, { caseId, after, below }) {
    record('informed.viewed', caseId, {})
    if (!file) throw new NotFound()
    const { officeId } = file
    const known = await db.case.findUniqueOrThrow({
      where: { id: caseId },
      select: {
        ...{ number: true, title: true, status: true, informedAt: true, leadId: true },
        ...{
          unit: { select: { nameEn: true, nameKm: true } },
          office: { select: { nameEn: true, nameKm: true } },
        },
      },
    })
    const view = await readCaseView(db, caseId, now)
    const tellings = await db.officeTold.findMany({
      where: { caseId },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: 20,
    })
    const names = await namesOf(db, [
      known.leadId,
      ...tellings.flatMap(({ byId, officeId: to }) => [byId, to]),
    ])
    const given = officeId ? await givenBy(db, caseId, officeId, view) : []
    const released = officeId ? await releasedTo(db, caseId, officeId, after) : { items: [], later: null }
    const open = file.status !== 'closed'
    const release = open && officeId !== null && !file.submitted && can(actor, 'case:release', file)
    const candidates = release && officeId ? await releasable(db, caseId, officeId, below) : []
    return {
      /** The frame of the whole case, for who reads it; null for who is only informed. */
      header: can(actor, 'case:read', file) ? await caseHeader(db, actor, caseId) : null,
      ...{ caseId, number: known.number, title: known.title, status: known.status },
      ...{ unit: known.unit, office: known.office, informedAt: known.informedAt },
      lead: names.get(known.leadId) ?? null,
      tellings: tellings.map(({ id: key, toldTo, toldAt, how, byId, officeId: to }) => ({
        ...{ key, toldTo, toldAt, how, by: names.get(byId) ?? null, office: names.get(to) ?? null },
      })),
      clocks: clocksOf(view)
        .filter(
          ({ about }) =>
            'procedureId' in about ||
            ('authorityId' in about && given.some(({ authorityId }) => authorityId === about.authorityId)),
        )
        // Which items rest on it is the case's own business.
        .map((clock) => ({ ...clock, items: [] })),
      requests: officeId ? await requestsOf(db, caseId, officeId, view) : [],
      ...{ given, released: released.items, later: released.later },
      candidates: candidates.slice(0, 50),
      below: candidates[50] ? (candidates[49]?.number ?? null) : null,
      may: {
        release,
        ask: open && officeId !== null && can(actor, 'authorisation:ask', file),
        give: open && officeId !== null && can(actor, 'authorisation:give', file),
      },
      now,
    }
  },
})

/** What the page of an informed office shows. */
export type InformedView = Awaited<ReturnType<(typeof viewInformed)['perform']>>

import { z } from 'zod'
import { gapsIn, timeline } from '@/lib/domain/cases/timeline'
import { id, line } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { caseHeader } from './case-header'
import { readCaseView } from './load-case-view'

/** How many happenings one page shows, and how many entries of custody a timeline takes in at most: the latest. */
const [perPage, mostHands] = [120, 5_000]

/** What happened when, out of the whole record, with the times in which the file says nothing named as what they are. */
export const viewTimeline = act({
  name: 'view-timeline',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({
    caseId: id,
    /** Only what concerns this person of the case. */
    party: id.optional(),
    /** The happening that the page begins with. */
    from: line(120).optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, record }, { caseId, party, from }) {
    const header = await caseHeader(db, actor, caseId)
    const view = await readCaseView(db, caseId, now)
    const person = view.parties.find((one) => one.id === party)
    if (party !== undefined && !person) throw new NotFound()
    record('timeline.viewed', caseId, { person: person?.nameLatin ?? person?.nameKm ?? '' })
    const hands = await db.custodyEvent.findMany({
      where: { caseId },
      select: { id: true, itemId: true, kind: true, at: true },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: mostHands,
    })
    const all = timeline(view, hands, party)
    const gaps = gapsIn(all)
    const start = Math.max(
      0,
      all.findIndex((one) => one.id === from),
    )
    const page = all.slice(start, start + perPage)
    return {
      header,
      party: party ?? null,
      happenings: page.map((one) => ({ ...one, gap: gaps.get(one.id) ?? null })),
      of: all.length,
      gaps: [...gaps.values()].sort((one, other) => other.days - one.days).slice(0, 3),
      earlier: start > 0 ? (all[Math.max(0, start - perPage)]?.id ?? null) : null,
      later: all[start + perPage]?.id ?? null,
      suspects: view.parties.filter(({ standing }) => standing === 'suspect').map(called),
      names: {
        parties: view.parties.map(called),
        items: view.items.map(({ id: itemId, number, title }) => ({ itemId, number, title })),
        procedures: view.procedures.map((one) => ({
          ...{ procedureId: one.id, number: one.number, kind: one.kind, place: one.place },
          partyId: one.partyId,
        })),
        authorities: view.authorities.map((one) => ({
          ...{ authorityId: one.id, number: one.number, kind: one.kind },
        })),
        attributions: view.attributions.map((one) => {
          const sign = view.identifiers.find(({ id: identifierId }) => identifierId === one.identifierId)
          return { attributionId: one.id, partyId: one.partyId, sign: sign?.label ?? sign?.display ?? '' }
        }),
        counts: view.counts.map(({ id: countId, number, title }) => ({ countId, number, title })),
      },
    }
  },
})

type Party = Awaited<ReturnType<typeof readCaseView>>['parties'][number]
const called = ({ id: partyId, nameKm, nameLatin, aliases }: Party) => ({
  ...{ partyId, nameKm, nameLatin, aliases },
})

/** What the timeline shows. */
export type TimelineView = Awaited<ReturnType<(typeof viewTimeline)['perform']>>

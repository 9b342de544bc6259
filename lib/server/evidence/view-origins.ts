import { z } from 'zod'
import { commonRoots } from '@/lib/domain/cases/common-root'
import { voicesOf } from '@/lib/domain/cases/voices'
import { whatFalls } from '@/lib/domain/cases/what-rests'
import { id } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { readCaseView } from '@/lib/server/cases/load-case-view'
import { act } from '@/lib/server/kernel/act'
import { fallShown, titleFor } from '@/lib/server/network/small-case'
import { readsPrivileged } from './privilege'

const newestFirst = { orderBy: [{ at: 'desc' as const }, { id: 'desc' as const }] }

/** Whose voices the case rests on: every source with its items, which of them count as one and why, and which perhaps should. */
export const viewOrigins = act({
  name: 'view-origins',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({ caseId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, file: facts, record }, { caseId }) {
    record('origin.viewed', caseId, {})
    const header = await caseHeader(db, actor, caseId)
    const view = await readCaseView(db, caseId, now)
    const reads = facts !== undefined && readsPrivileged(actor, facts)
    const [file, joins, declined, changes] = [
      await db.case.findUniqueOrThrow({ where: { id: caseId }, select: { submittedAt: true } }),
      await db.originJoin.findMany({ where: { caseId }, include: { part: true }, ...newestFirst, take: 200 }),
      await db.originDecline.findMany({ where: { caseId }, ...newestFirst, take: 200 }),
      await db.labelChange.findMany({ where: { caseId }, ...newestFirst, take: 50 }),
    ]
    const people = await db.account.findMany({
      where: {
        id: {
          in: [
            ...joins.flatMap(({ byId, part }) => [byId, part?.byId ?? byId]),
            ...declined.map(({ byId }) => byId),
            ...changes.map(({ byId }) => byId),
          ],
        },
      },
      select: { id: true, nameLatin: true, nameKm: true },
    })
    const by = (accountId: string) =>
      people.find((one) => one.id === accountId) ?? { nameLatin: '', nameKm: null }
    const since = (at: Date) => file.submittedAt !== null && at > file.submittedAt
    const suggestions = commonRoots(view)
    const asDeclined = (one: (typeof suggestions)[number]) =>
      declined.find(
        (each) =>
          each.oneId === one.one &&
          each.otherId === one.other &&
          each.why === one.why &&
          each.basis === one.basis,
      )
    const numbers = new Map(view.items.map((item) => [item.id, item] as const))
    return {
      header,
      voices: voicesOf(view).all.map(({ id: voiceId, origins }) => ({
        voiceId,
        origins: origins.map((originId) => {
          const own = view.items.filter((item) => item.originId === originId)
          const parents = own.flatMap(({ madeFrom }) =>
            madeFrom.flatMap((parent) => numbers.get(parent)?.originId ?? []),
          )
          return {
            originId,
            name: view.origins.find((one) => one.id === originId)?.name ?? '',
            kind: view.origins.find((one) => one.id === originId)?.kind ?? ('other' as const),
            items: own.map((item) => ({
              ...{ itemId: item.id, number: item.number, title: titleFor(item, reads), type: item.type },
              ...{ class: item.class, spoken: item.spoken, hearsay: item.hearsay },
            })),
            derivedFrom: [...new Set(parents)].filter((parent) => parent !== originId),
          }
        }),
      })),
      joins: joins.map(({ id: joinId, oneId, otherId, kind, reason, why, at, byId, part }) => ({
        ...{ joinId, oneId, otherId, kind, reason, why, at, by: by(byId), since: since(at) },
        part: part && { reason: part.reason, at: part.at, by: by(part.byId) },
      })),
      suggestions: suggestions.filter((one) => !asDeclined(one)),
      declined: suggestions.flatMap((one) => {
        const found = asDeclined(one)
        return found ? [{ ...one, reason: found.reason, at: found.at, by: by(found.byId) }] : []
      }),
      changes: changes.map(({ id: changeId, itemId, label, before, after, reason, at, byId }) => ({
        ...{ changeId, itemId, number: numbers.get(itemId)?.number ?? 0, label, at },
        // Whose voice a sealed item was, and why it was changed, is what the seal hides.
        ...(reads || !numbers.get(itemId)?.privileged
          ? { before, after, reason }
          : { before: '…', after: '…', reason: null }),
        ...{ by: by(byId), since: since(at) },
      })),
      /** What every charge would show if nothing were joined, against what it shows. */
      cost: whatFalls({ ...view, joins: [] }, view).map((fall) => fallShown(view, fall)),
    }
  },
})

/** What the page of the sources shows. */
export type OriginsView = Awaited<ReturnType<(typeof viewOrigins)['perform']>>

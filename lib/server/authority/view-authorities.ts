import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { writingDue } from '@/lib/domain/authority/covers'
import type { CaseView } from '@/lib/domain/cases/case-view'
import { clocksOf } from '@/lib/domain/cases/clocks'
import { procedureMarks } from '@/lib/domain/cases/procedure-marks'
import { standsUnder } from '@/lib/domain/cases/stands-under'
import { id } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { readCaseView } from '@/lib/server/cases/load-case-view'
import { namesOf } from '@/lib/server/custody/names'
import { act } from '@/lib/server/kernel/act'

/** What the searches, seizures and records of a case were allowed by, what cites each, and what lies outside it. */
export const viewAuthorities = act({
  name: 'view-authorities',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({ caseId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, record }, { caseId }) {
    record('authorities.viewed', caseId, {})
    const view = await readCaseView(db, caseId, now)
    const said = await wordsOf(db, caseId)
    return {
      header: await caseHeader(db, actor, caseId),
      now,
      clocks: clocksOf(view).filter(({ about }) => 'authorityId' in about || 'procedureId' in about),
      authorities: view.authorities.map((authority) => ({
        ...authority,
        due: writingDue(authority),
        entries: said(authority.id),
        ...citing(view, authority.id, authority.number),
      })),
    }
  },
})

/** What cites an authority, and what stands under it without citing it. What is sealed is known by its number. */
function citing(view: CaseView, authorityId: string, number: number) {
  const items = new Map(view.items.map((item) => [item.id, item]))
  const ground = { ...view, authorities: view.authorities, asOf: view.asOf }
  const of = (marks: ReturnType<typeof procedureMarks>) =>
    marks.filter(({ authority }) => authority === number)
  return {
    procedures: view.procedures
      .filter((one) => one.authorityId === authorityId)
      .map((procedure) => ({
        procedureId: procedure.id,
        number: procedure.number,
        kind: procedure.kind,
        at: procedure.at,
        place: procedure.place,
        marks: of(procedureMarks(procedure, ground)),
      })),
    items: standsUnder(view, { authorityId }).flatMap(({ itemId, through }) => {
      const item = items.get(itemId)
      if (!item) return []
      const { number: itemNumber, title, type, privileged, marks } = item
      return [
        {
          ...{ itemId, number: itemNumber, type, privileged, through },
          title: privileged ? '' : title,
          marks: of(marks),
        },
      ]
    }),
  }
}

/** Everything that was said of each authority, oldest first, with who said it. */
async function wordsOf(db: Db, caseId: string) {
  const entries = await db.authorityEntry.findMany({
    where: { caseId },
    orderBy: [{ authorityId: 'asc' }, { seq: 'asc' }],
  })
  const names = await namesOf(
    db,
    entries.map(({ byId }) => byId),
  )
  return (authorityId: string) =>
    entries
      .filter((entry) => entry.authorityId === authorityId)
      .map(({ seq, entry, reason, at, byId }) => ({ seq, entry, reason, at, by: names.get(byId) ?? null }))
}

/** What the page of authorities shows. */
export type AuthoritiesView = Awaited<ReturnType<(typeof viewAuthorities)['perform']>>

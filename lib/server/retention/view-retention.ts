import { z } from 'zod'
import { grounds } from '@/lib/domain/retention/due'
import { holdsOf } from '@/lib/domain/retention/erase'
import { periodsOfCambodia } from '@/lib/domain/retention/periods'
import { columnDay } from '@/lib/domain/shared/period'
import { id } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { namesOf } from '@/lib/server/custody/names'
import { act } from '@/lib/server/kernel/act'
import { contentOf } from './content'
import { correctionsOf, servedBefore } from './corrections'
import { personIn, standingOf } from './standing'

/** What is due for one person of a file, what holds it, and who restricted or lifted what. */
export const viewRetention = act({
  name: 'view-retention',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({ caseId: id, partyId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, record }, { caseId, partyId }) {
    const header = await caseHeader(db, actor, caseId)
    const { person, standing, role } = await personIn(db, caseId, partyId)
    const { due, around, restrictions } = await standingOf(db, person, now)
    const corrections = await correctionsOf(db, person.id)
    const corrected = corrections.findLast(({ done }) => done)?.at
    const served = corrected ? await servedBefore(db, caseId, corrected) : []
    const erasure = await db.personErasure.findUnique({ where: { personId: person.id } })
    // What would go is read by who may ask for it; for everybody else it is a person of the file.
    const content = header.may.retention && !erasure ? await contentOf(db, person.id) : null
    const said = await namesOf(db, [
      ...restrictions.flatMap(({ byId, lift }) => [byId, lift?.byId ?? null, lift?.approvedById ?? null]),
      ...[...corrections.map(({ byId }) => byId), erasure?.askedById ?? null, erasure?.approvedById ?? null],
    ])
    const named = (who: string | null | undefined) => (who ? (said.get(who) ?? null) : null)
    record('retention.viewed', partyId, {})
    return {
      header,
      ...{ partyId, standing, role, now },
      person: {
        ...{ nameKm: person.nameKm, nameLatin: person.nameLatin },
        ...{ nameOther: person.nameOther, aliases: person.aliases, restricted: person.restricted },
      },
      due,
      holds: holdsOf(due, around),
      periods: { ...periodsOfCambodia, answered: around.answered },
      content,
      kept: {
        ...{ honorific: person.honorific, birthplace: person.birthplace, sex: person.sex },
        ...{ nationality: person.nationality, version: person.version },
        birth: person.birthDate ? columnDay(person.birthDate) : (person.birthYear?.toString() ?? null),
      },
      served: served.map(({ number, to, at }) => ({ number, to, at })),
      corrections: corrections.map(({ seq, done, because, paper, at, byId }) => ({
        ...{ seq, done, because, paper, at, by: named(byId) },
      })),
      erasure: erasure && {
        ...{
          number: erasure.number,
          at: erasure.at,
          entries: erasure.entries,
          ground: z.enum(grounds).parse(erasure.ground),
        },
        ...{ by: named(erasure.askedById), second: named(erasure.approvedById) },
        remains: remainsOf(erasure.remains),
      },
      restrictions: restrictions.map(({ seq, cause, endedOn, reason, paper, at, byId, lift }) => ({
        ...{ seq, cause, endedOn, reason, paper, at, by: named(byId) },
        lift: lift && {
          ...{ reason: lift.reason, at: lift.at },
          ...{ by: named(lift.byId), second: named(lift.approvedById) },
        },
      })),
    }
  },
})
export type RetentionView = Awaited<ReturnType<(typeof viewRetention)['perform']>>

/** Where names remained, as it was kept when they were erased. */
const remainsOf = (kept: unknown) =>
  Object.entries(z.record(z.string(), z.number()).parse(kept)).map(([place, many]) => ({ place, many }))

import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { controlKind, joinEnds } from '@/lib/domain/people/control-link'
import { period } from '@/lib/domain/shared/period'
import { day, id, text, uuid } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { findEnd, seizureOnly } from './ends'
import { midnight } from './midnight'

const start = z.string('missing').regex(new RegExp(`^(party|identifier):${uuid}$`), 'not-a-choice')
const finish = z.string('missing').regex(new RegExp(`^(party|identifier|item):${uuid}$`), 'not-a-choice')

/** Proposes what one did to another: ordered, paid, supplied. What proves it is linked to it afterwards. */
export const proposeControlLink = act({
  name: 'propose-control-link',
  kind: 'write',
  permission: 'network:edit',
  input: z.strictObject({
    caseId: id,
    kind: controlKind,
    start,
    finish,
    from: day.optional(),
    to: day.optional(),
    note: text(2000).optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, file, uphold, record }, { caseId, kind, start, finish, from, to, note }) {
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    uphold(period(from ?? null, to ?? null))
    const [one, other] = [await findEnd(db, caseId, start), await findEnd(db, caseId, finish)]
    uphold(joinEnds(kind, one.end, other.end))
    uphold(await seizureOnly(db, caseId, other))
    const controlLinkId = newId()
    await db.controlLink.create({
      data: {
        id: controlLinkId,
        caseId,
        kind,
        fromPartyId: one.column === 'Party' ? one.end.id : null,
        fromIdentifierId: one.column === 'Identifier' ? one.end.id : null,
        toPartyId: other.column === 'Party' ? other.end.id : null,
        toIdentifierId: other.column === 'Identifier' ? other.end.id : null,
        toItemId: other.column === 'Item' ? other.end.id : null,
        from: midnight(from),
        to: midnight(to),
        note,
        addedAt: now,
        addedById: actor.id,
      },
    })
    record('control-link.proposed', controlLinkId, { kind, from: one.name, to: other.name })
    return { caseId, controlLinkId }
  },
})

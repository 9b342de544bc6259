import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { mayErase } from '@/lib/domain/retention/erase'
import { all, allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { id, text } from '@/lib/domain/shared/shapes'
import { allowed } from '@/lib/server/identity/account'
import { twoPersonAct } from '@/lib/server/kernel/act'
import { contentOf } from './content'
import { fitsOutside } from './fits-outside'
import { lockPerson } from './restricted'
import { personIn, standingOf } from './standing'

const asked = z.strictObject({
  ...{ caseId: id, partyId: id },
  reason: text(1_000).min(20, 'erase-reason-too-short'),
  /** The hash of what they had before them. */
  content: z.string('missing').regex(/^[0-9a-f]{64}$/, 'not-a-hash'),
})

/**
 * Erases what is kept of a person, when the rule makes it due and nothing holds it. The second person stands outside the line of
 * the file and approves exactly that content. The database holds both again, and is the only hand that erases.
 */
export const erasePerson = twoPersonAct({
  name: 'erase-person',
  kind: 'write',
  permission: 'retention:work',
  stepUp: true,
  input: asked,
  about: ({ caseId }) => ({ caseId }),
  approval: {
    permission: 'retention:second',
    fits: fitsOutside,
    async when(input, db, { now }) {
      allowed((await asItStands(db, input, now)).ruling)
      return true
    },
  },
  async perform({ db, actor, approver, now, uphold, record }, input) {
    const { caseId, partyId } = input
    const { ruling, ground } = await asItStands(db, input, now)
    uphold(ruling)
    if (!approver || !ground) throw new Error('erasing needs its second person')
    const [done] = await db.$queryRaw<{ decision: number; gone: number }[]>`
      SELECT decision, gone FROM erase_person(${partyId}::uuid, ${actor.id}::uuid, ${approver.id}::uuid, ${ground}, ${now}::timestamptz)`
    if (!done) throw new Error('nothing was erased')
    record('person.erased', partyId, { decision: done.decision, entries: done.gone, ground })
    return { caseId, partyId }
  },
})

/** What holds it in this moment, and whether the content is still what was read. */
async function asItStands(db: Db, { caseId, partyId, content }: z.output<typeof asked>, now: Date) {
  const { person } = await personIn(db, caseId, partyId)
  await lockPerson(db, person.id)
  const { due, around } = await standingOf(db, person, now)
  const { hash } = await contentOf(db, person.id)
  const same: Ruling<true> = hash === content ? allow(true) : refuse('content-changed')
  const ruling: Ruling<unknown> = around.erased ? mayErase(due, around) : all([mayErase(due, around), same])
  return { ruling, ground: due.ground }
}

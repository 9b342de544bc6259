import { z } from 'zod'
import { sayPurpose, workPurposes } from '@/lib/domain/cases/purpose'
import { dayOf } from '@/lib/domain/shared/period'
import { id, line } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'

/** Somebody says for what they open a case today. It is remembered for them, this case and this day in Phnom Penh. */
export const statePurpose = act({
  name: 'state-purpose',
  kind: 'write',
  permission: 'case:state-purpose',
  input: z.strictObject({
    caseId: id,
    purpose: z.enum(workPurposes, 'not-a-choice'),
    words: line(300).optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  leavesCase: true,
  async perform({ db, actor, now, uphold, record }, { caseId, purpose, words }) {
    uphold(sayPurpose(purpose, words))
    // Two windows ask at once and are answered twice: the first answer of the day stands, both are in the log.
    await db.statedPurpose.createMany({
      data: [
        {
          ...{ accountId: actor.id, caseId, day: new Date(`${dayOf(now)}T00:00:00Z`) },
          ...{ purpose, words: words ?? null, at: now },
        },
      ],
      skipDuplicates: true,
    })
    record('purpose.stated', caseId, { purpose, words: words ?? '' })
    return { caseId }
  },
})

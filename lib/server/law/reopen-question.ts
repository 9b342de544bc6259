import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { questionNamed } from '@/lib/domain/offences/questions'
import { refuse } from '@/lib/domain/shared/ruling'
import { line } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** Says that an answered question is open again, and why. The answer of before stays to be read. */
export const reopenQuestion = act({
  name: 'reopen-question',
  kind: 'write',
  permission: 'template:manage',
  input: z.strictObject({ question: line(60), because: line(1000) }),
  about: () => 'system',
  async perform({ db, actor, now, uphold, record }, { question, because }) {
    if (!questionNamed(question)) throw new NotFound()
    // Two who open it again at once: the second finds it open.
    await db.$queryRaw`SELECT pg_advisory_xact_lock(7420014)::text`
    const last = await db.questionAnswer.findFirst({
      where: { question },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      select: { answered: true },
    })
    if (!last?.answered) uphold(refuse('question-is-open'))
    const answerId = newId()
    await db.questionAnswer.create({
      data: { id: answerId, question, answered: false, says: because, at: now, byId: actor.id },
    })
    record('question.opened-again', answerId, { question })
    return { question }
  },
})

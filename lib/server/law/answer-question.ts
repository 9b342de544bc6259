import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { questionNamed } from '@/lib/domain/offences/questions'
import { dayOf } from '@/lib/domain/shared/period'
import { refuse } from '@/lib/domain/shared/ruling'
import { day, line } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** Records what a ministry answered: who, in which office, on which paper, on which day. Answers are added, never changed. */
export const answerQuestion = act({
  name: 'answer-question',
  kind: 'write',
  permission: 'template:manage',
  input: z.strictObject({
    question: line(60),
    says: line(4000),
    official: line(200),
    office: line(200),
    document: line(200),
    documentDay: day,
  }),
  about: () => 'system',
  async perform({ db, actor, now, uphold, record }, { question, documentDay, ...answer }) {
    if (!questionNamed(question)) throw new NotFound()
    if (documentDay > dayOf(now)) uphold(refuse('paper-from-the-future', 'documentDay'))
    const answerId = newId()
    await db.questionAnswer.create({
      data: {
        ...{ id: answerId, question, answered: true, ...answer },
        ...{ documentDay: new Date(`${documentDay}T00:00:00Z`), at: now, byId: actor.id },
      },
    })
    record('question.answered', answerId, { question })
    return { question }
  },
})

import { z } from 'zod'
import { can } from '@/lib/domain/identity/policy'
import { questions } from '@/lib/domain/offences/questions'
import { columnDay } from '@/lib/domain/shared/period'
import { namesOf } from '@/lib/server/custody/names'
import { act } from '@/lib/server/kernel/act'

/** Of each question the last few answers: nobody answers one a hundred times. */
const shown = 5

/** What only a ministry can answer, with what was answered: by whom, on which paper, and when. */
export const viewQuestions = act({
  name: 'view-questions',
  kind: 'read',
  permission: 'law:read',
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, actor, record }) {
    record('questions.viewed', null, {})
    const rows = await Promise.all(
      questions.map(({ id: question }) =>
        db.questionAnswer.findMany({
          where: { question },
          orderBy: [{ at: 'desc' }, { id: 'desc' }],
          take: shown,
        }),
      ),
    )
    const people = await namesOf(
      db,
      rows.flat().map(({ byId }) => byId),
    )
    return {
      manages: can(actor, 'template:manage', 'system'),
      questions: questions.map((question, place) => ({
        ...question,
        answers: (rows[place] ?? []).map(({ id: answerId, documentDay, byId, ...answer }) => ({
          ...{ answerId, answered: answer.answered, says: answer.says, at: answer.at },
          ...{ official: answer.official, office: answer.office, document: answer.document },
          ...{ documentDay: documentDay && columnDay(documentDay), by: people.get(byId) ?? null },
        })),
      })),
    }
  },
})

/** What the page of open questions shows. */
export type QuestionsView = Awaited<ReturnType<(typeof viewQuestions)['perform']>>

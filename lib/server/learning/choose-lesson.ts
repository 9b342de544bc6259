import { z } from 'zod'
import { type DefectCode, defectCodes } from '@/lib/domain/returns/catalogue'
import { flag } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'

/** An officer sets the card of one lesson aside in their forms, or has it shown again. */
export const chooseLesson = act({
  name: 'choose-lesson',
  kind: 'write',
  permission: 'learning:own',
  input: z.strictObject({
    lesson: z.enum(defectCodes as [DefectCode, ...DefectCode[]], 'not-a-choice'),
    shown: flag,
  }),
  about: () => 'system',
  async perform({ db, actor, now, record }, { lesson: code, shown }) {
    const mine = { accountId: actor.id, code }
    await db.lessonChoice.upsert({
      where: { accountId_code: mine },
      create: { ...mine, shown, at: now },
      update: { shown, at: now },
    })
    record('lesson.chosen', null, { code, shown })
    return { lesson: code }
  },
})

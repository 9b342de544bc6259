import { z } from 'zod'
import { confirmed, sound } from '@/lib/domain/offences/draft-template'
import { templateKey } from '@/lib/domain/offences/in-force'
import { dayOf } from '@/lib/domain/shared/period'
import { refuse } from '@/lib/domain/shared/ruling'
import { day, id, line, version } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { hashOfTemplate, openDraft, writers } from './draft'

/** Records that a named official confirmed a draft of the law, on which paper and when. */
export const confirmTemplateDraft = act({
  name: 'confirm-template-draft',
  kind: 'write',
  permission: 'template:manage',
  input: z.strictObject({
    draftId: id,
    version,
    official: line(200),
    office: line(200),
    document: line(200),
    documentDay: day,
  }),
  about: () => 'system',
  async perform({ db, actor, now, uphold, record }, { draftId, version: from, documentDay, ...who }) {
    const { row, template } = await openDraft(db, draftId, from, uphold)
    if (documentDay > dayOf(now)) uphold(refuse('paper-from-the-future', 'documentDay'))
    const body = uphold(sound(confirmed(template, { ...who, documentDay })))
    await db.templateDraft.update({
      where: { id: draftId },
      data: {
        ...{
          body,
          bodyHash: hashOfTemplate(body),
          writerIds: writers(row.writerIds, actor.id),
          version: { increment: 1 },
        },
        ...{ ...who, documentDay: new Date(`${documentDay}T00:00:00Z`) },
      },
    })
    record('template.confirmed', draftId, { template: templateKey(body) })
    return { draftId }
  },
})

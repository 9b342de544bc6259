import { z } from 'zod'
import { templateKey } from '@/lib/domain/offences/in-force'
import { partNames, templatePart, templateParts, withPart } from '@/lib/domain/offences/template-parts'
import { id, version } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { hashOfTemplate, openDraft, writers } from './draft'
import { together } from './together'

const anyOf = Object.assign({}, ...Object.values(templateParts).map(({ shape }) => shape)) as z.ZodRawShape

/** All parts in one shape, as a form sends them; what belongs together is asked for together. */
const input = z
  .strictObject({
    draftId: id,
    version,
    ...z.object(anyOf).partial().shape,
    part: z.enum(partNames, 'not-a-choice'),
  })
  .superRefine(({ draftId: _draft, version: _seen, ...given }, context) =>
    together(templatePart)(given, context),
  )

/** Changes, adds or removes one step, clock, mode, or line of the penalties of a draft. A confirmation of before is gone. */
export const changeTemplatePart = act({
  name: 'change-template-part',
  kind: 'write',
  permission: 'template:manage',
  input,
  about: () => 'system',
  async perform({ db, actor, uphold, record }, { draftId, version: seen, ...given }) {
    const { row, template: before } = await openDraft(db, draftId, seen, uphold)
    const template = { ...before, confirmedByJusticeMinistry: false, confirmedBy: null }
    const body = uphold(withPart(template, templatePart.parse(given)))
    await db.templateDraft.update({
      where: { id: draftId },
      data: {
        ...{ body, bodyHash: hashOfTemplate(body), writerIds: writers(row.writerIds, actor.id) },
        version: { increment: 1 },
        ...{ official: null, office: null, document: null, documentDay: null },
      },
    })
    record('template.changed', draftId, { template: templateKey(body) })
    return { draftId }
  },
})

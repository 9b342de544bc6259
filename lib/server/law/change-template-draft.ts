import { z } from 'zod'
import { withAll, withElement, withLaw } from '@/lib/domain/offences/draft-template'
import { templateKey } from '@/lib/domain/offences/in-force'
import { lawStatus } from '@/lib/domain/offences/template'
import { day, flag, id, line, text, version, whole } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { hashOfTemplate, openDraft, writers } from './draft'
import { together } from './together'

const both = (longest: number) => z.strictObject({ en: line(longest), km: line(longest) })
const of = { draftId: id, version }

const law = {
  title: both(200),
  explanation: both(2000),
  article: line(60).optional(),
  articleStatus: lawStatus,
  validFrom: day.optional(),
  validTo: day.optional(),
}
const element = {
  element: line(40),
  title: both(200),
  question: both(1000),
  sources: whole(1, 5),
  target: whole(1, 100),
  needsAlternative: flag.optional(),
}
const allOfIt = { body: text(300_000) }

/** What of a draft is changed: the offence itself, one element, or all of it as data. */
const parts = z.discriminatedUnion('part', [
  z.strictObject({ ...of, part: z.literal('law'), ...law }),
  z.strictObject({ ...of, part: z.literal('element'), ...element }),
  z.strictObject({ ...of, part: z.literal('whole'), ...allOfIt }),
])

/** All three in one shape, as a form sends them; what belongs together is asked for together. */
const input = z
  .strictObject({
    ...of,
    part: z.enum(['law', 'element', 'whole'], 'not-a-choice'),
    ...z.object({ ...law, ...element, ...allOfIt }).partial().shape,
  })
  .superRefine(together(parts))

/** Changes a draft of the law. Whoever changed it last is not the second person, and a confirmation of before is gone. */
export const changeTemplateDraft = act({
  name: 'change-template-draft',
  kind: 'write',
  permission: 'template:manage',
  input,
  about: () => 'system',
  async perform({ db, actor, uphold, record }, said) {
    const given = parts.parse(said)
    const { row, template: before } = await openDraft(db, given.draftId, given.version, uphold)
    const template = { ...before, confirmedByJusticeMinistry: false, confirmedBy: null }
    const body = uphold(
      given.part === 'law'
        ? withLaw(template, {
            ...{ title: given.title, explanation: given.explanation, articleStatus: given.articleStatus },
            ...{ article: given.article ?? null },
            ...{ validFrom: given.validFrom ?? null, validTo: given.validTo ?? null },
          })
        : given.part === 'element'
          ? withElement(template, given.element, {
              ...{ title: given.title, question: given.question, sources: given.sources },
              ...{ target: given.target, needsAlternative: given.needsAlternative ?? false },
            })
          : withAll(template, given.body),
    )
    await db.templateDraft.update({
      where: { id: given.draftId },
      data: {
        ...{
          body,
          bodyHash: hashOfTemplate(body),
          writerIds: writers(row.writerIds, actor.id),
          version: { increment: 1 },
        },
        ...{ official: null, office: null, document: null, documentDay: null },
      },
    })
    record('template.changed', given.draftId, { template: templateKey(body) })
    return { draftId: given.draftId }
  },
})

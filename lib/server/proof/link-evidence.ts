import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { newLink, linkEvidence as rule, targetOf } from '@/lib/domain/evidence/link'
import { placeOfForm } from '@/lib/domain/evidence/place-form'
import { refuse } from '@/lib/domain/shared/ruling'
import { id, many, uuid } from '@/lib/domain/shared/shapes'
import { finishDraft } from '@/lib/server/evidence/finish-draft'
import { notSealed } from '@/lib/server/evidence/privilege'
import { act, type Context } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { once } from '@/lib/server/kernel/once'
import { sayTarget, targetsOf } from './targets'

const targetKey = z
  .string('missing')
  .regex(new RegExp(`^(count|charge|attribution|control):${uuid}(:[A-Z.]{1,40})?$`), 'not-a-choice')

/** A target's key as the columns that hold it. */
const columns = (key: string) => {
  const [group, of, element] = key.split(':')
  if (group === 'count') return { countId: of, element }
  if (group === 'charge') return { chargeId: of, element }
  return group === 'attribution' ? { attributionId: of } : { controlLinkId: of }
}

const newLinks = z.strictObject({
  caseId: id,
  itemId: id,
  polarity: newLink.shape.polarity,
  strength: newLink.shape.strength,
  locator: placeOfForm,
  reasoning: newLink.shape.reasoning,
  targets: many(targetKey, 50),
  restsOn: many(id, 10).optional(),
  /** A sentence of its own for one of the targets, by its place among them; the others share `reasoning`. */
  reasons: z.record(z.string().regex(/^\d{1,2}$/), newLink.shape.reasoning).optional(),
  draftId: id.optional(),
})
type NewLinks = z.output<typeof newLinks>
type Linked = { readonly caseId: string; readonly itemId: string; readonly linkIds: string[] }

/** Links an item, at an exact place in it, to one or many things it proves or undermines, with the reasoning. */
export const linkEvidence = act({
  name: 'link-evidence',
  kind: 'write',
  permission: 'proof:link',
  input: newLinks,
  about: ({ caseId }) => ({ caseId }),
  perform: (context, { draftId, ...said }) =>
    once(context, { act: 'link-evidence', draftId, said }, () => linked(context, draftId, said)),
})

async function linked(
  context: Context,
  draftId: string | undefined,
  { caseId, itemId, targets, restsOn = [], reasons = {}, ...said }: Omit<NewLinks, 'draftId'>,
): Promise<Linked> {
  const { db, actor, now, file, uphold, record } = context
  const item = await db.item.findUnique({
    where: { caseId_id: { caseId, id: itemId } },
    select: { number: true, privileged: true },
  })
  if (!file || !item) throw new NotFound()
  notSealed(context, item)
  if (targets.length === 0) uphold(refuse('missing', 'targets'))
  const known = new Map((await targetsOf(db, caseId)).map((target) => [target.key, target] as const))
  const fileId = said.locator.fileId
  if (fileId && (await db.itemFile.count({ where: { caseId, itemId, id: fileId } })) === 0)
    throw new NotFound()
  if (restsOn.some((attributionId) => !known.has(`attribution:${attributionId}`)))
    uphold(refuse('rests-on-other', 'restsOn'))
  const linkIds: string[] = []
  for (const [place, key] of targets.entries()) {
    if (targets.indexOf(key) !== place) continue
    const target = known.get(key)
    if (!target) throw new NotFound()
    const why = reasons[place] ?? said.reasoning
    const link = uphold(rule(file, { ...said, reasoning: why, itemId, ...columns(key), restsOn }))
    const { locator, reasoning, polarity, strength } = link
    const linkId = newId()
    await db.proofLink.create({
      data: {
        ...{
          id: linkId,
          caseId,
          itemId,
          polarity,
          strength,
          locator,
          reasoning,
          ...stored(targetOf(link)),
        },
        proposedAt: now,
        proposedById: actor.id,
      },
    })
    await db.proofBasis.createMany({
      data: link.restsOn.map((attributionId) => ({ caseId, linkId, attributionId })),
    })
    record('link.proposed', linkId, {
      item: item.number,
      polarity,
      strength,
      target: sayTarget(target),
      reasoning,
    })
    linkIds.push(linkId)
  }
  await finishDraft(context, caseId, draftId)
  return { caseId, itemId, linkIds }
}

const stored = (target: ReturnType<typeof targetOf>) => {
  if (!target) throw new Error('the rule lets no link pass without its target')
  const { to: _, ...rest } = target
  return rest
}

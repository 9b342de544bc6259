import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { sound } from '@/lib/domain/offences/draft-template'
import { mayAdopt } from '@/lib/domain/policy/adopt'
import { type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { twoPersonAct } from '@/lib/server/kernel/act'
import { NotFound, Refused } from '@/lib/server/kernel/errors'
import { keepTemplate } from '@/lib/server/offences/keep-template'
import { hashOfTemplate } from './draft'

const input = z.strictObject({
  draftId: id,
  hash: z.string('missing').regex(/^sha256:[0-9a-f]{64}$/, 'not-a-hash'),
})

/**
 * Makes a draft a version of the law in the house, once a second person, who wrote nothing of it, approves exactly that
 * text. New counts stand on it from then; those that stand on an older version keep it.
 */
export const adoptTemplate = twoPersonAct({
  name: 'adopt-template',
  kind: 'write',
  permission: 'template:manage',
  input,
  about: () => 'system',
  approval: {
    permission: 'template:approve',
    async when(given, db) {
      const { ruling } = await drafted(db, given, undefined)
      if (!ruling.ok) throw new Refused(ruling.refusals)
      return true
    },
  },
  async perform({ db, actor, approver, now, uphold, record }, given) {
    await db.$queryRaw`SELECT 1 FROM "TemplateDraft" WHERE "id" = ${given.draftId}::uuid FOR UPDATE`
    const { row, ruling } = await drafted(db, given, approver?.id)
    uphold(ruling)
    const template = await keepTemplate(db, uphold(sound(row.body)), now)
    await db.templateDraft.update({
      where: { id: given.draftId },
      data: { adoptedAt: now, askedById: actor.id, approvedById: approver?.id ?? null },
    })
    record('template.adopted', given.draftId, { template })
    return { draftId: given.draftId, template }
  },
})

async function drafted(db: Db, { draftId, hash }: z.output<typeof input>, approverId: string | undefined) {
  const row = await db.templateDraft.findUnique({ where: { id: draftId } })
  if (!row) throw new NotFound()
  const read = sound(row.body)
  // What is approved must be what was read: a draft that changed since is another text.
  const ruling: Ruling<unknown> =
    row.bodyHash !== hash || !read.ok || hashOfTemplate(read.value) !== hash
      ? refuse('content-changed')
      : mayAdopt({ writers: row.writerIds, adoptedAt: row.adoptedAt }, approverId)
  return { row, ruling }
}

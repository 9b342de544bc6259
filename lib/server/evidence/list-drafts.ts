import { z } from 'zod'
import { can } from '@/lib/domain/identity/policy'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { caseFacts } from '@/lib/server/kernel/admission'
import { draftsOf } from './drafts'

/** A person's own drafts, of one case or of all that are still open to them. Who left a team does not read on in it. */
export const listDrafts = act({
  name: 'list-drafts',
  kind: 'read',
  permission: 'own:work',
  input: z.strictObject({ caseId: id.optional() }),
  about: () => 'system',
  async perform({ db, actor, now, record }, { caseId }) {
    record('drafts.listed', null, {})
    const begun = await db.draft.findMany({
      where: { accountId: actor.id, ...(caseId ? { caseId } : {}) },
      distinct: ['caseId'],
      select: { caseId: true },
      take: 50,
    })
    const open: string[] = []
    for (const { caseId } of begun) {
      const facts = await caseFacts(db, actor, caseId, now, false)
      if (facts && can(actor, 'draft:own', facts)) open.push(caseId)
    }
    return { drafts: await draftsOf(db, actor, open) }
  },
})

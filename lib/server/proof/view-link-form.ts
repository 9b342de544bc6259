import { z } from 'zod'
import { id } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { draftOf, draftsOf } from '@/lib/server/evidence/drafts'
import { readsPrivileged } from '@/lib/server/evidence/privilege'
import { act } from '@/lib/server/kernel/act'
import { targetsOf } from './targets'

/** What the form needs to link evidence: the items with their files, and everything in the case that can be proved. */
export const viewLinkForm = act({
  name: 'view-link-form',
  kind: 'read',
  permission: 'proof:link',
  input: z.strictObject({ caseId: id, draftId: id.optional() }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, file, record }, { caseId, draftId }) {
    record('evidence.form-opened', caseId, { form: 'link' })
    const items = await db.item.findMany({
      // What is sealed is linked by nobody who may not read it.
      where: { caseId, ...(file && readsPrivileged(actor, file) ? {} : { privileged: false }) },
      select: {
        id: true,
        number: true,
        title: true,
        type: true,
        files: { select: { id: true, name: true }, orderBy: { attachedAt: 'asc' } },
      },
      orderBy: { number: 'asc' },
      take: 5_000,
    })
    return {
      header: await caseHeader(db, actor, caseId),
      items: items.map(({ id: itemId, files, ...item }) => ({
        itemId,
        ...item,
        files: files.map(({ id: fileId, name }) => ({ fileId, name })),
      })),
      targets: await targetsOf(db, caseId),
      drafts: await draftsOf(db, actor, [caseId], { kind: 'link' }),
      draft: await draftOf(db, actor, { draftId, caseId, kind: 'link' }),
    }
  },
})

/** What the link form shows. */
export type LinkFormView = Awaited<ReturnType<(typeof viewLinkForm)['perform']>>

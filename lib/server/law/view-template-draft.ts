import { z } from 'zod'
import { compareTemplates } from '@/lib/domain/offences/compare-templates'
import { unconfirmed } from '@/lib/domain/offences/confirmation'
import { templateKey } from '@/lib/domain/offences/in-force'
import { offenceTemplate } from '@/lib/domain/offences/template'
import { columnDay } from '@/lib/domain/shared/period'
import { id } from '@/lib/domain/shared/shapes'
import { namesOf } from '@/lib/server/custody/names'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { templateOf } from '@/lib/server/offences/keep-template'

/** A version of an offence that is being written, beside the one that it began from. */
export const viewTemplateDraft = act({
  name: 'view-template-draft',
  kind: 'read',
  permission: 'template:manage',
  input: z.strictObject({ draftId: id }),
  about: () => 'system',
  async perform({ db, actor, record }, { draftId }) {
    const row = await db.templateDraft.findUnique({ where: { id: draftId } })
    if (!row) throw new NotFound()
    const template = offenceTemplate.parse(row.body)
    const base = templateOf(await db.offenceTemplate.findUniqueOrThrow({ where: { id: row.baseId } }))
    record('template.viewed', draftId, { template: templateKey(template) })
    const people = await namesOf(db, [row.draftedById, ...(row.approvedById ? [row.approvedById] : [])])
    const { official, office, document, documentDay } = row
    return {
      ...{
        draftId,
        base: row.baseId,
        template,
        reason: row.reason,
        hash: row.bodyHash,
        version: row.version,
      },
      ...{ draftedAt: row.draftedAt, adoptedAt: row.adoptedAt, wrote: row.writerIds.includes(actor.id) },
      draftedBy: people.get(row.draftedById) ?? null,
      approvedBy: row.approvedById === null ? null : (people.get(row.approvedById) ?? null),
      confirmed:
        official && office && document && documentDay
          ? { official, office, document, day: columnDay(documentDay) }
          : null,
      differences: compareTemplates(base, template),
      unconfirmed: unconfirmed(template),
    }
  },
})

/** What the page of a draft shows. */
export type TemplateDraftView = Awaited<ReturnType<(typeof viewTemplateDraft)['perform']>>

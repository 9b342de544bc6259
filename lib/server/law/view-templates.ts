import { z } from 'zod'
import { can } from '@/lib/domain/identity/policy'
import { unconfirmed } from '@/lib/domain/offences/confirmation'
import { templateKey } from '@/lib/domain/offences/in-force'
import { act } from '@/lib/server/kernel/act'
import { knownTemplates } from '@/lib/server/offences/known-templates'

const draftsShown = 50

/** Every offence the house knows, with its versions, how much of each awaits the ministry, and what is being drafted. */
export const viewTemplates = act({
  name: 'view-templates',
  kind: 'read',
  permission: 'law:read',
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, actor, record }) {
    record('templates.viewed', null, {})
    const known = await knownTemplates(db)
    const manages = can(actor, 'template:manage', 'system')
    const drafts = manages
      ? await db.templateDraft.findMany({
          where: { adoptedAt: null },
          select: { id: true, code: true, newVersion: true, reason: true, official: true, draftedAt: true },
          orderBy: [{ draftedAt: 'desc' }, { id: 'desc' }],
          take: draftsShown,
        })
      : []
    return {
      manages,
      offences: known.map((template) => ({
        ...{
          key: templateKey(template),
          code: template.id,
          version: template.version,
          title: template.title,
        },
        ...{ jurisdiction: template.jurisdiction, article: template.law.article },
        ...{ validFrom: template.validFrom, validTo: template.validTo, confirmedBy: template.confirmedBy },
        awaiting: unconfirmed(template).length,
      })),
      drafts: drafts.map(({ id: draftId, ...draft }) => ({ draftId, ...draft })),
    }
  },
})

/** What the page of offences shows. */
export type TemplatesView = Awaited<ReturnType<(typeof viewTemplates)['perform']>>

import { z } from 'zod'
import { can } from '@/lib/domain/identity/policy'
import { compareTemplates } from '@/lib/domain/offences/compare-templates'
import { unconfirmed } from '@/lib/domain/offences/confirmation'
import { templateKey } from '@/lib/domain/offences/in-force'
import { line } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { knownTemplates } from '@/lib/server/offences/known-templates'

/** One version of an offence whole, and what differs from another version of it. */
export const viewTemplate = act({
  name: 'view-template',
  kind: 'read',
  permission: 'law:read',
  input: z.strictObject({ template: line(60), beside: line(60).optional() }),
  about: () => 'system',
  async perform({ db, actor, record }, { template: key, beside }) {
    const known = await knownTemplates(db)
    const found = known.find((one) => templateKey(one) === key)
    const other = known.find((one) => templateKey(one) === beside)
    if (!found || (beside !== undefined && other?.id !== found.id)) throw new NotFound()
    record('template.viewed', null, { template: key })
    return {
      ...{ key, template: found, unconfirmed: unconfirmed(found) },
      manages: can(actor, 'template:manage', 'system'),
      versions: known.filter(({ id }) => id === found.id).map(templateKey),
      beside: other ? { key: templateKey(other), differences: compareTemplates(other, found) } : null,
    }
  },
})

/** What the page of one version shows. */
export type TemplateView = Awaited<ReturnType<(typeof viewTemplate)['perform']>>

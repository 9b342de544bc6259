import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { begun, nextVersion } from '@/lib/domain/offences/draft-template'
import { templateKey } from '@/lib/domain/offences/in-force'
import { refuse } from '@/lib/domain/shared/ruling'
import { line } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { keepTemplate } from '@/lib/server/offences/keep-template'
import { knownTemplates } from '@/lib/server/offences/known-templates'
import { hashOfTemplate } from './draft'

/** Begins a new version of an offence as a copy of an old one. It binds nothing until two people adopt it. */
export const draftTemplate = act({
  name: 'draft-template',
  kind: 'write',
  permission: 'template:manage',
  input: z.strictObject({
    base: line(60),
    newVersion: z.string('missing').regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/, 'not-a-version'),
    reason: line(1000),
  }),
  about: () => 'system',
  async perform({ db, actor, now, uphold, record }, { base, newVersion, reason }) {
    const found = (await knownTemplates(db)).find((one) => templateKey(one) === base)
    if (!found) throw new NotFound()
    uphold(nextVersion(found.version, newVersion))
    const body = begun(found, newVersion)
    const taken = await db.templateDraft.findUnique({
      where: { code_newVersion: { code: body.id, newVersion } },
      select: { id: true },
    })
    const kept = await db.offenceTemplate.findUnique({
      where: { id: templateKey(body) },
      select: { id: true },
    })
    if (taken || kept) uphold(refuse('version-taken', 'newVersion'))
    const draftId = newId()
    await db.templateDraft.create({
      data: {
        ...{
          id: draftId,
          baseId: await keepTemplate(db, found, now),
          code: body.id,
          newVersion,
          body,
          reason,
        },
        ...{ bodyHash: hashOfTemplate(body), draftedAt: now, draftedById: actor.id, writerIds: [actor.id] },
      },
    })
    record('template.drafted', draftId, { template: templateKey(body) })
    return { draftId }
  },
})

import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { identifierKind, normaliseIdentifier } from '@/lib/domain/people/identifier'
import { refuse } from '@/lib/domain/shared/ruling'
import { id, line, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** Adds a phone, account, plate or other sign to the file, in its one normal form. Added twice, it is the same one. */
export const addIdentifier = act({
  name: 'add-identifier',
  kind: 'write',
  permission: 'network:edit',
  input: z.strictObject({
    caseId: id,
    kind: identifierKind,
    identifier: line(200),
    label: line(20).optional(),
    note: text(2000).optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, file, uphold, record }, { caseId, kind, identifier, label, note }) {
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const { display, normal } = uphold(normaliseIdentifier(kind, identifier))
    if (await db.identifier.findUnique({ where: { caseId_kind_normal: { caseId, kind, normal } } })) {
      uphold(refuse('identifier-already-there', 'identifier'))
    }
    const identifierId = newId()
    await db.identifier.create({
      data: {
        id: identifierId,
        caseId,
        kind,
        display,
        normal,
        label,
        note,
        addedAt: now,
        addedById: actor.id,
      },
    })
    record('identifier.added', identifierId, { kind, display })
    return { caseId, identifierId }
  },
})

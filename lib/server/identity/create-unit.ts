import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { unitKind } from '@/lib/domain/identity/account'
import { refuse } from '@/lib/domain/shared/ruling'
import { id, line } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { unitNamed } from './account'

/** Adds a unit to the tree. It has nobody in it yet, so one person suffices. */
export const createUnit = act({
  name: 'create-unit',
  kind: 'write',
  permission: 'unit:manage',
  input: z.strictObject({
    code: line(12)
      .toUpperCase()
      .regex(/^[A-Z][A-Z0-9]{1,7}$/, 'unit-code-form'),
    kind: unitKind,
    nameEn: line(120),
    nameKm: line(120),
    parentId: id.optional(),
  }),
  about: () => 'system',
  async perform({ db, now, uphold, record }, { code, kind, nameEn, nameKm, parentId }) {
    if (await db.unit.findUnique({ where: { code }, select: { id: true } }))
      uphold(refuse('unit-code-taken', 'code'))
    if (parentId && (await unitNamed(db, parentId, 'parentId')).closed)
      uphold(refuse('unit-closed', 'parentId'))
    const unitId = newId()
    await db.unit.create({
      data: { id: unitId, code, kind, nameEn, nameKm, parentId: parentId ?? null, createdAt: now },
    })
    record('unit.created', unitId, { code, name: nameEn, kind })
    return { unitId }
  },
})

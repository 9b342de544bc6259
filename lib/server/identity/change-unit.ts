import { z } from 'zod'
import { id, line, version } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound, Stale } from '@/lib/server/kernel/errors'

/** Corrects the names of a unit. Its code stands in case numbers and never changes. */
export const changeUnit = act({
  name: 'change-unit',
  kind: 'write',
  permission: 'unit:manage',
  input: z.strictObject({ unitId: id, version, nameEn: line(120), nameKm: line(120) }),
  about: () => 'system',
  async perform({ db, record }, { unitId, version, nameEn, nameKm }) {
    const { count } = await db.unit.updateMany({
      where: { id: unitId, version },
      data: { nameEn, nameKm, version: { increment: 1 } },
    })
    const unit = await db.unit.findUnique({ where: { id: unitId } })
    if (!unit) throw new NotFound()
    if (count === 0) throw new Stale({ nameEn: unit.nameEn, nameKm: unit.nameKm, version: unit.version })
    record('unit.changed', unitId, { code: unit.code, changed: ['name'] })
    return { unitId }
  },
})

import { z } from 'zod'
import { act } from '@/lib/server/kernel/act'

/** Every unit, with how many people work there, in the order of the tree. */
export const listUnits = act({
  name: 'list-units',
  kind: 'read',
  permission: 'unit:manage',
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, record }) {
    record('units.listed', null, {})
    const units = await db.unit.findMany({
      orderBy: { code: 'asc' },
      select: {
        id: true,
        code: true,
        kind: true,
        nameEn: true,
        nameKm: true,
        parentId: true,
        closedAt: true,
        version: true,
        asksPurpose: true,
        _count: { select: { accounts: { where: { status: { not: 'disabled' } } } } },
      },
    })
    const below = (parentId: string | null, depth: number): Listed[] =>
      units
        .filter((unit) => unit.parentId === parentId)
        .flatMap(({ _count, ...unit }) => [
          { ...unit, depth, people: _count.accounts },
          ...below(unit.id, depth + 1),
        ])
    type Listed = Omit<(typeof units)[number], '_count'> & { depth: number; people: number }
    return { units: below(null, 0) }
  },
})

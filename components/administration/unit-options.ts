import type { UnitKind } from '@/lib/domain/identity/account'

/** A unit as it stands in a list to choose from, in the order of the tree. */
export type Unit = {
  readonly id: string
  readonly code: string
  readonly kind: UnitKind
  readonly nameEn: string
  readonly nameKm: string
  readonly closedAt: Date | null
  readonly depth: number
}

/** Open units as choices, indented as they stand in the tree. */
export const unitOptions = (units: readonly Unit[], language: string) =>
  units
    .filter(({ closedAt }) => closedAt === null)
    .map(({ id, code, nameEn, nameKm, depth }) => ({
      value: id,
      label: `${'\u2003'.repeat(depth)}${code} · ${language === 'km' ? nameKm : nameEn}`,
    }))

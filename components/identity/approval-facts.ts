import { useLocale, useTranslations } from 'next-intl'
import { roles } from '@/lib/domain/identity/policy'

export type Fact = { readonly path: string; readonly value: string }

type Person = {
  readonly id: string
  readonly nameLatin: string
  readonly nameKm: string | null
  readonly username: string
}
type Unit = { readonly id: string; readonly code: string; readonly nameEn: string; readonly nameKm: string }

/** Who and what the ids in a content name. */
export type Named = {
  readonly people: readonly Person[]
  readonly units: readonly Unit[]
  readonly things: readonly { readonly id: string; readonly called: string }[]
}

/** Puts the content of an approval into words: fields by their names, ids by what they name. The rest stays to the letter. */
export function useFactWords({ people, units, things }: Named) {
  const t = useTranslations()
  const km = useLocale() === 'km'

  const person = (id: string) => {
    const found = people.find((one) => one.id === id)
    return found && `${(km && found.nameKm) || found.nameLatin} (${found.username})`
  }

  const label = ({ path }: Fact) => {
    const key = `approvals.fields.${path.split('.').at(-1)}` as Parameters<typeof t>[0]
    return t.has(key) ? t(key) : path
  }

  const value = ({ path, value }: Fact) => {
    const unit = units.find(({ id }) => id === value)
    if (unit) return `${unit.code} · ${km ? unit.nameKm : unit.nameEn}`
    const role = path === 'role' ? roles.find((one) => one === value) : undefined
    if (role) return t(`roles.${role}`)
    if (value === 'true' || value === 'false') return t(value === 'true' ? 'approvals.yes' : 'approvals.no')
    return person(value) ?? things.find(({ id }) => id === value)?.called ?? value
  }

  return { person, label, value }
}

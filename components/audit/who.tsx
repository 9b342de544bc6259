import { useTranslations } from 'next-intl'
import { useUnitName } from '@/components/cases/unit-name'
import { useCalled } from '@/components/people/names'
import { roles } from '@/lib/domain/identity/policy'

type Whose = {
  readonly nameLatin: string
  readonly nameKm: string | null
  readonly role: string | null
  readonly unitEn: string | null
  readonly unitKm: string | null
}

/** A person with role and unit beneath. */
export function Who({ of }: { readonly of: Whose }) {
  const t = useTranslations('roles')
  const called = useCalled()
  const unit = useUnitName()
  const role = roles.find((one) => one === of.role)
  const place = of.unitEn && of.unitKm ? unit({ nameEn: of.unitEn, nameKm: of.unitKm }) : null
  return (
    <span>
      {called(of)}
      <span className="block text-soft text-xs">{[role && t(role), place].filter(Boolean).join(', ')}</span>
    </span>
  )
}

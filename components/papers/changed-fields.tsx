import { useTranslations } from 'next-intl'
import { useSaid } from '@/components/evidence/said'
import { kinds } from '@/lib/domain/evidence/catalogue'
import type { ItemType } from '@/lib/domain/evidence/kind'

/** The fields that are no longer as they were printed, by the names they have in the form. */
export function ChangedFields({
  type,
  changed,
}: {
  readonly type: ItemType | null
  readonly changed: readonly string[]
}) {
  const t = useTranslations('papersPage.changed')
  const said = useSaid()
  const nameOf = (path: string): string => {
    const [group, field = ''] = path.split('.')
    const asked = type && kinds[type].fields.find(({ id }) => id === field)
    if (group === 'answers') return asked ? said(asked.label) : field
    const key = (group === 'item' ? field : path) as Parameters<typeof t>[0]
    return t.has(key) ? t(key) : path
  }
  return (
    <ul className="list-disc ps-5">
      {changed.map((path) => (
        <li key={path}>{nameOf(path)}</li>
      ))}
    </ul>
  )
}

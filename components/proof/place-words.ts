import { useTranslations } from 'next-intl'
import type { ItemView } from '@/lib/server/evidence/view-item'

type Place = NonNullable<ItemView['links'][number]['place']>

/** Says an exact place as a person would: "page 2", "rows 14 to 31". */
export function usePlaceWords() {
  const t = useTranslations('links.place')
  return (place: Place | null) => {
    const key = place?.key as Parameters<typeof t.has>[0] // `sayLocator` names its sentences by text; asked for on this line
    return place && t.has(key) ? t(key, place.params as never) : ''
  }
}

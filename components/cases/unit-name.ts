import { useLocale } from 'next-intl'

/** The unit's name in the reader's language. */
export const useUnitName = () => {
  const km = useLocale() === 'km'
  return ({ nameEn, nameKm }: { readonly nameEn: string; readonly nameKm: string }) => (km ? nameKm : nameEn)
}

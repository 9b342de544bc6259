import { useLocale } from 'next-intl'

type Named = { readonly nameLatin: string | null; readonly nameKm: string | null }

/** A name in the reader's script, else in the other. */
export const useCalled = () => {
  const km = useLocale() === 'km'
  return ({ nameLatin, nameKm }: Named) => (km ? (nameKm ?? nameLatin) : (nameLatin ?? nameKm)) ?? '–'
}

/** The unit's name in the reader's language. */
export const useUnitName = () => {
  const km = useLocale() === 'km'
  return ({ nameEn, nameKm }: { readonly nameEn: string; readonly nameKm: string }) => (km ? nameKm : nameEn)
}

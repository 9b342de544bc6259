import { useLocale } from 'next-intl'

/** The name of somebody of the house in the reader's language. */
export const useNamed = () => {
  const km = useLocale() === 'km'
  return ({ nameLatin, nameKm }: { readonly nameLatin: string; readonly nameKm: string | null }) =>
    (km && nameKm) || nameLatin
}

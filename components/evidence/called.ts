import { useLocale } from 'next-intl'

/** What to call a colleague in the reader's script. */
export const useColleague = () => {
  const locale = useLocale()
  return ({ nameLatin, nameKm }: { readonly nameLatin: string; readonly nameKm: string | null }) =>
    (locale === 'km' && nameKm) || nameLatin
}

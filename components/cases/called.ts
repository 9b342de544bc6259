import { useLocale } from 'next-intl'

type Named = {
  readonly nameLatin: string | null
  readonly nameKm: string | null
  readonly aliases?: readonly string[]
}

/** A name in the reader's script, else in the other, else what the person is called. */
export const useCalled = () => {
  const km = useLocale() === 'km'
  return ({ nameLatin, nameKm, aliases = [] }: Named) =>
    (km ? (nameKm ?? nameLatin) : (nameLatin ?? nameKm)) ?? aliases[0] ?? '–'
}

/** The unit's name in the reader's language. */
export const useUnitName = () => {
  const km = useLocale() === 'km'
  return ({ nameEn, nameKm }: { readonly nameEn: string; readonly nameKm: string }) => (km ? nameKm : nameEn)
}

import { useTranslations } from 'next-intl'

type Days = { readonly validFrom: string | null; readonly validTo: string | null }

/** From which day to which a version of the law holds, in words. */
export function useValidity(): (days: Days) => string {
  const t = useTranslations('law')
  return ({ validFrom, validTo }) => {
    if (validFrom === null && validTo === null) return t('always')
    return [
      ...(validFrom === null ? [] : [t('from', { day: validFrom })]),
      ...(validTo === null ? [] : [t('to', { day: validTo })]),
    ].join(' ')
  }
}

import { useLocale } from 'next-intl'
import type { Said } from '@/lib/domain/evidence/kind'

/** Says the words of a declaration in the reader's language. */
export const useSaid = () => {
  const locale = useLocale()
  return (said: Said) => said[locale]
}

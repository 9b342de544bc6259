import { useLocale, useTranslations } from 'next-intl'
import type { Deadline } from '@/lib/domain/offences/template'

/** Where a clock comes from, and how its length is known. */
export function useDeadlineLaw() {
  const t = useTranslations('clocks')
  const language = useLocale()
  return ({ law, basis, status }: Deadline) => {
    const named = law.instrument?.name[language]
    const source =
      named === undefined
        ? ''
        : law.article === null
          ? t('law-unread', { instrument: named })
          : t('law', { instrument: named, article: law.article })
    const length = basis === 'policy' ? t('policy') : status === 'V' ? '' : t('to-confirm')
    return [source, length].filter((part) => part !== '').join(' ')
  }
}

import { useTranslations } from 'next-intl'
import type { Prerequisite } from '@/lib/domain/evidence/kind'

/** Which law asks it, and how sure we are of the article. What nobody read is shown as to be confirmed. */
export function useLaw() {
  const t = useTranslations('evidence')
  return ({ instrument, article, status }: Prerequisite) => {
    if (status === 'policy') return t('law.policy')
    if (instrument === null) return t('law.unknown')
    const named = t(`instrument.${instrument}`)
    const place =
      article === null
        ? t('law.no-article', { instrument: named })
        : t('law.article', { instrument: named, article })
    return status === 'V' ? place : `${place}. ${t(`law.${status}`)}`
  }
}

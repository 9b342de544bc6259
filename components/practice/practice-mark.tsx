import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'

/** Says on every screen of a practice that nothing here is real, and that nothing real may come here. */
export function PracticeMark() {
  const t = useTranslations('practicePage.mark')
  return (
    <Notice tone="intel" icon="notice" title={t('title')}>
      {t('text')}
    </Notice>
  )
}

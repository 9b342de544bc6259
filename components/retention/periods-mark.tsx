import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'

/** Says that no ministry has confirmed the periods yet. */
export function PeriodsMark() {
  const t = useTranslations('retentionPage')
  return (
    <div className="mb-4">
      <Notice tone="risk" title={t('unconfirmed')}>
        {t('unconfirmed-why')}{' '}
        <a href="/law" className="link">
          {t('question')}
        </a>
      </Notice>
    </div>
  )
}

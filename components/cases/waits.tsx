import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'

/** Said after an act that needs two: it was asked for, and waits. */
export function Waits({ said }: { readonly said: string | undefined }) {
  const t = useTranslations('cases.glance')
  if (said !== 'waits') return null
  return (
    <div className="mb-4">
      <Notice tone="accent" icon="candidate" title={t('waits')} alert>
        {t('waits-why')}
      </Notice>
    </div>
  )
}

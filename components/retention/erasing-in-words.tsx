import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { Erasing } from '@/lib/server/retention/erasing'
import { GoesAndStays } from './goes-and-stays'
import { Holds } from './holds'

/** What the second person weighs: how it ended, what goes, what stays, and whether anything holds it now. */
export function ErasingInWords({ erasing }: { readonly erasing: Erasing }) {
  const t = useTranslations('retentionPage')
  return (
    <Card title={t('erase-title')}>
      {erasing.due.ground && <p className="mb-2">{t(`grounds.${erasing.due.ground}`)}</p>}
      <GoesAndStays content={erasing} />
      <h3 className="font-title">{t('holds')}</h3>
      <Holds holds={erasing.holds} />
    </Card>
  )
}

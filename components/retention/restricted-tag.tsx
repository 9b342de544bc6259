import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'

/** That no other file finds this person. */
export function RestrictedTag() {
  const t = useTranslations('retentionPage')
  return (
    <Tag tone="intel" className="ms-2">
      {t('restricted')}
    </Tag>
  )
}

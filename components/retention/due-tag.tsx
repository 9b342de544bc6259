import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'

/** What is due today, in a word: nothing yet, a review, or that it may be erased. */
export function DueTag({
  row: { reviewOn, eraseOn },
  today,
}: {
  readonly row: { readonly reviewOn: string | null; readonly eraseOn: string | null }
  readonly today: string
}) {
  const t = useTranslations('retentionPage')
  if (eraseOn === null || reviewOn === null) return <Tag tone="none">{t('due-runs')}</Tag>
  if (eraseOn <= today) return <Tag tone="risk">{t('due-erase')}</Tag>
  return reviewOn <= today ? <Tag tone="accent">{t('due-review')}</Tag> : <Tag>{t('due-later')}</Tag>
}

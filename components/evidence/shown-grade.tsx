import { useTranslations } from 'next-intl'
import { Grade } from '@/components/ui/grade'
import { Tag } from '@/components/ui/tag'

/** A grade, or that it is covered: one colleague gave theirs, and the reader's own is wanted first. */
export function ShownGrade({
  covered,
  ...grade
}: { readonly covered: boolean } & Parameters<typeof Grade>[0]) {
  const t = useTranslations('grading')
  return covered ? <Tag tone="none">{t('unseen-short')}</Tag> : <Grade {...grade} />
}

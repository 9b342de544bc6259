import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import { stageOn } from '@/lib/domain/retention/calendar'

const tones = { runs: 'none', later: 'plain', review: 'accent', erase: 'risk' } as const

/** What is due today, in a word: nothing yet, a review, or that it may be erased. */
export function DueTag({
  row,
  today,
}: {
  readonly row: Parameters<typeof stageOn>[0]
  readonly today: string
}) {
  const t = useTranslations('retentionPage')
  const stage = stageOn(row, today)
  return <Tag tone={tones[stage]}>{t(`due-${stage}`)}</Tag>
}

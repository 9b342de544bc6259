import { useTranslations } from 'next-intl'
import { Tag } from './tag'

/** Whether the chain of custody holds, how often it broke, and whether a hand-over waits for its second signature. */
export function CustodyTag({
  defects,
  waiting = false,
}: {
  readonly defects: number
  readonly waiting?: boolean
}) {
  const t = useTranslations('ui.custody')
  if (waiting) return <Tag icon="hand-over">{t('waiting')}</Tag>
  if (defects > 0)
    return (
      <Tag tone="stop" icon="broken">
        {t('defects', { count: defects })}
      </Tag>
    )
  return (
    <Tag tone="ok" icon="intact">
      {t('intact')}
    </Tag>
  )
}

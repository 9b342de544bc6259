import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Tag } from '@/components/ui/tag'
import type { Moment } from '@/lib/domain/evidence/kind'

/** A label, and a tag on what must be answered before the scene is left. */
export function Needed({
  by,
  children,
}: {
  readonly by: Moment | null | undefined
  readonly children: ReactNode
}) {
  const t = useTranslations('logForm')
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-0.5">
      {children}
      {by === 'scene' && <Tag icon="place">{t('before-leaving')}</Tag>}
    </span>
  )
}

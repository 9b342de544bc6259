import { useTranslations } from 'next-intl'
import { StatusTag } from '@/components/ui/status-tag'
import { Tag } from '@/components/ui/tag'
import type { Sensitivity, CaseStatus as Status } from '@/lib/domain/cases/case'

const looks = {
  open: 'active',
  submitted: 'waiting',
  returned: 'returned',
  decided: 'accepted',
  closed: 'closed',
} as const satisfies Record<Status, string>

/** Where a case stands, and whether it is sealed. */
export function CaseStatus({
  status,
  sensitivity,
}: {
  readonly status: Status
  readonly sensitivity?: Sensitivity
}) {
  const t = useTranslations('cases')
  return (
    <>
      <StatusTag look={looks[status]}>{t(`status.${status}`)}</StatusTag>
      {sensitivity === 'sealed' && (
        <Tag tone="accent" icon="withheld">
          {t('sealed')}
        </Tag>
      )}
    </>
  )
}

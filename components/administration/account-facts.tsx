import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { useCount } from '@/components/ui/digits'
import { KeyValues } from '@/components/ui/key-value'
import { StatusTag } from '@/components/ui/status-tag'
import type { AccountStatus } from '@/lib/domain/identity/account'
import type { Role } from '@/lib/domain/identity/policy'
import { statusLook } from './people-list'

/** What is known of an account. */
export function AccountFacts({
  account,
}: {
  readonly account: {
    readonly username: string
    readonly nameLatin: string
    readonly nameKm: string | null
    readonly role: Role
    readonly status: AccountStatus
    readonly createdAt: Date
    readonly sessions: number
    readonly linkUntil: Date | null
    readonly unit: { readonly code: string; readonly nameEn: string; readonly nameKm: string }
  }
}) {
  const t = useTranslations()
  const km = useLocale() === 'km'
  const count = useCount()
  return (
    <Card>
      <KeyValues
        facts={[
          { name: t('administration.name-latin'), value: account.nameLatin },
          ...(account.nameKm
            ? [{ name: t('administration.name-km'), value: <span lang="km">{account.nameKm}</span> }]
            : []),
          { name: t('administration.username'), value: account.username, mono: true },
          { name: t('administration.role'), value: t(`roles.${account.role}`) },
          {
            name: t('administration.unit'),
            value: `${account.unit.code} · ${km ? account.unit.nameKm : account.unit.nameEn}`,
          },
          {
            name: t('administration.status'),
            value: (
              <StatusTag look={statusLook[account.status]}>
                {t(`administration.statuses.${account.status}`)}
              </StatusTag>
            ),
          },
          { name: t('administration.live-sessions'), value: count(account.sessions) },
          { name: t('administration.created'), value: <DateTime at={account.createdAt} /> },
        ]}
      />
      {account.linkUntil && (
        <p className="mt-2 text-sm text-soft">
          {t.rich('administration.link-until', {
            when: () => <DateTime at={account.linkUntil ?? account.createdAt} />,
          })}
        </p>
      )}
    </Card>
  )
}

import { useLocale, useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { FilterBar } from '@/components/ui/filter-bar'
import { Pager } from '@/components/ui/pager'
import { StatusTag } from '@/components/ui/status-tag'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { type AccountStatus, accountStatuses } from '@/lib/domain/identity/account'
import { type Role, roles } from '@/lib/domain/identity/policy'
import type { Unit } from './unit-options'

export const statusLook = { invited: 'waiting', active: 'active', disabled: 'closed' } as const

type Account = {
  readonly id: string
  readonly username: string
  readonly nameLatin: string
  readonly nameKm: string | null
  readonly role: Role
  readonly status: AccountStatus
  readonly demo: boolean
  readonly unit: {
    readonly id: string
    readonly code: string
    readonly nameEn: string
    readonly nameKm: string
  }
}

type Wanted = Readonly<Partial<Record<'find' | 'role' | 'unitId' | 'status', string>>>

/** Everybody who has an account, narrowed by filters, a page at a time. */
export function PeopleList({
  accounts,
  units,
  wanted,
  earlier,
  later,
}: {
  readonly accounts: readonly Account[]
  readonly units: readonly Unit[]
  readonly wanted: Wanted
  readonly earlier: string | null
  readonly later: string | null
}) {
  const t = useTranslations()
  const km = useLocale() === 'km'
  const step = (to: Record<string, string>) => `/administration?${new URLSearchParams({ ...wanted, ...to })}`
  return (
    <Card flush>
      <FilterBar
        action="/administration"
        filters={[
          { name: 'find', label: t('administration.find'), value: wanted.find },
          {
            name: 'role',
            label: t('administration.role'),
            value: wanted.role,
            options: roles.map((role) => ({ value: role, label: t(`roles.${role}`) })),
          },
          {
            name: 'unitId',
            label: t('administration.unit'),
            value: wanted.unitId,
            options: units.map(({ id, code, nameEn, nameKm }) => ({
              value: id,
              label: `${code} ${km ? nameKm : nameEn}`,
            })),
          },
          {
            name: 'status',
            label: t('administration.status'),
            value: wanted.status,
            options: accountStatuses.map((one) => ({
              value: one,
              label: t(`administration.statuses.${one}`),
            })),
          },
        ]}
      />
      <Table
        caption={t('administration.caption')}
        columns={[
          { key: 'name', label: t('administration.name') },
          { key: 'username', label: t('administration.username') },
          { key: 'role', label: t('administration.role') },
          { key: 'unit', label: t('administration.unit') },
          { key: 'status', label: t('administration.status') },
        ]}
        rows={accounts.map((one) => ({
          id: one.id,
          cells: {
            name: (
              <CaseLink href={`/administration/people/${one.id}`} className="link">
                {one.nameLatin} {one.nameKm && <span lang="km">{one.nameKm}</span>}
              </CaseLink>
            ),
            username: <span className="font-mono">{one.username}</span>,
            role: t(`roles.${one.role}`),
            unit: `${one.unit.code} · ${km ? one.unit.nameKm : one.unit.nameEn}`,
            status: (
              <span className="inline-flex flex-wrap gap-1">
                <StatusTag look={statusLook[one.status]}>
                  {t(`administration.statuses.${one.status}`)}
                </StatusTag>
                {one.demo && <Tag icon="demo">{t('administration.demo')}</Tag>}
              </span>
            ),
          },
        }))}
        empty={<Empty title={t('administration.nobody')}>{t('administration.nobody-why')}</Empty>}
      />
      <Pager earlier={earlier && step({ before: earlier })} later={later && step({ after: later })} />
    </Card>
  )
}

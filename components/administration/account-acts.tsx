import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card, Stack } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Disclosure } from '@/components/ui/disclosure'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { AccountStatus } from '@/lib/domain/identity/account'
import { type Role, roles } from '@/lib/domain/identity/policy'
import { type LinkState, OneTimeLink } from './one-time-link'
import { type Unit, unitOptions } from './unit-options'

export type AccountActs = {
  readonly change: FormAction
  readonly giveRole: FormAction
  readonly move: FormAction
  readonly disable: FormAction
  readonly enable: FormAction
  readonly reset: FormAction
  readonly resetNow: FormAction
  readonly resetFactors: FormAction
  readonly makeLink: (state: LinkState, form: FormData) => Promise<LinkState>
}

/** What an administrator may do about somebody's account, each with what follows from it. */
export function AccountActs({
  account,
  units,
  acts,
}: {
  readonly account: {
    readonly id: string
    readonly version: number
    readonly nameLatin: string
    readonly nameKm: string | null
    readonly role: Role
    readonly status: AccountStatus
    readonly demo: boolean
    readonly unit: { readonly id: string }
    /** From when a link can be made after a reset that two people decided; null while none stands. */
    readonly resetAt: Date | null
    readonly resetReady: boolean
  }
  readonly units: readonly Unit[]
  readonly acts: AccountActs
}) {
  const t = useTranslations()
  const language = useLocale()
  const a = useTranslations('administration')
  const r = useTranslations('passwordReset')
  const hidden = { accountId: account.id }
  const unit = (
    <Select name="unitId" label={a('unit')} value={account.unit.id} options={unitOptions(units, language)} />
  )
  return (
    <Stack>
      {(account.status === 'invited' || account.resetReady) && !account.demo && (
        <Card title={a('link')}>
          <p className="mb-3 text-soft">{account.resetReady ? r('ready') : a('link-why')}</p>
          <OneTimeLink
            action={acts.makeLink}
            accountId={account.id}
            make={a('link')}
            give={a('link-made', { name: account.nameLatin })}
            until={a('link-expires')}
          />
        </Card>
      )}
      <Card>
        <Disclosure summary={a('change-name')}>
          <ActionForm action={acts.change} hidden={{ ...hidden, version: String(account.version) }}>
            <TextInput
              name="nameLatin"
              label={a('name-latin')}
              hint={a('name-latin-hint')}
              value={account.nameLatin}
            />
            <TextInput name="nameKm" label={a('name-km')} value={account.nameKm ?? ''} optional lang="km" />
            <SubmitButton kind="default">{a('save-name')}</SubmitButton>
          </ActionForm>
        </Disclosure>
        <ByTwo summary={a('give-role')} why={a('give-role-why')} action={acts.giveRole} hidden={hidden}>
          <Select
            name="role"
            label={a('role')}
            value={account.role}
            options={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
          />
          {unit}
        </ByTwo>
        <ByTwo summary={a('move')} action={acts.move} hidden={hidden}>
          {unit}
        </ByTwo>
        {account.status === 'active' && (
          <>
            <ByTwo summary={a('reset')} why={a('reset-why')} action={acts.reset} hidden={hidden}>
              {account.resetAt && !account.resetReady && (
                <p>{r.rich('waits', { when: () => <DateTime at={account.resetAt ?? new Date(0)} /> })}</p>
              )}
            </ByTwo>
            {!account.demo && (
              <ByTwo summary={r('now')} why={r('now-why')} vouched action={acts.resetNow} hidden={hidden} />
            )}
          </>
        )}
        {!account.demo && (
          <ByTwo
            summary={a('reset-factors')}
            why={a('reset-factors-why')}
            action={acts.resetFactors}
            hidden={hidden}
          />
        )}
        <p className="py-1">
          <a href={`/leaving/${account.id}`} className="link">
            {t('leaving.see')}
          </a>
        </p>
        {account.status === 'disabled' ? (
          <ByTwo summary={a('enable')} why={a('enable-why')} action={acts.enable} hidden={hidden} />
        ) : (
          <Disclosure summary={a('disable')}>
            <p className="mb-3 text-soft">{a('disable-why')}</p>
            <ActionForm action={acts.disable} hidden={hidden}>
              <TextInput name="because" label={a('because')} hint={a('because-hint')} maxLength={300} />
              <SubmitButton kind="warn">{a('disable')}</SubmitButton>
            </ActionForm>
          </Disclosure>
        )}
      </Card>
    </Stack>
  )
}

function ByTwo({
  summary,
  why,
  vouched = false,
  action,
  hidden,
  children,
}: {
  readonly summary: string
  readonly why?: string
  /** True where the second person is no administrator; then `why` says who. */
  readonly vouched?: boolean
  readonly action: FormAction
  readonly hidden: Readonly<Record<string, string>>
  readonly children?: ReactNode
}) {
  const t = useTranslations('administration')
  return (
    <Disclosure summary={summary}>
      <p className="mb-3 text-soft">
        {why} {!vouched && t('two')}
      </p>
      <ActionForm action={action} hidden={hidden}>
        {children}
        <SubmitButton kind="default">{t('ask')}</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}

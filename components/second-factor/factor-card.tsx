import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { AddPasskey } from './add-passkey'
import { usePasskeyWords } from './passkey-words'

export type Factors = {
  readonly demo: boolean
  readonly authenticatorSince: Date | null
  readonly passkeys: readonly {
    readonly id: string
    readonly name: string
    readonly addedAt: Date
    readonly lastUsedAt: Date | null
  }[]
  readonly codes: { readonly left: number; readonly unread: boolean } | null
  readonly resetAt: Date | null
}

/** What one shows oneself by beside the password, and how to change it. */
export function FactorCard({
  factors,
  remove,
  makeCodes,
  object,
}: {
  readonly factors: Factors
  readonly remove: FormAction
  readonly makeCodes: FormAction
  readonly object: FormAction
}) {
  const t = useTranslations('secondFactor')
  const words = usePasskeyWords()
  if (factors.demo)
    return (
      <Card title={t('mine')}>
        <p className="text-soft text-sm">{t('demo')}</p>
      </Card>
    )
  return (
    <Card title={t('mine')}>
      {factors.resetAt && (
        <Notice tone="stop">
          <p>{t.rich('reset-soon', { when: () => <DateTime at={factors.resetAt ?? new Date(0)} /> })}</p>
          <ActionForm action={object} className="mt-2">
            <SubmitButton kind="warn">{t('object')}</SubmitButton>
          </ActionForm>
        </Notice>
      )}
      <ul className="space-y-2">
        <li>
          {factors.authenticatorSince
            ? t.rich('authenticator-since', {
                when: () => <DateTime at={factors.authenticatorSince ?? new Date(0)} />,
              })
            : t('authenticator-none')}{' '}
          <a href="/sessions/authenticator">
            {t(factors.authenticatorSince ? 'another' : 'authenticator-begin')}
          </a>
        </li>
        {factors.passkeys.map((passkey) => (
          <li key={passkey.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span>
              {t.rich(passkey.lastUsedAt ? 'passkey-used' : 'passkey-added', {
                name: passkey.name,
                when: () => <DateTime at={passkey.lastUsedAt ?? passkey.addedAt} />,
              })}
            </span>
            <ActionForm action={remove} hidden={{ factorId: passkey.id }}>
              <SubmitButton kind="warn" size="small">
                {t('remove')} <span className="sr-only">{passkey.name}</span>
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
        {factors.codes && (
          <li className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span>{t('codes-left', { count: factors.codes.left })}</span>
            <ActionForm action={makeCodes}>
              <SubmitButton kind="default" size="small">
                {t('codes-new')}
              </SubmitButton>
            </ActionForm>
          </li>
        )}
        {factors.codes?.unread && (
          <li>
            <Button href="/sessions/codes" size="small">
              {t('codes-read')}
            </Button>
          </li>
        )}
      </ul>
      <Disclosure summary={t('passkey-add')} className="mt-3">
        <AddPasskey to="/sessions" words={words} />
      </Disclosure>
    </Card>
  )
}

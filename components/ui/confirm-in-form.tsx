'use client'
import { useTranslations } from 'next-intl'
import { type RefObject, useEffect, useRef } from 'react'
import { ProvePasskey } from '@/components/second-factor/prove-passkey'
import type { ConfirmHere } from './form-state'
import { Icon } from './icon'
import { TextInput } from './text-input'

/**
 * Asks in the form itself who is there, before something sensitive. What was typed stays; the form's own button is pressed once
 * more, and after a passkey's answer it presses itself.
 */
export function ConfirmInForm({
  confirm,
  pressed,
}: {
  readonly confirm: ConfirmHere
  readonly pressed: RefObject<HTMLElement | null>
}) {
  const t = useTranslations('ui.confirm')
  const box = useRef<HTMLFieldSetElement>(null)
  useEffect(() => box.current?.querySelector('input')?.focus(), [])
  const again = () => {
    const button = pressed.current?.isConnected ? pressed.current : undefined
    box.current?.closest('form')?.requestSubmit(button)
  }
  const { what, matter, by, passkey } = confirm
  return (
    <fieldset
      ref={box}
      aria-label={t('title')}
      className="mb-4 rounded-card border-2 border-risk bg-surface px-3.5 py-3"
    >
      <p className="flex items-start gap-2 font-title">
        <Icon of="must-act" className="mt-[0.2em] text-risk" />
        {t('title')}
      </p>
      <p className="mt-1 mb-3 text-sm">{t('lead', { what })}</p>
      {passkey && (
        <div className="mb-3">
          <ProvePasskey
            kind="default"
            matter={matter}
            proved={again}
            words={{ use: t('passkey-use'), failed: t('passkey-failed'), wrong: t('passkey-wrong') }}
          />
        </div>
      )}
      {by === 'password' ? (
        <TextInput
          name="it-is-me"
          type="password"
          label={t('password')}
          autoComplete="current-password"
          width="medium"
        />
      ) : (
        <TextInput
          {...{ name: 'it-is-me', label: t('code'), hint: t(`hint.${by}`), width: 'medium', mono: true }}
          autoComplete="one-time-code"
          maxLength={40}
        />
      )}
    </fieldset>
  )
}

'use client'
import { useEffect, useState } from 'react'
import { Field, type FieldWords } from '@/components/ui/field'

/** A password, which the person who types it may look at. Without script it is a plain password field. */
export function PasswordInput({
  show,
  hide,
  autoComplete,
  ...words
}: FieldWords & {
  readonly show: string
  readonly hide: string
  readonly autoComplete: 'current-password' | 'new-password'
}) {
  const [open, setOpen] = useState(false)
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  return (
    <Field {...words}>
      {(control) => (
        <div className="relative">
          <input
            {...control}
            type={open ? 'text' : 'password'}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            maxLength={200}
            className={scripted ? 'control pe-20' : 'control'}
          />
          {scripted && (
            <button
              type="button"
              onClick={() => setOpen(!open)}
              aria-pressed={open}
              aria-controls={control.id}
              className="absolute inset-y-0 end-0 px-3 text-accent text-sm underline underline-offset-3"
            >
              {open ? hide : show}
            </button>
          )}
        </div>
      )}
    </Field>
  )
}

'use client'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { TextInput } from '@/components/ui/text-input'
import { Camera } from './camera'

/**
 * One code, by camera, by a scanner at the USB port, which types it and presses Enter, or by hand. What the camera reads is
 * sent off at once, or only written down where more is asked.
 */
export function ScanField({
  value,
  autoFocus = true,
  label,
  hint,
  send = true,
}: {
  readonly value?: string
  readonly autoFocus?: boolean
  readonly label?: string
  readonly hint?: string
  readonly send?: boolean
}) {
  const t = useTranslations('ui.scan')
  const box = useRef<HTMLDivElement>(null)
  const last = useRef({ text: '', at: 0 })
  const read = (text: string) => {
    const input = box.current?.querySelector('input')
    if (!input) return
    // The camera goes on reading while a slow line fetches the page: sent again, it would begin anew each time.
    if (text === last.current.text && Date.now() - last.current.at < 30_000) return
    last.current = { text, at: Date.now() }
    input.value = text
    input.dispatchEvent(new Event('input', { bubbles: true }))
    if (send) input.form?.requestSubmit()
    else input.focus()
  }
  return (
    <div ref={box}>
      <Camera onRead={read} />
      <TextInput
        name="code"
        label={label ?? t('code')}
        hint={hint ?? t('code-hint')}
        width="medium"
        mono
        value={value}
        autoFocus={autoFocus}
      />
    </div>
  )
}

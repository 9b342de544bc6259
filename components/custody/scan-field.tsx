'use client'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { TextInput } from '@/components/ui/text-input'
import { Camera } from './camera'

/**
 * One code, by camera, by a scanner at the USB port, which types it and presses Enter, or by hand. What the camera reads is
 * sent off at once.
 */
export function ScanField({
  value,
  autoFocus = true,
}: {
  readonly value?: string
  readonly autoFocus?: boolean
}) {
  const t = useTranslations('ui.scan')
  const box = useRef<HTMLDivElement>(null)
  const read = (text: string) => {
    const input = box.current?.querySelector('input')
    if (!input) return
    input.value = text
    input.form?.requestSubmit()
  }
  return (
    <div ref={box}>
      <Camera onRead={read} />
      <TextInput
        name="code"
        label={t('code')}
        hint={t('code-hint')}
        width="medium"
        mono
        value={value}
        autoFocus={autoFocus}
      />
    </div>
  )
}

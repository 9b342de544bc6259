'use client'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { codeIn, shownCode } from '@/lib/domain/custody/label'
import { Camera } from './camera'

/** Ticks the object of a list whose label is scanned, and goes to its seal. Each row carries the code of its label. */
export function ScanToTick() {
  const t = useTranslations('ui.scan')
  const box = useRef<HTMLDivElement>(null)
  const [said, say] = useState('')
  const read = (text: string) => {
    const code = codeIn(text)
    const row = code && box.current?.closest('form')?.querySelector(`[data-code="${code}"]`)
    const tick = row ? row.querySelector<HTMLInputElement>('input[type=checkbox]') : null
    if (!row || !tick) return say(t('not-in-list', { code: code ? shownCode(code) : text.slice(0, 40) }))
    tick.checked = true
    row.scrollIntoView({ block: 'nearest' })
    row.querySelector<HTMLInputElement>('input[type=text]')?.focus()
    say(t('ticked', { name: row.getAttribute('data-name') ?? '' }))
  }
  return (
    <div ref={box} className="mb-4">
      <Camera onRead={read} />
      <label className="block max-w-80 text-sm">
        <span className="font-control">{t('code')}</span>
        <input
          type="text"
          className="control mt-1 font-mono"
          autoComplete="off"
          onKeyDown={(event) => {
            // The scanner at the USB port ends with Enter, which must not send the form.
            if (event.key !== 'Enter') return
            event.preventDefault()
            read(event.currentTarget.value)
            event.currentTarget.value = ''
          }}
        />
      </label>
      <p role="status" className="mt-1 min-h-6 text-sm">
        {said}
      </p>
    </div>
  )
}

'use client'
import { Check, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { Glyph } from './glyph'

const stays = 8_000

/** What just changed, and a way back. It goes after eight seconds, waits while it is read, and is never an error. */
export function Toast({ children, undo }: { readonly children: ReactNode; readonly undo?: ReactNode }) {
  const t = useTranslations('ui.toast')
  const [shown, setShown] = useState(true)
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const end = setTimeout(() => setShown(false), stays)
    return () => clearTimeout(end)
  }, [held])
  return (
    <div
      role="status"
      data-print="no"
      className="pointer-events-none fixed inset-x-4 bottom-20 z-40 flex justify-center md:bottom-6"
    >
      {shown && (
        // biome-ignore lint/a11y/noStaticElementInteractions: reading holds it; nothing here is done by pointer alone
        <div
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
          className="pointer-events-auto flex w-full max-w-xl items-center gap-2.5 rounded-card border border-bar-edge bg-bar px-3.5 py-2 text-bar-ink shadow-float"
        >
          <Glyph of={Check} className="text-bar-accent" />
          <span className="min-w-0 flex-1">{children}</span>
          {undo}
          <button
            type="button"
            onClick={() => setShown(false)}
            aria-label={t('close')}
            className="grid size-8 flex-none place-items-center rounded-control text-bar-soft hover:text-bar-ink"
          >
            <Glyph of={X} />
          </button>
        </div>
      )}
    </div>
  )
}

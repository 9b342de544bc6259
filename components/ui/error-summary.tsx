'use client'
import { OctagonAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useAnswers } from './form-state'
import { Glyph } from './glyph'

/** Everything that stops a form, on top of it; focus moves here, and each line leads to its field. */
export function ErrorSummary() {
  const t = useTranslations('ui.errors')
  const { state, prefix } = useAnswers()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state) box.current?.focus()
  }, [state])

  const lines = Object.entries(state?.errors ?? {}).flatMap(([field, errors]) =>
    (errors ?? []).map((error) => ({ field, error })),
  )
  if (lines.length === 0 && !state?.message) return null
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="mb-4 rounded-card border-2 border-stop bg-surface px-3.5 py-3"
    >
      <p className="flex items-start gap-2 font-title text-stop">
        <Glyph of={OctagonAlert} className="mt-0.5" />
        {state?.message ?? t('title', { count: lines.length })}
      </p>
      {lines.length > 0 && (
        <ul className="mt-1.5 space-y-1 text-sm">
          {lines.map(({ field, error }) => (
            <li key={`${field} ${error}`}>
              {field === '' ? (
                error
              ) : (
                <a className="link" href={`#${prefix}${field}`}>
                  {error}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Notice } from '@/components/ui/notice'
import type { ViewedFile } from './place-viewer'

/** What stands in place of a file that cannot be seen here, and why. */
export function Unseen({ file: { preview, found } }: { readonly file: ViewedFile }) {
  const t = useTranslations('ui.viewer')
  const router = useRouter()
  const waiting = found === 'same' && preview.state === 'waiting'
  useEffect(() => {
    if (!waiting) return
    const again = setTimeout(() => router.refresh(), 3_000)
    return () => clearTimeout(again)
  })
  if (found !== 'same')
    return (
      <Notice tone="stop" icon="broken" title={t(found)}>
        {t('not-served')}
      </Notice>
    )
  if (waiting)
    return (
      <p className="p-4 text-soft" aria-live="polite">
        {t('making')}
      </p>
    )
  const key = `none.${preview.reason}` as Parameters<typeof t>[0] // from a closed list, each with its sentence
  return (
    <Notice title={t('no-preview')}>
      {t.has(key) ? t(key) : ''} {t('original-whole')}
    </Notice>
  )
}

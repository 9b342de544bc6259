'use client'
import { useTranslations } from 'next-intl'
import { buttonLook } from '@/components/ui/button'

/** A bug, told without its details. The number finds it in the server's log. */
export default function Trouble({
  error,
  reset,
}: {
  readonly error: Error & { digest?: string }
  readonly reset: () => void
}) {
  const t = useTranslations('ui.trouble')
  return (
    <main id="main" tabIndex={-1} className="w-full max-w-2xl flex-1 px-4 py-6 outline-none sm:px-page">
      <h1>{t('title')}</h1>
      <p className="mt-2 text-soft">
        {t('why')} <span className="font-mono text-ink">{error.digest ?? '–'}</span>
      </p>
      <p className="mt-4 flex flex-wrap gap-2">
        <button type="button" onClick={reset} className={buttonLook({ kind: 'primary' })}>
          {t('again')}
        </button>
        <a href="/" className={buttonLook()}>
          {t('home')}
        </a>
      </p>
    </main>
  )
}

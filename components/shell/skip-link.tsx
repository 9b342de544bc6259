import { useTranslations } from 'next-intl'

/** Jumps over the bars to what the page is about (WCAG 2.2 SC 2.4.1). The page's main part has the id `main`. */
export function SkipLink() {
  const t = useTranslations('shell')
  return (
    <a
      href="#main"
      className="absolute start-2 top-2 z-50 -translate-y-20 rounded-control bg-surface px-3 py-2 text-accent focus:translate-y-0"
    >
      {t('skip')}
    </a>
  )
}

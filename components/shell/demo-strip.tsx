import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'

/** Says on every screen of the demonstration that nothing here is real. */
export function DemoStrip() {
  const t = useTranslations('shell.demo')
  return (
    <aside
      aria-label={t('name')}
      className="flex items-start gap-2 border-line border-b bg-risk-tint px-4 py-1 text-risk text-xs sm:px-page"
    >
      <Icon of="demo" size="s" className="mt-[0.15em]" />
      <span>
        <b>{t('title')}</b> {t('text')}
      </span>
    </aside>
  )
}

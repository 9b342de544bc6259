'use client'
import { Cloud, CloudOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Glyph } from '@/components/ui/glyph'
import { Logo } from '@/components/ui/logo'
import type { Language } from '@/i18n/language'
import { useOnline } from './use-online'

/** The bar of the field page: the way back to the house, whether there is a network, and the other language. */
export function FieldBar({
  language,
  speak,
}: {
  readonly language: Language
  readonly speak: (language: Language) => void
}) {
  const t = useTranslations('field')
  const online = useOnline()
  const other = language === 'km' ? 'en' : 'km'
  return (
    <header className="flex min-h-14 items-center gap-3 bg-bar px-4 text-bar-ink">
      <a href="/" aria-label={t('home')} className="text-bar-ink">
        <Logo />
      </a>
      <span className="font-figure text-lg">{t('title')}</span>
      <span className="flex-1" />
      <span role="status" className="flex items-center gap-1.5 whitespace-nowrap text-sm">
        <Glyph of={online ? Cloud : CloudOff} size="s" />
        {t(online ? 'online' : 'offline')}
      </span>
      <button
        type="button"
        lang={other}
        onClick={() => speak(other)}
        className="min-h-9 whitespace-nowrap px-1.5 text-bar-ink"
      >
        {other === 'km' ? 'ខ្មែរ' : 'English'}
      </button>
    </header>
  )
}

import './globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DemoStrip } from '@/components/shell/demo-strip'
import { SkipLink } from '@/components/shell/skip-link'
import { clientWords } from '@/i18n/client-words'
import { themeCookie, themeFor } from '@/i18n/theme'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell')
  return {
    title: { default: t('brand'), template: `%s · ${t('brand')}` },
    robots: { index: false, follow: false },
    // Answers say no-referrer; the page itself says same-origin, or a form without script would be sent with no origin.
    referrer: 'same-origin',
  }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

/** Every page: its language, its look as the reader chose it, and the strip that says when nothing here is real. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const [locale, messages, jar] = await Promise.all([getLocale(), getMessages(), cookies()])
  return (
    <html lang={locale} data-theme={themeFor(jar.get(themeCookie)?.value)}>
      <body className="flex min-h-dvh flex-col">
        <NextIntlClientProvider messages={clientWords(messages)}>
          <SkipLink />
          {process.env.RINGLEADER_MODE !== 'production' && <DemoStrip />}
          {children}
        </NextIntlClientProvider>
      </body>
    </html>
  )
}

'use client'
import { NextIntlClientProvider } from 'next-intl'
import { useEffect, useState } from 'react'
import { digitsFor, formatsFor } from '@/i18n/formats'
import { type Language, languageCookie, languages } from '@/i18n/language'
import { FieldBar } from './field-bar'
import { FieldDesk } from './field-desk'
import type { FieldWords } from './words'

const chosen = (): Language =>
  languages.find((one) => document.cookie.includes(`${languageCookie}=${one}`)) ?? 'km'

/** The field page: Khmer first, or the language that this browser was given; it asks nobody for its words. */
export function FieldApp({ words }: { readonly words: Readonly<Record<Language, FieldWords>> }) {
  const [language, setLanguage] = useState<Language>('km')
  useEffect(() => setLanguage(chosen()), [])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const speak = (other: Language) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere, and this is a choice, no secret
    document.cookie = `${languageCookie}=${other};path=/;samesite=lax;max-age=34560000${location.protocol === 'https:' ? ';secure' : ''}`
    setLanguage(other)
  }
  return (
    <NextIntlClientProvider
      locale={language}
      messages={words[language]}
      timeZone="Asia/Phnom_Penh"
      formats={formatsFor(digitsFor(language, undefined))}
    >
      <FieldBar language={language} speak={speak} />
      <FieldDesk />
    </NextIntlClientProvider>
  )
}

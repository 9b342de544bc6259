import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { digitsFor, formatsFor } from './formats'
import { digitsCookie, languageCookie, languageFor } from './language'

/** Chooses the words for one request; the language is a person's choice and not part of the address. */
export default getRequestConfig(async () => {
  const [jar, asked] = await Promise.all([cookies(), headers()])
  const locale = languageFor(jar.get(languageCookie)?.value, asked.get('accept-language'))
  const messages = locale === 'km' ? await import('../messages/km.json') : await import('../messages/en.json')
  return {
    locale,
    messages: messages.default,
    timeZone: 'Asia/Phnom_Penh',
    formats: formatsFor(digitsFor(locale, jar.get(digitsCookie)?.value)),
  }
})

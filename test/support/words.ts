import { createTranslator } from 'next-intl'
import en from '@/messages/en.json'
import km from '@/messages/km.json'

const messages = { en, km }
export type Language = keyof typeof messages
export const languages = ['en', 'km'] as const

/** Codes that were said and have no sentence, with the language that lacks it. */
export const unsaid = new Set<string>()

/**
 * What next-intl gives a server component, outside of one: the sentences of a namespace in a language. A sentence that is
 * not there, or that lacks what it needs, is remembered.
 */
export function sentences(language: Language, namespace: 'reasons') {
  const t = createTranslator({
    ...{ locale: language, messages: messages[language], namespace },
    onError: (error) => void unsaid.add(`${language}: ${error.message}`),
  })
  const has = (key: Parameters<typeof t.has>[0]) => {
    if (!t.has(key)) unsaid.add(`${language}: ${key}`)
    return t.has(key)
  }
  return Object.assign((...said: Parameters<typeof t>) => t(...said), { has })
}

import { type AbstractIntlMessages, createTranslator } from 'next-intl'
import en from '../messages/en.json'
import km from '../messages/km.json'
import type { Language } from './language'

const words: Readonly<Record<Language, AbstractIntlMessages>> = { en: en.paper, km: km.paper }
const months: Readonly<Record<Language, string>> = { en: en.ui.months, km: km.ui.months }

/** What says a sentence by its name. Names come out of the papers' own rules, and a test says every one of them. */
type Saying = {
  (name: string, values?: Readonly<Record<string, string>>): string
  has(name: string): boolean
}

/** The words of a printed paper in a language of their own, whatever language the reader's screen has. */
export const paperWords = (language: Language): Saying =>
  createTranslator({ locale: language, messages: words[language] }) as unknown as Saying

/** The names of the months in a language, January first. */
export const monthsIn = (language: Language): readonly string[] => months[language].split(' ')

import { createTranslator } from 'next-intl'
import en from '../messages/en.json'
import km from '../messages/km.json'
import type { Language } from './language'

/** The words of a printed paper in a language of their own, whatever language the reader's screen has. */
export const paperWords = (language: Language) =>
  language === 'km'
    ? createTranslator({ locale: 'km', messages: km, namespace: 'paper' })
    : createTranslator({ locale: 'en', messages: en, namespace: 'paper' })

/** The names of the months in a language, January first. */
export const monthsIn = (language: Language): readonly string[] =>
  (language === 'km' ? km : en).ui.months.split(' ')

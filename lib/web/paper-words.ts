import { monthsIn, paperWords } from '@/i18n/both'
import type { Language } from '@/i18n/language'
import type { PaperLanguages } from '@/lib/domain/paper/kinds'
import type { Told } from '@/lib/domain/paper/told'
import { type Paper, spoken } from '@/lib/domain/paper/tree'
import { digitsFor, type Words } from '@/lib/paper/text'

const languagesOf: Readonly<Record<PaperLanguages, readonly Language[]>> = {
  km: ['km'],
  en: ['en'],
  both: ['km', 'en'],
}

/** A paper with every text in words: in one language, or in both with Khmer leading. */
export function inWordsOf(paper: Paper<Told>, languages: PaperLanguages): Paper<Words> {
  const speakers = languagesOf[languages].map(speaker)
  return spoken(paper, (text) => speakers.map((say) => say(text)))
}

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Phnom_Penh',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** Puts what a paper tells into the words of one language. A code without words is a fault, and stops the print. */
export function speaker(language: Language): (text: Told) => string {
  const t = paperWords(language)
  const months = monthsIn(language)
  const digits = (value: number) => digitsFor(language === 'km' ? 'ក' : '', value)

  // The long official form of a date; a time of law keeps Latin digits (design: khmer, F.3).
  const moment = (iso: string) => {
    const found = Object.fromEntries(
      parts.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]),
    )
    return t('moment', {
      day: digits(Number(found.day)),
      month: months[Number(found.month) - 1] ?? '',
      year: digits(Number(found.year)),
      time: `${found.hour}:${found.minute}`,
    })
  }

  const say = (text: Told): string => {
    if ('as' in text) return text.as
    if ('both' in text) return text.both[language]
    if ('moment' in text) return moment(text.moment)
    if ('several' in text) return text.several.map(say).join(text.by)
    if (!t.has(text.say)) throw new Error(`no words for paper.${text.say} in ${language}`)
    // Numbers are handed over as they are to be written: weights and seals in Latin digits, ungrouped.
    const values = Object.fromEntries(
      Object.entries(text.with ?? {}).map(([name, value]) => [name, String(value)]),
    )
    return t(text.say, values)
  }
  return say
}

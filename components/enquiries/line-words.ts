import { useLocale, useTranslations } from 'next-intl'
import { enquiryOf } from '@/lib/domain/enquiries/catalogue/catalogue'
import type { Names } from '@/lib/domain/enquiries/line'
import type { Words } from '@/lib/domain/offences/template'

type Said = {
  readonly title: string
  readonly does: string
  readonly asks: string
  readonly loss: string | null
}

/** A line of the catalogue in the reader's language, with the names it is about. */
export const useLineWords = () => {
  const t = useTranslations('enquiries')
  const language = useLocale() === 'km' ? 'km' : 'en'
  const filled = (words: Words, names: Names) =>
    words[language].replace(/\{(\w+)\}/g, (_, name: string) => {
      const found = names[name] ?? '–'
      return typeof found === 'string' ? found : found[language]
    })
  return (code: string, names: Names): Said => {
    const found = enquiryOf(code)
    if (!found) return { title: t('unknown-line'), does: '', asks: '', loss: null }
    const { law, words } = found.asks
    const article =
      law.article !== null && law.instrument
        ? t('article', { law: law.instrument.name[language], article: law.article })
        : law.instrument
          ? t('to-be-confirmed', { law: law.instrument.name[language] })
          : t('own-policy')
    return {
      title: filled(found.title, names),
      does: filled(found.does, names),
      asks: `${words[language]} (${article})`,
      loss: found.lost?.what[language] ?? null,
    }
  }
}

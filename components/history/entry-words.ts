import { useTranslations } from 'next-intl'
import { entryWords, type Say } from '@/i18n/entry-words'

/** What an entry says after the name of who did it, in the words of the screen. */
export const useEntryWords = () =>
  entryWords({
    history: useTranslations('history') as unknown as Say,
    acts: useTranslations('acts') as unknown as Say,
    fields: useTranslations('history.fields') as unknown as Say,
  })

import type { formatsFor } from './i18n/formats'
import type { Language } from './i18n/language'
import type messages from './messages/en.json'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Language
    Messages: typeof messages
    Formats: ReturnType<typeof formatsFor>
  }
}

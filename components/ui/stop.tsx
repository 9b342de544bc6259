import { useTranslations } from 'next-intl'

/** What ends a sentence that a component put together: a full stop, and in Khmer the khan. */
export const Stop = () => useTranslations('ui')('stop')

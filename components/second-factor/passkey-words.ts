import { useTranslations } from 'next-intl'

/** What the buttons of a passkey say. They work in the browser, and get their words from the page. */
export function usePasskeyWords() {
  const t = useTranslations('secondFactor')
  return {
    add: t('passkey-add'),
    use: t('passkey-use'),
    name: t('passkey-name'),
    firstName: t('passkey-name-first'),
    failed: t('passkey-failed'),
    wrong: t('passkey-wrong'),
    needsScript: t('passkey-needs-script'),
  }
}

export type PasskeyWords = ReturnType<typeof usePasskeyWords>

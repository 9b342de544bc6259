import { useLocale } from 'next-intl'
import { cx } from '@/components/ui/cx'
import { PreferenceLink } from './preference-link'

// A language is named in itself, whatever the page speaks.
const names = { en: 'English', km: 'ខ្មែរ' }

/** The other language, one tap away, named in itself. It keeps the place. */
export function LanguageSwitch({ className }: { readonly className?: string }) {
  const other = useLocale() === 'km' ? 'en' : 'km'
  return (
    <PreferenceLink
      set={{ language: other }}
      lang={other}
      className={cx(
        'inline-flex min-h-8 items-center whitespace-nowrap rounded-tag px-1.5 text-md hover:underline',
        className,
      )}
    >
      {names[other]}
    </PreferenceLink>
  )
}

import { useTranslations } from 'next-intl'
import { TextInput } from '@/components/ui/text-input'

/** Where a code is typed: digits first, offered by the phone itself where it can (autocomplete one-time-code). */
export function CodeField({ hint }: { readonly hint: string }) {
  const t = useTranslations('secondFactor')
  return (
    <TextInput
      name="code"
      label={t('code')}
      hint={hint}
      autoComplete="one-time-code"
      maxLength={40}
      width="medium"
      mono
    />
  )
}

import { useTranslations } from 'next-intl'
import { TextInput } from '@/components/ui/text-input'

/** Who said it, in which office, on which paper, on which day. */
export function PaperFields() {
  const t = useTranslations('law')
  return (
    <>
      <TextInput name="official" label={t('official')} maxLength={200} width="medium" />
      <TextInput name="office" label={t('office')} maxLength={200} width="medium" />
      <TextInput
        name="document"
        label={t('document')}
        hint={t('document-hint')}
        maxLength={200}
        width="medium"
      />
      <TextInput name="documentDay" label={t('document-day')} hint={t('paper-day-hint')} width="medium" />
    </>
  )
}

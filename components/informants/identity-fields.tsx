import { useTranslations } from 'next-intl'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'

/** Who somebody is. The browser is asked to remember nothing of it. */
export function IdentityFields() {
  const t = useTranslations('informantsPage.field')
  return (
    <>
      <TextInput name="nameLatin" label={t('nameLatin')} maxLength={200} autoComplete="off" />
      <TextInput name="nameKm" label={t('nameKm')} maxLength={200} autoComplete="off" lang="km" optional />
      <TextArea name="reach" label={t('reach')} rows={2} maxLength={1000} />
      <TextArea name="note" label={t('note')} rows={2} maxLength={2000} optional />
    </>
  )
}

import { useTranslations } from 'next-intl'
import { DateTimeInput } from '@/components/ui/date-time-input'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { tellingWays } from '@/lib/domain/informed/telling'

/** To whom of an office it was said, when and how. */
export function TellingFields() {
  const t = useTranslations('informedPage')
  return (
    <>
      <Select
        name="how"
        label={t('how')}
        value="in_writing"
        options={tellingWays.map((value) => ({ value, label: t(`way.${value}`) }))}
      />
      <TextInput name="toldTo" label={t('toldTo')} hint={t('toldTo-hint')} optional />
      <DateTimeInput name="toldAt" label={t('toldAt')} hint={t('toldAt-hint')} optional />
    </>
  )
}

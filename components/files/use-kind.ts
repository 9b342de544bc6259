import { useTranslations } from 'next-intl'

/** What kind a file is, by its bytes: `PDF`, `JPEG`, or that nobody knows. */
export const useKind = () => {
  const t = useTranslations('itemPage')
  return (mediaType: string) =>
    mediaType === 'application/octet-stream'
      ? t('file-unknown')
      : (mediaType.split('/')[1] ?? '').toUpperCase().slice(0, 40)
}

import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'

/** The name of a form, and that it was begun and not sent. */
export function HalfTag({ name, begun }: { readonly name: string; readonly begun: boolean }) {
  const t = useTranslations('reviewPage')
  return (
    <>
      {name} {begun && <Tag>{t('half-written')}</Tag>}
    </>
  )
}

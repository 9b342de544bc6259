import { useTranslations } from 'next-intl'
import { partsOf } from '@/lib/domain/retention/remains'

type Content = {
  readonly notes: number
  readonly signs: readonly { readonly display: string }[]
  readonly remains: readonly { readonly place: string; readonly many: number }[]
}

/** What goes with an erasure and what stays, as it was counted in this file. */
export function GoesAndStays({ content: { notes, signs, remains } }: { readonly content: Content }) {
  const t = useTranslations('retentionPage')
  return (
    <>
      <h3 className="font-title">{t('goes')}</h3>
      <ul className="mb-3 list-disc space-y-1 ps-5 text-sm">
        <li>{t('goes-person')}</li>
        {notes > 0 && <li>{t('goes-notes', { n: notes })}</li>}
        {signs.length > 0 && <li>{t('goes-signs', { n: signs.length })}</li>}
        <li>{t('goes-log')}</li>
      </ul>
      <h3 className="font-title">{t('stays')}</h3>
      <ul className="mb-3 list-disc space-y-1 ps-5 text-sm">
        <li>{t('stays-counts')}</li>
        <li>
          {t('stays-file')} <Remains remains={remains} />
        </li>
      </ul>
    </>
  )
}

/** In which parts of the file the name stands, and how often. */
export function Remains({ remains }: { readonly remains: Content['remains'] }) {
  const t = useTranslations('retentionPage')
  const parts = partsOf(remains)
  if (parts.length === 0) return t('stays-nowhere')
  return `${t('stays-names')} ${parts.map(({ part, many }) => t(`remains.${part}`, { n: many })).join('; ')}.`
}

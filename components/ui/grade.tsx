import { useTranslations } from 'next-intl'
import { Tag } from './tag'

export type SourceGrade = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'P1' | 'P2' | 'P3' | 'P4'
export type InformationGrade = 1 | 2 | 3 | 4 | 5 | 6

/** How good the source is and how good the information is (Admiralty A-F by 1-6; processes P1-P4), boxed. */
export function Grade({
  source,
  information,
  inWords = false,
}: {
  readonly source: SourceGrade | null
  readonly information?: InformationGrade | null
  /** Says the grade in words beside the box, not only in the tooltip. */
  readonly inWords?: boolean
}) {
  const t = useTranslations('ui.grade')
  if (source === null)
    return (
      <Tag tone="none" icon="ungraded" className="whitespace-nowrap">
        {t('ungraded')}
      </Tag>
    )
  const words = [t(`source.${source}`), information && t(`information.${information}`)]
    .filter(Boolean)
    .join(', ')
  return (
    <span className="inline-flex items-baseline gap-2">
      <abbr
        title={words}
        className="rounded-tag border border-edge px-1.5 font-control font-mono text-xs whitespace-nowrap no-underline"
      >
        {source}
        {!source.startsWith('P') && information}
      </abbr>
      {inWords && <span>{words}</span>}
    </span>
  )
}

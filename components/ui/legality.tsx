import { useTranslations } from 'next-intl'
import type { Meaning } from './icon'
import { Tag, type Tone } from './tag'

const looks = {
  cleared: { tone: 'ok', icon: 'done' },
  at_risk: { tone: 'risk', icon: 'at-risk' },
  unassessed: { tone: 'none', icon: 'open' },
  excluded: { tone: 'stop', icon: 'excluded' },
  intelligence_only: { tone: 'intel', icon: 'intelligence' },
} as const satisfies Record<string, { tone: Tone; icon: Meaning }>

export type Legality = keyof typeof looks

/** The prosecutor's view of an item: may the court use it? */
export function LegalityTag({ legality, title }: { readonly legality: Legality; readonly title?: string }) {
  const t = useTranslations('ui.legality')
  return (
    <Tag {...looks[legality]} title={title}>
      {t(legality)}
    </Tag>
  )
}

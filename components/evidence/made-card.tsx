import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import type { ItemView } from '@/lib/server/evidence/view-item'
import { itemNumber } from './item-number'

/** What an item was made from, and what was made from it. */
export function MadeCard({ view }: { readonly view: ItemView }) {
  const t = useTranslations('itemPage')
  const parts = (['from', 'into'] as const).filter((part) => view.made[part].length > 0)
  if (parts.length === 0) return null
  return (
    <Card title={t('made')}>
      {parts.map((part) => (
        <section key={part} className="mb-2">
          <h3 className="text-soft text-sm">{t(`made-${part}`)}</h3>
          <ul>
            {view.made[part].map(({ itemId, number, title }) => (
              <li key={itemId}>
                <CaseLink href={`/cases/${view.header.caseId}/evidence/${itemId}`}>
                  <span className="font-mono">{itemNumber(number)}</span> {title}
                </CaseLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Card>
  )
}

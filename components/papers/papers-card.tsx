import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import type { FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import type { ItemType } from '@/lib/domain/evidence/kind'
import { papersOf } from '@/lib/domain/paper/kinds'
import { PrintForm } from './print-form'

/** The papers that an item has, where the item is. */
export function PapersCard({
  caseId,
  itemId,
  type,
  print,
}: {
  readonly caseId: string
  readonly itemId: string
  readonly type: ItemType
  /** Null for a reader who prints nothing. */
  readonly print: FormAction | null
}) {
  const t = useTranslations('papersPage')
  const offered = papersOf(type)
  if (offered.length === 0) return null
  return (
    <Card title={t('offer')} id="papers">
      <CaseLink href={`/cases/${caseId}/papers?item=${itemId}`} className="link text-sm">
        {t('offer-all')}
      </CaseLink>
      {print && (
        <Disclosure summary={t('print')} className="mt-2 [&>div]:ps-0">
          <PrintForm action={print} hidden={{ caseId, itemId }} offered={offered} />
        </Disclosure>
      )}
    </Card>
  )
}

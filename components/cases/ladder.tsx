import { useTranslations } from 'next-intl'
import { LimitLadder } from '@/components/readiness/limit-ladder'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { StepTag } from '@/components/ui/step-tag'
import { itemName } from '@/lib/domain/cases/case-view'
import type { LimitShown } from '@/lib/domain/cases/charge-shown'
import { useLimitWords } from './limit-words'

/** An item as a page names it. */
export type ItemRef = { readonly itemId: string; readonly number: number; readonly title: string }

/** Every limit of a file in rising order, each with its reason and the items it rests on. */
export function Ladder({
  limits,
  items,
  caseId,
  title,
}: {
  readonly limits: readonly LimitShown[]
  readonly items: readonly ItemRef[]
  readonly caseId: string
  readonly title: string
}) {
  const t = useTranslations('cases.glance')
  const words = useLimitWords()
  return (
    <Card title={title} aside={t('lift-one')}>
      {limits.length === 0 ? (
        <p className="text-soft">{t('no-limits')}</p>
      ) : (
        <LimitLadder
          rungs={limits.map((limit) => ({
            id: limit.held.id,
            value: limit.value,
            ...words(limit.held, limit),
            tag: limit.severity && <StepTag step={limit.severity} />,
            restsOn: limit.items.length > 0 && (
              <ItemLinks numbers={limit.items} items={items} caseId={caseId} />
            ),
          }))}
        />
      )}
    </Card>
  )
}

/** Items by their numbers, each a link. */
export function ItemLinks({
  numbers,
  items,
  caseId,
}: {
  readonly numbers: readonly number[]
  readonly items: readonly ItemRef[]
  readonly caseId: string
}) {
  return (
    <>
      {numbers.map((number, index) => {
        const item = items.find((one) => one.number === number)
        return (
          <span key={number}>
            {index > 0 && ', '}
            {item ? (
              <CaseLink
                href={`/cases/${caseId}/evidence/${item.itemId}`}
                title={item.title}
                className="link font-mono"
              >
                {itemName(number)}
              </CaseLink>
            ) : (
              itemName(number)
            )}
          </span>
        )
      })}
    </>
  )
}

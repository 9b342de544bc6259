import { useTranslations } from 'next-intl'
import { LimitLadder } from '@/components/readiness/limit-ladder'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { useCount } from '@/components/ui/digits'
import { Disclosure } from '@/components/ui/disclosure'
import { StepTag } from '@/components/ui/step-tag'
import { itemName } from '@/lib/domain/cases/case-view'
import type { LimitShown } from '@/lib/domain/cases/charge-shown'
import { useLimitWords } from './limit-words'

/** An item as a page names it. */
export type ItemRef = { readonly itemId: string; readonly number: number; readonly title: string }

/** How many rungs stand open; the rest are one tap away. */
const shown = 7

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
  const count = useCount()
  const rung = (limit: LimitShown) => ({
    id: limit.held.id,
    value: limit.value,
    ...words(limit.held, limit),
    tag: limit.severity && <StepTag step={limit.severity} />,
    restsOn: limit.items.length > 0 && <ItemLinks numbers={limit.items} items={items} caseId={caseId} />,
  })
  return (
    <Card title={title} aside={t('lift-one')}>
      {limits.length === 0 ? (
        <p className="text-soft">{t('no-limits')}</p>
      ) : (
        <>
          <LimitLadder rungs={limits.slice(0, shown).map(rung)} />
          {limits.length > shown && (
            <Disclosure summary={t('more-limits', { count: limits.length - shown })}>
              <ul className="divide-y divide-line">
                {limits.slice(shown).map((limit) => {
                  const { id, title, sentence, restsOn, tag } = rung(limit)
                  return (
                    <li key={id} className="grid grid-cols-[2.25rem_minmax(0,1fr)] gap-x-3 py-2 text-sm">
                      <b className="text-end font-figure">{count(Math.floor(limit.value + 1e-9))}</b>
                      <div>
                        <b>{title}</b> {tag}
                        <p className="text-soft">
                          {sentence} {restsOn}
                        </p>
                      </div>
                    </li>
                  )
                })}
              </ul>
            </Disclosure>
          )}
        </>
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

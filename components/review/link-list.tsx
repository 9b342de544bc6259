import { useLocale, useTranslations } from 'next-intl'
import { itemNumber } from '@/components/evidence/item-number'
import { usePlaceWords } from '@/components/proof/place-words'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { cx } from '@/components/ui/cx'
import { LegalityTag } from '@/components/ui/legality'
import { Pager } from '@/components/ui/pager'
import { StrengthMark } from '@/components/ui/strength'
import { Tag } from '@/components/ui/tag'
import type { CellView } from '@/lib/server/proof/view-cell'
import { hrefOf } from './href-of'
import type { OpenLink } from './review-parts'

/** The links of the open cell, each a step for the keys; the open one shows its reasoning. */
export function LinkList({ view, link: open }: { readonly view: CellView; readonly link: OpenLink | null }) {
  const t = useTranslations('reviewPage')
  const matrix = useTranslations('matrix')
  const say = usePlaceWords()
  const locale = useLocale()
  const { cell, caseId } = view
  const page = (after: string | null) => after && `${hrefOf(caseId, cell.key, null)}&after=${after}`
  return (
    <Card
      id="links"
      title={cell.title ? cell.title[locale] : matrix(cell.kind === 'chain' ? 'chain' : 'whole')}
      flush
    >
      {view.links.length === 0 && <p className="px-4 pb-3 text-soft">{t('no-links')}</p>}
      <ul>
        {view.links.map((link) => {
          const here = link.linkId === open?.linkId
          const away = link.polarity === 'undermines'
          return (
            <li
              key={link.linkId}
              className={cx(
                'border-line border-t px-4 py-2',
                here && 'border-s-4 border-s-accent bg-accent-tint',
              )}
            >
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <CaseLink
                  href={hrefOf(caseId, cell.key, link.linkId)}
                  data-step=""
                  aria-current={here ? 'true' : undefined}
                  className="link font-control"
                >
                  {itemNumber(link.item.number)} {link.item.title}
                </CaseLink>
                <StrengthMark strength={link.strength} away={away} />
                <LegalityTag legality={link.item.admissibility} />
                {(link.confirmations?.length ?? 0) > 0 && <Tag tone="ok">{t('confirmed')}</Tag>}
              </p>
              {here && (
                <p className="mt-1 text-sm">
                  <b>{link.place ? say(link.place.said) : t('no-place')}</b> {link.reasoning}
                </p>
              )}
            </li>
          )
        })}
      </ul>
      <Pager earlier={page(view.earlier)} later={page(view.later)} />
    </Card>
  )
}

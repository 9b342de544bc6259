import { useTranslations } from 'next-intl'
import { useColleague } from '@/components/evidence/called'
import { itemNumber } from '@/components/evidence/item-number'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import type { ReviewView } from '@/lib/server/review/view-review'
import { ConfirmForm } from './confirm-form'
import { LowerForm } from './lower-form'
import { QuestionsForm } from './questions-form'
import type { Back, OpenLink, ReviewActions } from './review-parts'
import { UsableForm } from './usable-form'

/** The four questions about the item of the open link, and whether the link shows what it says. */
export function ItemCard({
  view,
  link,
  actions,
  back,
}: {
  readonly view: ReviewView
  readonly link: OpenLink
  readonly actions: ReviewActions
  readonly back: Back
}) {
  const t = useTranslations('reviewPage')
  const colleague = useColleague()
  const { caseId } = view.header
  const { item } = link
  const here = { caseId, itemId: item.itemId, ...back }
  return (
    <Card title={`${itemNumber(item.number)} ${item.title}`} id="item">
      <UsableForm view={view} link={link} actions={actions} hidden={here} />
      {view.review && (
        <p className="text-sm">
          {t('reviewed', {
            reliable: t(`answer.${view.review.reliable}`),
            credible: t(`answer.${view.review.credible}`),
          })}{' '}
          {view.review.reason}{' '}
          {view.review.otherMaterial && t('other-said', { other: view.review.otherMaterial })}{' '}
          <span className="text-soft">
            {colleague(view.review.by)}, <DateTime at={view.review.at} />
          </span>
        </p>
      )}
      <QuestionsForm
        key={`${item.itemId} ${view.review?.seq ?? 0}`}
        view={view}
        itemId={item.itemId}
        hidden={here}
        action={actions.reviewItemAction}
      />
      <ConfirmForm view={view} link={link} actions={actions} back={back} />
      <LowerForm
        key={`lower ${link.linkId}`}
        view={view}
        link={link}
        hidden={{ caseId, ...back }}
        action={actions.lowerLinkAction}
      />
      <p className="text-sm">
        <CaseLink href={`/cases/${caseId}/returns#act`} className="link">
          {t('to-returns')}
        </CaseLink>
      </p>
    </Card>
  )
}

import { useTranslations } from 'next-intl'
import { useColleague } from '@/components/evidence/called'
import { itemNumber } from '@/components/evidence/item-number'
import { CaseLink } from '@/components/shell/case-link'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Disclosure } from '@/components/ui/disclosure'
import { LegalityTag } from '@/components/ui/legality'
import { RadioCards } from '@/components/ui/radio-cards'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { decisions } from '@/lib/domain/evidence/assessment'
import type { ReviewView } from '@/lib/server/review/view-review'
import { LowerForm } from './lower-form'
import { QuestionsForm } from './questions-form'
import type { Back, OpenLink, ReviewActions } from './review-parts'

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
  const e = useTranslations('evidence')
  const legality = useTranslations('ui.legality')
  const colleague = useColleague()
  const { caseId } = view.header
  const { item } = link
  const here = { caseId, itemId: item.itemId, ...back }
  return (
    <Card title={`${itemNumber(item.number)} ${item.title}`} id="item">
      <div data-key="1">
        <p className="flex flex-wrap items-center gap-2">
          <b>{t('usable')}</b> <LegalityTag legality={item.admissibility} />
        </p>
        <Disclosure summary={t('assess')}>
          <ActionForm key={link.linkId} action={actions.assessItemAction} hidden={here}>
            <RadioCards
              name="value"
              label={t('usable')}
              options={decisions.map((value) => ({
                ...{ value, label: legality(value), hint: e(`decision.${value}`) },
              }))}
            />
            <TextArea name="reason" label={t('reason')} rows={2} maxLength={2000} />
            <SubmitButton kind="default">{t('assess')}</SubmitButton>
          </ActionForm>
        </Disclosure>
      </div>
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
        review={view.review}
        hidden={here}
        action={actions.reviewItemAction}
      />
      {link.mayConfirm && (link.confirmations?.length ?? 0) === 0 && (
        <div data-key="c">
          <Disclosure summary={t('confirm')}>
            <ActionForm
              key={link.linkId}
              action={actions.confirmLinkAction}
              hidden={{ caseId, linkId: link.linkId, ...back }}
            >
              <TextArea name="reason" label={t('confirm-why')} rows={2} maxLength={1000} />
              <SubmitButton kind="default">{t('confirm')}</SubmitButton>
            </ActionForm>
          </Disclosure>
        </div>
      )}
      <LowerForm
        key={`lower ${link.linkId}`}
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

import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { ReviewView } from '@/lib/server/review/view-review'
import { useHalf } from './half'
import { HalfTag } from './half-tag'
import { KeptForm } from './kept-form'
import type { Back, OpenLink, ReviewActions } from './review-parts'

/** Confirms that the place shows what the link says, and why. */
export function ConfirmForm({
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
  const { begun, form } = useHalf(view)('confirm', `link:${link.linkId}`)
  if (!link.mayConfirm || (link.confirmations?.length ?? 0) > 0) return null
  return (
    <div data-key="c">
      <Disclosure summary={<HalfTag name={t('confirm')} begun={begun} />} open={begun}>
        <KeptForm
          key={link.linkId}
          {...form}
          action={actions.confirmLinkAction}
          hidden={{ caseId: view.header.caseId, linkId: link.linkId, ...back }}
        >
          <TextArea name="reason" label={t('confirm-why')} rows={2} maxLength={1000} />
          <SubmitButton kind="default">{t('confirm')}</SubmitButton>
        </KeptForm>
      </Disclosure>
    </div>
  )
}

import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { LegalityTag } from '@/components/ui/legality'
import { RadioCards } from '@/components/ui/radio-cards'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { decisions } from '@/lib/domain/evidence/assessment'
import type { ReviewView } from '@/lib/server/review/view-review'
import { useHalf } from './half'
import { HalfTag } from './half-tag'
import { KeptForm } from './kept-form'
import type { OpenLink, ReviewActions } from './review-parts'

/** Whether the item can be used in court, as it stands and as the reader decides it. */
export function UsableForm({
  view,
  link: { item, linkId },
  hidden,
  actions,
}: {
  readonly view: ReviewView
  readonly link: OpenLink
  readonly hidden: Readonly<Record<string, string>>
  readonly actions: ReviewActions
}) {
  const t = useTranslations('reviewPage')
  const e = useTranslations('evidence')
  const legality = useTranslations('ui.legality')
  const { begun, form } = useHalf(view)('usable', `item:${item.itemId}`)
  return (
    <div data-key="1">
      <p className="flex flex-wrap items-center gap-2">
        <b>{t('usable')}</b> <LegalityTag legality={item.admissibility} />
      </p>
      <Disclosure summary={<HalfTag name={t('assess')} begun={begun} />} open={begun}>
        <KeptForm
          key={`${linkId} ${item.admissibility}`}
          {...form}
          action={actions.assessItemAction}
          hidden={hidden}
        >
          <RadioCards
            name="value"
            label={t('usable')}
            options={decisions.map((value) => ({
              ...{ value, label: legality(value), hint: e(`decision.${value}`) },
            }))}
          />
          <TextArea name="reason" label={t('reason')} rows={2} maxLength={2000} />
          <SubmitButton kind="default">{t('assess')}</SubmitButton>
        </KeptForm>
      </Disclosure>
    </div>
  )
}

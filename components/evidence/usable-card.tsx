import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Disclosure } from '@/components/ui/disclosure'
import { LegalityTag } from '@/components/ui/legality'
import { RadioCards } from '@/components/ui/radio-cards'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { decisions } from '@/lib/domain/evidence/assessment'
import type { ItemView } from '@/lib/server/evidence/view-item'
import { useColleague } from './called'

/** Whether a court may use it, what that rests on, and what a prosecutor decided and why. */
export function UsableCard({
  view,
  assess,
}: {
  readonly view: ItemView
  readonly assess: FormAction | null
}) {
  const t = useTranslations('itemPage')
  const e = useTranslations('evidence')
  const legality = useTranslations('ui.legality')
  const colleague = useColleague()
  const { usable, assessments } = view
  const decided = assessments.length > 0
  const last = assessments.at(-1)
  return (
    <Card title={t('usable')} id="usable">
      <p className="flex flex-wrap items-center gap-2">
        <LegalityTag legality={usable.value} />{' '}
        <span className="text-sm text-soft">{e(`rests-on.${usable.from}`)}</span>
      </p>
      {last && usable.from === 'prosecutor' && (
        <p className="mt-1 text-sm">
          {last.reason}{' '}
          <span className="text-soft">
            {colleague(last.by)}, <DateTime at={last.at} />
          </span>
        </p>
      )}
      {assess && (
        <Disclosure summary={decided ? t('assess-again') : t('assess')} className="mt-2 [&>div]:ps-0">
          <ActionForm action={assess} hidden={{ caseId: view.header.caseId, itemId: view.item.itemId }}>
            <RadioCards
              name="value"
              label={t('usable')}
              value={usable.value}
              options={decisions.map((value) => ({
                value,
                label: legality(value),
                hint: e(`decision.${value}`),
              }))}
            />
            <TextArea
              name="reason"
              label={t('reason')}
              good={t('assess-reason-good')}
              bad={t('assess-reason-bad')}
              rows={2}
            />
            <SubmitButton kind="default">{t('assess')}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
      {assessments.length > 1 && (
        <Disclosure summary={t('assess-earlier')} className="mt-1">
          <ul className="space-y-2 text-sm">
            {assessments.toReversed().map((one) => (
              <li key={one.at.toISOString()}>
                <LegalityTag legality={one.value} /> {colleague(one.by)},{' '}
                <DateTime at={one.at} className="text-soft" />
                <span className="block">{one.reason}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  )
}

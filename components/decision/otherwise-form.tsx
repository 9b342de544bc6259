import { useLocale, useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { CheckboxGroup } from '@/components/ui/checkbox'
import { Disclosure } from '@/components/ui/disclosure'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { DecisionView } from '@/lib/server/decision/view-decision'

/** Replaces a charge by another offence or other modes, before it is decided. */
export function OtherwiseForm({
  view,
  action,
}: {
  readonly view: DecisionView
  readonly action: FormAction
}) {
  const t = useTranslations('decisionPage')
  const called = useCalled()
  const km = useLocale() === 'km'
  const { caseId } = view.header
  return (
    <Card title={t('otherwise')}>
      <p className="mb-2 text-soft text-sm">{t('otherwise-lead')}</p>
      {view.standing.map(({ chargeId, version, offence, modes, others, title }) => {
        const named = view.named.get(chargeId)
        const codes = [
          ...new Map(others.flatMap((one) => one.modes).map((mode) => [mode.code, mode])).values(),
        ]
        return (
          <Disclosure
            key={chargeId}
            summary={`${named ? called(named.person) : ''}, ${km ? title.km : title.en}`}
            className="mb-1"
          >
            <ActionForm action={action} hidden={{ caseId, chargeId, version: String(version) }}>
              <Select
                name="offence"
                label={t('field.offence')}
                value={offence}
                options={others.map((one) => ({
                  value: one.offence,
                  label: km ? one.title.km : one.title.en,
                }))}
              />
              <CheckboxGroup
                name="modes"
                label={t('field.modes')}
                values={modes}
                options={codes.map((mode) => ({
                  value: mode.code,
                  label: km ? mode.title.km : mode.title.en,
                }))}
              />
              <TextArea name="reason" label={t('field.reason')} rows={2} maxLength={2000} />
              <SubmitButton kind="default">{t('otherwise-button')}</SubmitButton>
            </ActionForm>
          </Disclosure>
        )
      })}
    </Card>
  )
}

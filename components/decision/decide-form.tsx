import { useLocale, useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { RadioCards } from '@/components/ui/radio-cards'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { noChargeReasons } from '@/lib/domain/decision/offence-class'
import type { DecisionView } from '@/lib/server/decision/view-decision'

/** Decides the file charge by charge, as the class of each offence allows. */
export function DecideForm({ view, decide }: { readonly view: DecisionView; readonly decide: FormAction }) {
  const t = useTranslations('decisionPage')
  const called = useCalled()
  const km = useLocale() === 'km'
  const { caseId, version } = view.header
  return (
    <Card title={t('decide')} id="decide" className="scroll-mt-4">
      <p className="mb-3 text-soft text-sm">{t('decide-lead')}</p>
      <ActionForm action={decide} hidden={{ caseId, version: String(version) }}>
        {view.standing.map(({ chargeId, title, verdicts, ...one }) => {
          const named = view.named.get(chargeId)
          return (
            <fieldset key={chargeId} className="group mb-4 min-w-0 border-line border-b pb-2">
              <legend className="mb-1.5 font-title">
                {named && called(named.person)}, {km ? title.km : title.en}
              </legend>
              <p className="mb-2 text-sm text-soft">
                {t(`class.${one.class}`)} {t('class-unconfirmed')}
              </p>
              <RadioCards
                name={`charges.${chargeId}.verdict`}
                label={t('field.verdict')}
                options={verdicts.map((value) => ({
                  value,
                  label: t(`verdict.${value}`),
                  hint: t(`verdict-hint.${value}`),
                }))}
              />
              {/* Asked only where somebody is not charged; without script as well. */}
              <div className="hidden group-has-[input[value^=no]:checked]:block">
                <Select
                  name={`charges.${chargeId}.reason`}
                  label={t('field.no-charge')}
                  blank=""
                  options={noChargeReasons.map((value) => ({ value, label: t(`no-charge.${value}`) }))}
                />
              </div>
              <TextArea
                name={`charges.${chargeId}.words`}
                label={t('field.words')}
                rows={2}
                maxLength={2000}
                optional
              />
            </fieldset>
          )
        })}
        <TextArea name="note" label={t('field.note')} rows={2} maxLength={2000} optional />
        <SubmitButton>{t('decide-button')}</SubmitButton>
      </ActionForm>
    </Card>
  )
}

import { useTranslations } from 'next-intl'
import { useUnitName } from '@/components/cases/unit-name'
import { TellingFields } from '@/components/informed/telling-fields'
import { useCalled } from '@/components/people/names'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { KeyValues } from '@/components/ui/key-value'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import type { CaseHeader } from '@/lib/server/cases/case-header'

type Actions = Readonly<
  Record<
    | 'changeCaseAction'
    | 'informOfficeAction'
    | 'closeCaseAction'
    | 'reopenCaseAction'
    | 'sealCaseAction'
    | 'unsealCaseAction',
    FormAction
  >
>

/** What may be done with the case itself: its title, the office, the seal, its end. */
export function CaseSettings({
  header,
  offices,
  onTeam,
  actions,
}: {
  readonly header: CaseHeader
  readonly offices: readonly { readonly id: string; readonly nameEn: string; readonly nameKm: string }[]
  readonly onTeam: boolean
  readonly actions: Actions
}) {
  const t = useTranslations('cases.settings')
  const called = useCalled()
  const unit = useUnitName()
  const { caseId, may, status, sensitivity } = header
  const sealed = sensitivity === 'sealed'
  return (
    <Card title={t('title')}>
      <KeyValues
        facts={[
          { name: t('lead'), value: called(header.lead) },
          { name: t('unit'), value: unit(header.unit) },
          { name: t('office'), value: header.office ? unit(header.office) : t('no-office') },
        ]}
      />
      <div className="mt-2 divide-y divide-line">
        {may.edit && (
          <Disclosure summary={t('change')}>
            <ActionForm
              action={actions.changeCaseAction}
              hidden={{ caseId, version: String(header.version) }}
            >
              <TextInput name="title" label={t('name')} value={header.title} maxLength={200} />
              <TextArea
                name="summary"
                label={t('summary')}
                value={header.summary}
                maxLength={5000}
                rows={5}
                optional
              />
              <SubmitButton>{t('keep')}</SubmitButton>
            </ActionForm>
          </Disclosure>
        )}
        {may.inform && (
          <Disclosure summary={t('inform')} open={header.office === null}>
            <ActionForm action={actions.informOfficeAction} hidden={{ caseId }}>
              <Select
                name="officeId"
                label={t('office')}
                hint={t('inform-hint')}
                blank={t('choose')}
                options={offices.map((one) => ({ value: one.id, label: unit(one) }))}
              />
              <TellingFields />
              <SubmitButton>{t('inform')}</SubmitButton>
            </ActionForm>
          </Disclosure>
        )}
        {may.seal && !sealed && (
          <WithReason
            summary={t('seal')}
            hint={onTeam ? t('seal-hint') : t('seal-join')}
            caseId={caseId}
            action={actions.sealCaseAction}
          />
        )}
        {may.seal && sealed && (
          <WithReason
            summary={t('unseal')}
            hint={t('unseal-hint')}
            caseId={caseId}
            action={actions.unsealCaseAction}
          />
        )}
        {may.close && status !== 'closed' && (
          <WithReason
            summary={t('close')}
            hint={t('close-hint')}
            caseId={caseId}
            action={actions.closeCaseAction}
          />
        )}
        {may.close && status === 'closed' && (
          <WithReason
            summary={t('reopen')}
            hint={t('reopen-hint')}
            caseId={caseId}
            action={actions.reopenCaseAction}
          />
        )}
      </div>
    </Card>
  )
}

function WithReason({
  summary,
  hint,
  caseId,
  action,
}: {
  readonly summary: string
  readonly hint: string
  readonly caseId: string
  readonly action: FormAction
}) {
  const t = useTranslations('cases.settings')
  return (
    <Disclosure summary={summary}>
      <ActionForm action={action} hidden={{ caseId }}>
        <TextArea name="because" label={t('because')} hint={hint} maxLength={500} rows={3} />
        <SubmitButton kind="warn">{summary}</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}

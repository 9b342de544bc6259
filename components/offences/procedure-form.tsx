import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { DateTimeInput } from '@/components/ui/date-time-input'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { procedure } from '@/lib/domain/evidence/kind'
import type { OffencesView } from '@/lib/server/offences/view-offences'
import { LaterFields, useGuard } from './procedure-later'

type Procedure = OffencesView['procedures'][number]
type Form = { readonly action: FormAction; readonly caseId: string; readonly view: OffencesView }

/** Records an arrest, a search, an interview or the use of an interpreter. */
export function ProcedureForm({ action, caseId, view }: Form) {
  const t = useTranslations('offencesPage')
  const called = useCalled()
  const guard = useGuard(view)
  return (
    <ActionForm action={action} hidden={{ caseId }} className="group/record">
      <Select
        name="kind"
        label={t('kind')}
        blank=""
        options={procedure.options.map((value) => ({
          value,
          label: t(`kinds.${value}`),
        }))}
      />
      <DateTimeInput name="at" label={t('at')} hint={t('at-hint')} />
      {guard('at')}
      <TextInput name="place" label={t('place')} />
      {guard('place')}
      <Select
        name="partyId"
        label={t('whom')}
        blank=""
        options={view.suspects.flatMap(({ partyId, person }) =>
          person ? [{ value: partyId, label: called(person) }] : [],
        )}
        optional
      />
      <LaterFields view={view} />
      <TextInput name="authority" label={t('authority')} optional />
      <SubmitButton kind="default">{t('add-procedure')}</SubmitButton>
    </ActionForm>
  )
}

/** Says more of a record: when it ended, which authority it cites, who watched. */
export function ChangeProcedureForm({
  action,
  caseId,
  view,
  procedure: given,
}: Form & { readonly procedure: Procedure }) {
  const t = useTranslations('authorities')
  const { procedureId, version } = given
  return (
    <ActionForm action={action} hidden={{ caseId, procedureId, version: String(version) }}>
      <LaterFields view={view} given={given} />
      <SubmitButton kind="default" size="small">
        {t('more-save')}
      </SubmitButton>
    </ActionForm>
  )
}

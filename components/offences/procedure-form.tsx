import { useLocale, useTranslations } from 'next-intl'
import { AnswerChoice } from '@/components/evidence/answer-choice'
import { useGuardWords } from '@/components/evidence/guard-words'
import { localOf } from '@/components/evidence/local-moment'
import { useCalled } from '@/components/people/names'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { DateTimeInput } from '@/components/ui/date-time-input'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { authorityName, nightExceptions } from '@/lib/domain/authority/authority'
import { procedure } from '@/lib/domain/evidence/kind'
import type { OffencesView } from '@/lib/server/offences/view-offences'
import { ProcedureGuard } from './procedure-guard'

type Procedure = OffencesView['procedures'][number]
type Form = { readonly action: FormAction; readonly caseId: string; readonly view: OffencesView }

/** Records an arrest, a search, an interview or the use of an interpreter. */
export function ProcedureForm({ action, caseId, view }: Form) {
  const t = useTranslations('offencesPage')
  const called = useCalled()
  const guard = useGuard(view)
  return (
    <ActionForm action={action} hidden={{ caseId }}>
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

/** What may be known only later, with its guardrails. */
function LaterFields({ view, given }: { readonly view: OffencesView; readonly given?: Procedure }) {
  const t = useTranslations('authorities')
  const o = useTranslations('offencesPage')
  const guard = useGuard(view, given)
  const isSearch = given === undefined || given.kind === 'search'
  const answers = [
    { value: 'yes', label: t('yes') },
    { value: 'no', label: t('no') },
    { value: '', label: t('not-said') },
  ]
  const flag = (value: boolean | null | undefined) => (value == null ? '' : value ? 'yes' : 'no')
  return (
    <>
      <DateTimeInput
        name="until"
        label={o('until')}
        value={localOf(given?.until?.toISOString() ?? '')}
        optional
      />
      <Select
        name="authorityId"
        label={t('cite')}
        hint={t('cite-why')}
        value={given?.authorityId ?? ''}
        blank={t('cite-none-procedure')}
        options={view.authorities.map(({ id, number, kind, givenBy }) => ({
          value: id,
          label: t('option', { name: authorityName(number), kind: t(`kinds.${kind}`), by: givenBy }),
        }))}
        optional
      />
      {guard('authorityId')}
      {isSearch && (
        <>
          <Select
            name="nightException"
            label={t('night')}
            value={given?.nightException ?? ''}
            blank={t('night-none')}
            options={nightExceptions.map((value) => ({ value, label: t(`nights.${value}`) }))}
            optional
          />
          {given && guard('at')}
          <AnswerChoice
            name="ownerPresent"
            label={t('owner')}
            value={flag(given?.ownerPresent)}
            options={answers}
          />
          <TextInput
            name="witnessOne"
            label={t('witness-one')}
            hint={t('witness-hint')}
            value={given?.witnessOne ?? ''}
            optional
          />
          {guard('witnessOne')}
          <TextInput
            name="witnessTwo"
            label={t('witness-two')}
            hint={t('witness-hint')}
            value={given?.witnessTwo ?? ''}
            optional
          />
          {guard('witnessTwo')}
          <AnswerChoice
            name="witnessesPolice"
            label={t('police')}
            value={flag(given?.witnessesPolice)}
            options={answers}
          />
          {guard('witnessesPolice')}
        </>
      )}
      {(given === undefined || given.kind === 'interpreter') && (
        <>
          <AnswerChoice
            name="interpreterIndependent"
            label={t('interpreter')}
            value={flag(given?.interpreterIndependent)}
            options={answers}
          />
          {guard('interpreterIndependent')}
        </>
      )}
      {(given === undefined || given.kind === 'judicial_interview') && (
        <DateTimeInput
          name="lawyerInvitedAt"
          label={o('invited')}
          hint={o('invited-hint')}
          value={localOf(given?.lawyerInvitedAt?.toISOString() ?? '')}
          optional
        />
      )}
      {(given === undefined || given.kind === 'detention') && (
        <AnswerChoice
          name="felony"
          label={o('detained-for')}
          value={flag(given?.felony)}
          options={[
            { value: 'yes', label: o('felony') },
            { value: 'no', label: o('misdemeanour') },
            { value: '', label: t('not-said') },
          ]}
        />
      )}
    </>
  )
}

function useGuard(view: OffencesView, given?: Procedure) {
  const t = useTranslations('authorities')
  const words = useGuardWords()
  const language = useLocale()
  return (field: string) => (
    <ProcedureGuard
      field={field}
      given={given ?? null}
      authorities={view.authorities}
      procedures={view.procedures}
      language={language}
      now={view.now}
      words={words}
      still={t('guard-still')}
    />
  )
}

import { useLocale, useTranslations } from 'next-intl'
import { AnswerChoice } from '@/components/evidence/answer-choice'
import { useGuardWords } from '@/components/evidence/guard-words'
import { localOf } from '@/components/evidence/local-moment'
import { DateTimeInput } from '@/components/ui/date-time-input'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { authorityName, nightExceptions } from '@/lib/domain/authority/authority'
import type { OffencesView } from '@/lib/server/offences/view-offences'
import { OnlyFor } from './only-for'
import { ProcedureGuard } from './procedure-guard'

type Procedure = OffencesView['procedures'][number]

/** What may be known only later, with its guardrails. */
export function LaterFields({ view, given }: { readonly view: OffencesView; readonly given?: Procedure }) {
  const t = useTranslations('authorities')
  const o = useTranslations('offencesPage')
  const guard = useGuard(view, given)
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
      <OnlyFor kind="search" given={given}>
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
      </OnlyFor>
      <OnlyFor kind="interpreter" given={given}>
        <AnswerChoice
          name="interpreterIndependent"
          label={t('interpreter')}
          value={flag(given?.interpreterIndependent)}
          options={answers}
        />
        {guard('interpreterIndependent')}
      </OnlyFor>
      <OnlyFor kind="judicial_interview" given={given}>
        <DateTimeInput
          name="lawyerInvitedAt"
          label={o('invited')}
          hint={o('invited-hint')}
          value={localOf(given?.lawyerInvitedAt?.toISOString() ?? '')}
          optional
        />
      </OnlyFor>
      <OnlyFor kind="detention" given={given}>
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
      </OnlyFor>
    </>
  )
}

/** What the law says to a field of a record, beside it. */
export function useGuard(view: OffencesView, given?: Procedure) {
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

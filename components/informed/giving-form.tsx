import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { CheckboxGroup } from '@/components/ui/checkbox'
import { DateTimeInput } from '@/components/ui/date-time-input'
import { Disclosure } from '@/components/ui/disclosure'
import { RadioCards } from '@/components/ui/radio-cards'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { scopes } from '@/lib/domain/authority/authority'
import { givingWays } from '@/lib/domain/informed/authorisation'
import type { InformedView } from '@/lib/server/informed/view-informed'

type Request = InformedView['requests'][number]

/** Gives an authorisation: as it was asked, narrower, or unasked. By word of mouth the clock runs until it is in writing. */
export function GivingForm({
  caseId,
  request,
  action,
}: {
  readonly caseId: string
  readonly request: Request | null
  readonly action: FormAction
}) {
  const t = useTranslations('informedPage')
  const a = useTranslations('authorities')
  return (
    <Disclosure summary={request ? t('give-this') : t('give-unasked')}>
      <ActionForm action={action} hidden={{ caseId, ...(request ? { requestId: request.requestId } : {}) }}>
        <RadioCards
          name="how"
          label={t('given-how')}
          layout="two"
          options={givingWays.map((value) => ({
            ...{ value, label: t(`giving.${value}`), hint: t(`giving-hint.${value}`) },
          }))}
        />
        <DateTimeInput name="givenAt" label={a('givenAt')} why={a('givenAt-why')} />
        <TextInput
          name="reference"
          label={a('reference')}
          hint={t('reference-hint')}
          width="medium"
          mono
          optional
        />
        <CheckboxGroup
          name="scope"
          label={a('scope')}
          hint={a('scope-hint')}
          options={scopes.map((value) => ({ value, label: a(`scopes.${value}`) }))}
          values={request ? [...request.scope] : []}
        />
        <TextArea
          name="targets"
          label={a('targets')}
          hint={a('targets-hint')}
          value={request?.targets.join('\n') ?? ''}
          rows={2}
          optional
        />
        <TextInput
          name="place"
          label={a('place')}
          hint={a('place-hint')}
          value={request?.place ?? ''}
          optional
        />
        <DateTimeInput name="from" label={a('from')} optional />
        <DateTimeInput name="to" label={a('to')} optional />
        <TextArea name="note" label={a('note')} rows={2} optional />
        <SubmitButton kind="default">{t('give')}</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}

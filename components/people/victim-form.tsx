import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { DateTime } from '@/components/ui/date-time'
import { RadioCards } from '@/components/ui/radio-cards'
import { Stop } from '@/components/ui/stop'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { victimGrounds } from '@/lib/domain/people/victim'
import type { PeopleView } from '@/lib/server/people/view-people'

/** Marks somebody as a victim, with the reason, and says before it is done what follows. */
export function VictimForm({
  action,
  caseId,
  partyId,
  charges,
}: {
  readonly action: FormAction
  readonly caseId: string
  readonly partyId: string
  readonly charges: number
}) {
  const t = useTranslations('danger.victim')
  return (
    <ActionForm action={action} hidden={{ caseId, partyId }}>
      <p className="mb-2 text-sm text-soft">{t('lead')}</p>
      <RadioCards
        name="ground"
        label={t('ground')}
        options={victimGrounds.map((value) => ({ value, label: t(`grounds.${value}`) }))}
      />
      <TextArea name="reason" label={t('reason')} rows={2} />
      <p className="mb-2 text-sm">{t('consequence', { n: charges })}</p>
      <SubmitButton kind="default">{t('mark')}</SubmitButton>
    </ActionForm>
  )
}

/** Takes a mark back that was made in error, with the reason. While charges stand, only a prosecutor does. */
export function WithdrawVictimForm({
  action,
  caseId,
  partyId,
}: {
  readonly action: FormAction
  readonly caseId: string
  readonly partyId: string
}) {
  const t = useTranslations('danger.victim')
  return (
    <ActionForm action={action} hidden={{ caseId, partyId }}>
      <p className="mb-2 text-sm text-soft">{t('withdraw-lead')}</p>
      <TextArea name="because" label={t('withdraw-because')} rows={2} />
      <SubmitButton kind="default">{t('withdraw')}</SubmitButton>
    </ActionForm>
  )
}

/** Every mark as a victim that was made, and what withdrew it. */
export function VictimMarks({ marks }: { readonly marks: PeopleView['parties'][number]['victimMarks'] }) {
  const t = useTranslations('danger.victim')
  const called = useCalled()
  return (
    <ul className="space-y-2">
      {marks.map(({ ground, reason, at, by, withdrawn }) => (
        <li key={at.toISOString()}>
          <p className={withdrawn ? 'text-soft line-through' : undefined}>
            {t(`grounds.${ground}`)}
            <Stop /> {reason}
          </p>
          <p className="text-soft text-sm">
            {t('marked-by', { name: by ? called(by) : '' })} <DateTime at={at} />
          </p>
          {withdrawn && (
            <>
              <p>{t('withdrawn', { reason: withdrawn.reason })}</p>
              <p className="text-soft text-sm">
                {t('withdrawn-by', { name: withdrawn.by ? called(withdrawn.by) : '' })}{' '}
                <DateTime at={withdrawn.at} />
              </p>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** How old somebody was at each offence, or why that cannot be said. */
export function Ages({ ages }: { readonly ages: PeopleView['parties'][number]['ages'] }) {
  return (
    <ul>
      {ages.map((one) => (
        <li key={one.count}>
          <AgeSaid {...one} />
        </li>
      ))}
    </ul>
  )
}

export function AgeSaid({
  count,
  minor,
  age,
}: {
  readonly count: number
  readonly minor: 'yes' | 'no' | 'perhaps' | 'unknown'
  readonly age: number | null
}) {
  const t = useTranslations('danger.age')
  const said = { yes: 'minor', no: 'adult', perhaps: 'perhaps', unknown: 'unknown' } as const
  return t(said[minor], { count: String(count), age: String(age ?? '') })
}

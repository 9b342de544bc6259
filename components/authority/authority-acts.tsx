import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { DateTimeInput } from '@/components/ui/date-time-input'
import { Disclosure } from '@/components/ui/disclosure'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { AuthoritiesView } from '@/lib/server/authority/view-authorities'
import { AuthorityFields } from './authority-fields'

export type AuthorityActions = Readonly<Record<'writeDown' | 'correct' | 'withdraw', FormAction>>

/** What can still be said of an authority: that it is in writing now, that it was wrong, that it was taken back. */
export function AuthorityActs({
  authority,
  caseId,
  actions,
}: {
  readonly authority: AuthoritiesView['authorities'][number]
  readonly caseId: string
  readonly actions: AuthorityActions
}) {
  const t = useTranslations('authorities')
  const hidden = { caseId, authorityId: authority.id }
  return (
    <div className="mt-2 text-sm">
      {authority.due && (
        <Disclosure summary={t('write-down')}>
          <ActionForm action={actions.writeDown} hidden={hidden}>
            <DateTimeInput name="writtenAt" label={t('writtenAt')} />
            <TextInput name="reference" label={t('reference')} width="medium" mono optional />
            <SubmitButton kind="default" size="small">
              {t('write-down')}
            </SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
      <Disclosure summary={t('correct')}>
        <ActionForm action={actions.correct} hidden={{ ...hidden, seq: String(authority.entries.length) }}>
          <AuthorityFields given={authority} />
          <TextInput name="reason" label={t('reason')} />
          <SubmitButton kind="default" size="small">
            {t('correct')}
          </SubmitButton>
        </ActionForm>
      </Disclosure>
      <Disclosure summary={t('withdraw')}>
        <ActionForm action={actions.withdraw} hidden={hidden}>
          <TextInput name="because" label={t('because')} hint={t('because-hint')} />
          <SubmitButton kind="warn" size="small">
            {t('withdraw')}
          </SubmitButton>
        </ActionForm>
      </Disclosure>
    </div>
  )
}

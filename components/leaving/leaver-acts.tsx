import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateTimeInput } from '@/components/ui/date-time-input'
import { Disclosure } from '@/components/ui/disclosure'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { LeaverView } from '@/lib/server/leaving/view-leaver'

/** What an administrator does: says from when, sees the person out, or lets them stay with a second person. */
export function LeaverActs({
  view,
  acts,
}: {
  readonly view: LeaverView
  readonly acts: { readonly begin: FormAction; readonly close: FormAction; readonly stay: FormAction }
}) {
  const t = useTranslations('leaving')
  const hidden = { accountId: view.who.id }
  const open = view.leaving && !view.leaving.closedAt ? view.leaving : null
  const ended = open !== null && open.endsAt <= view.now
  const begin = (
    <ActionForm action={acts.begin} hidden={hidden}>
      <DateTimeInput name="lastDay" label={t('last-day')} hint={t('last-day-hint')} day />
      <TextInput name="because" label={t('because')} hint={t('because-hint')} maxLength={300} />
      <SubmitButton kind={open ? 'default' : 'warn'}>{t('begin')}</SubmitButton>
    </ActionForm>
  )
  if (!open) return <Card title={t('begin-title')}>{begin}</Card>
  return (
    <Card title={t('close-title')}>
      <p className="mb-2 text-soft text-sm">{t('close-lead')}</p>
      <ActionForm action={acts.close} hidden={hidden}>
        <SubmitButton>{t('close')}</SubmitButton>
      </ActionForm>
      {!ended && (
        <>
          <Disclosure summary={t('nearer')}>{begin}</Disclosure>
          <Disclosure summary={t('stay')}>
            <p className="mb-3 text-soft">{t('stay-lead')}</p>
            <ActionForm action={acts.stay} hidden={hidden}>
              <SubmitButton kind="default">{t('stay-ask')}</SubmitButton>
            </ActionForm>
          </Disclosure>
        </>
      )}
    </Card>
  )
}

import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Notice } from '@/components/ui/notice'
import { RadioCards } from '@/components/ui/radio-cards'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { mailPaces } from '@/lib/domain/notices/mail'
import type { MailChoiceView } from '@/lib/server/notices/view-mail-choice'

/** Chooses when a mail says that something waits, where it goes, and when none comes. */
export function MailChoiceForm({
  view,
  kept,
  action,
}: {
  readonly view: MailChoiceView
  readonly kept: boolean
  readonly action: FormAction
}) {
  const t = useTranslations('inbox.mail')
  const { choice, last, sends } = view
  return (
    <>
      {kept && <Notice tone="ok">{t('kept')}</Notice>}
      {!sends && <Notice tone="accent">{t('off')}</Notice>}
      <Card className="mt-4">
        <ActionForm action={action}>
          <RadioCards
            name="pace"
            label={t('pace')}
            value={choice?.pace ?? 'never'}
            options={mailPaces.map((value) => ({ value, label: t(value), hint: t(`${value}-hint`) }))}
          />
          <TextInput
            name="address"
            type="email"
            label={t('address')}
            hint={t('address-hint')}
            value={choice?.address ?? ''}
            width="medium"
            autoComplete="email"
            maxLength={254}
          />
          <fieldset className="mb-2">
            <legend className="font-control">{t('quiet')}</legend>
            <p className="mb-2 text-sm text-soft">{t('quiet-hint')}</p>
            <div className="grid gap-x-4 sm:grid-cols-2">
              <TextInput
                name="quietFrom"
                label={t('quiet-from')}
                value={hour(choice?.quietFrom)}
                width="short"
                maxLength={5}
              />
              <TextInput
                name="quietTo"
                label={t('quiet-to')}
                value={hour(choice?.quietTo)}
                width="short"
                maxLength={5}
              />
            </div>
          </fieldset>
          <SubmitButton>{t('keep')}</SubmitButton>
        </ActionForm>
        {last && (
          <p className="mt-3 text-sm text-soft">
            {t(`last-${last.state}`)} <DateTime at={last.sentAt ?? last.madeAt} />
          </p>
        )}
      </Card>
    </>
  )
}

/** Minutes after midnight as they are typed. */
const hour = (minutes: number | null | undefined) =>
  minutes == null
    ? ''
    : `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import type { UnmaskingsView } from '@/lib/server/informants/view-unmaskings'

/** Asks a second person whether one may learn who somebody is. */
export function AskForm({ action }: { readonly action: FormAction }) {
  const t = useTranslations('informantsPage')
  return (
    <Card title={t('ask')} id="ask" className="scroll-mt-4">
      <p className="mb-2 text-soft text-sm">{t('ask-lead')}</p>
      <ActionForm action={action}>
        <TextInput name="number" label={t('field.number')} maxLength={40} autoComplete="off" />
        <TextInput name="pseudonym" label={t('field.pseudonym')} maxLength={40} autoComplete="off" mono />
        <TextArea name="reason" label={t('field.reason')} rows={3} maxLength={2000} />
        <SubmitButton>{t('ask-button')}</SubmitButton>
      </ActionForm>
    </Card>
  )
}

/** What one asked, and what can be done with it now. */
export function Asks({ view }: { readonly view: UnmaskingsView }) {
  const t = useTranslations('informantsPage')
  return (
    <Card title={t('asks')}>
      {view.asks.length === 0 && <p className="text-soft">{t('no-asks')}</p>}
      <ul className="divide-y divide-line">
        {view.asks.map(({ approvalId, ask, number, pseudonym, requestedAt, standing }) => (
          <li key={approvalId} className="py-2">
            <a href={`/approvals/${approvalId}`} className="link">
              {t('in-case', { number, pseudonym })}
            </a>
            <p className="text-soft text-sm">
              {t(`standing.${standing}`)}, <DateTime at={requestedAt} />
            </p>
            {standing === 'open' && <Button href={`/informants/unmasked/${ask}`}>{t('read')}</Button>}
          </li>
        ))}
      </ul>
    </Card>
  )
}

import { useTranslations } from 'next-intl'
import { QrCode } from '@/components/codes/qr-code'
import { useCalled } from '@/components/people/names'
import { PlaceFields } from '@/components/store/place-fields'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { DateTime } from '@/components/ui/date-time'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { LedgerView } from '@/lib/server/custody/view-ledger'
import { ConditionFields, WeighingFields } from './fields'

/** An offer that waits: its code for whoever hands over, the form for whoever takes over. */
export function OfferCard({
  view,
  accept,
  refuse,
  withdraw,
  qr,
  code,
}: {
  readonly view: LedgerView
  /** The code as a picture, for whoever hands over. */
  readonly qr: { readonly across: number; readonly path: string } | null
  /** The code that was scanned, for whoever takes over. */
  readonly code: string | undefined
  readonly accept: FormAction
  readonly refuse: FormAction
  readonly withdraw: FormAction
}) {
  const t = useTranslations('custody')
  const called = useCalled()
  const { offer, may, caseId } = view
  if (!offer) return null
  const names = {
    from: offer.from ? called(offer.from) : t('nobody'),
    to: offer.to ? called(offer.to) : t('nobody'),
  }
  const hidden = { caseId, offerId: offer.offerId }
  return (
    <Card title={t('offer-title')} id="offer">
      <p className="text-sm">{t('offer-from-to', names)}</p>
      <p className="mb-3 text-sm text-soft">
        {t(offer.expired ? 'offer-ran-out' : 'offer-until')} <DateTime at={offer.expiresAt} />
      </p>
      {offer.code && !offer.expired && (
        <Notice tone="accent" title={t('code-title')} icon="key">
          {qr && <QrCode code={qr} label={t('code-picture')} />}
          <p className="my-1 font-mono text-xl tracking-widest">
            {offer.code.slice(0, 4)} {offer.code.slice(4)}
          </p>
          <p>{t('code-why')}</p>
        </Notice>
      )}
      {may.accept && <AcceptForm view={view} action={accept} hidden={hidden} code={code} />}
      {may.accept && (
        <Disclosure summary={t('refuse')} className="mt-2 text-sm">
          <ActionForm action={refuse} hidden={hidden}>
            <TextInput name="reason" label={t('refuse-reason')} />
            <SubmitButton kind="default">{t('refuse')}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
      {may.withdraw && (
        <ActionForm action={withdraw} hidden={hidden} className="mt-3">
          <SubmitButton kind="default">{t('withdraw')}</SubmitButton>
        </ActionForm>
      )}
    </Card>
  )
}

function AcceptForm({
  view,
  action,
  hidden,
  code,
}: {
  readonly view: LedgerView
  readonly code: string | undefined
  readonly action: FormAction
  readonly hidden: { readonly caseId: string; readonly offerId: string }
}) {
  const t = useTranslations('custody.field')
  return (
    <ActionForm action={action} hidden={hidden}>
      <TextInput name="code" label={t('code')} hint={t('code-hint')} value={code} width="medium" mono />
      {code === undefined && (
        <p className="-mt-3 mb-4 text-sm">
          {/* A page of its own: the camera is asked for there and nowhere else. */}
          <a href="/scan" className="link">
            {t('scan-code')}
          </a>
        </p>
      )}
      {view.ledger.seal !== null && (
        <>
          <TextInput
            name="sealBefore"
            label={t('seal-before')}
            why={t('seal-before-why')}
            width="medium"
            mono
          />
          <Checkbox name="sealBroken" label={t('seal-broken')} />
        </>
      )}
      <WeighingFields />
      <PlaceFields places={view.places} />
      <ConditionFields files={view.files} />
      <SubmitButton>{t('accept')}</SubmitButton>
    </ActionForm>
  )
}

import { useTranslations } from 'next-intl'
import { ScanToTick } from '@/components/custody/scan-to-tick'
import { itemNumber } from '@/components/evidence/item-number'
import { useCalled } from '@/components/people/names'
import { PageTitle } from '@/components/shell/page'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { Empty } from '@/components/ui/empty'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { DeskView } from '@/lib/server/custody/view-custody-desk'
import { BatchRow } from './batch-rows'
import { ObjectName } from './object-name'
import { PlaceFields } from './place-fields'

/** What is offered to me, in one list: scan or tick each object, read each seal, and take all of it over with one code. */
export function ReceivePage({
  view,
  receive,
  code,
  batchId,
}: {
  readonly view: DeskView
  readonly receive: FormAction
  readonly code: string | undefined
  readonly batchId: string
}) {
  const t = useTranslations('store')
  const desk = useTranslations('custody')
  const called = useCalled()
  return (
    <>
      <PageTitle
        title={t('receive')}
        lead={t('receive-lead')}
        over={<Breadcrumbs trail={[{ href: '/custody', label: desk('desk-title') }]} />}
      />
      {view.offers.length === 0 ? (
        <Empty title={desk('nothing-offered')}>{desk('nothing-offered-why')}</Empty>
      ) : (
        <ActionForm action={receive} hidden={{ batchId }}>
          <ScanToTick />
          <Card title={desk('offered-to-me')} flush className="mb-4">
            <ul className="divide-y divide-line border-line border-t">
              {view.offers.map((offer) => (
                <BatchRow
                  key={offer.offerId}
                  value={`${offer.caseId}:${offer.offerId}`}
                  label={offer.label}
                  name={itemNumber(offer.number)}
                >
                  <div>
                    <ObjectName item={offer} hash="#offer" />
                    <div className="ps-8 text-soft text-xs">{offer.from && called(offer.from)}</div>
                  </div>
                  <TextInput
                    name={`seal.${offer.offerId}`}
                    label={desk('field.seal-before')}
                    width="medium"
                    mono
                    optional
                  />
                  <Checkbox name={`broken.${offer.offerId}`} label={desk('field.seal-broken')} />
                </BatchRow>
              ))}
            </ul>
          </Card>
          <TextInput
            name="code"
            label={desk('field.code')}
            hint={t('one-code')}
            value={code}
            width="medium"
            mono
          />
          <PlaceFields places={view.places} />
          <SubmitButton>{t('receive-ticked')}</SubmitButton>
        </ActionForm>
      )}
    </>
  )
}

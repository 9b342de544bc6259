import { useTranslations } from 'next-intl'
import { PlaceFields } from '@/components/store/place-fields'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { DateTimeInput } from '@/components/ui/date-time-input'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { outsideKinds } from '@/lib/domain/custody/entry'
import type { LedgerView } from '@/lib/server/custody/view-ledger'
import { ConditionFields, FileChoice, WeighingFields, WhenFields } from './fields'
import { ReceiverSelect } from './receiver-select'

type Form = { readonly action: FormAction; readonly view: LedgerView }

const about = ({ caseId, itemId }: LedgerView) => ({ caseId, itemId })

/** The holder offers the object to a store or a colleague. */
export function OfferForm({ action, view }: Form) {
  const t = useTranslations('custody.field')
  return (
    <ActionForm action={action} hidden={about(view)}>
      <ReceiverSelect receivers={view.receivers} />
      <TextInput
        name="transportMinutes"
        label={t('transport')}
        hint={t('transport-hint')}
        why={t('transport-why')}
        width="short"
        inputMode="numeric"
        optional
      />
      <WeighingFields />
      <ConditionFields files={view.files} />
      <SubmitButton>{t('offer')}</SubmitButton>
    </ActionForm>
  )
}

/** Puts it elsewhere in the same hands. */
export function MoveForm({ action, view }: Form) {
  const t = useTranslations('custody.field')
  return (
    <ActionForm action={action} hidden={about(view)}>
      <PlaceFields places={view.places} optional={false} />
      <WeighingFields />
      <WhenFields />
      <SubmitButton kind="default">{t('move')}</SubmitButton>
    </ActionForm>
  )
}

/** Sets a seal, or opens the one that is on it. */
export function SealForm({
  seal,
  open,
  view,
}: {
  readonly seal: FormAction
  readonly open: FormAction
  readonly view: LedgerView
}) {
  const t = useTranslations('custody.field')
  return view.ledger.seal === null ? (
    <ActionForm action={seal} hidden={about(view)}>
      <TextInput name="sealAfter" label={t('new-seal')} why={t('new-seal-why')} width="medium" mono />
      <WeighingFields />
      <ConditionFields files={view.files} />
      <WhenFields />
      <SubmitButton kind="default">{t('set-seal')}</SubmitButton>
    </ActionForm>
  ) : (
    <ActionForm action={open} hidden={about(view)}>
      <TextInput name="reason" label={t('open-reason')} good={t('open-good')} bad={t('open-bad')} />
      <ConditionFields files={view.files} />
      <WhenFields />
      <SubmitButton kind="default">{t('open-seal')}</SubmitButton>
    </ActionForm>
  )
}

/** Draws a sample, which becomes an item with a ledger of its own. */
export function SampleForm({ action, view }: Form) {
  const t = useTranslations('custody.field')
  if (view.ledger.seal !== null) return <Notice>{t('sample-sealed')}</Notice>
  return (
    <ActionForm action={action} hidden={about(view)}>
      <TextInput name="title" label={t('sample-title')} good={t('sample-good')} />
      <TextInput name="taken" label={t('taken')} unit="g" width="short" inputMode="decimal" optional />
      <TextInput name="sealAfter" label={t('sample-seal')} width="medium" mono optional />
      <TextInput name="place" label={t('place')} optional />
      <WhenFields />
      <SubmitButton kind="default">{t('sample')}</SubmitButton>
    </ActionForm>
  )
}

/** Sends it to a receiver who cannot sign in and signs on paper. */
export function SendForm({ action, view }: Form) {
  const t = useTranslations('custody.field')
  return (
    <ActionForm action={action} hidden={about(view)}>
      <Select
        name="outsideKind"
        label={t('outside-kind')}
        value="laboratory"
        options={outsideKinds.map((value) => ({ value, label: t(`outside.${value}`) }))}
      />
      <TextInput name="outsideName" label={t('outside-name')} />
      <TextInput name="outsidePerson" label={t('outside-person')} optional />
      <DateTimeInput name="resultDueAt" label={t('result-due')} hint={t('result-due-hint')} optional />
      <Receipt view={view} />
      <WeighingFields />
      <ConditionFields files={view.files} />
      <WhenFields />
      <SubmitButton kind="default">{t('send')}</SubmitButton>
    </ActionForm>
  )
}

function Receipt({ view }: { readonly view: LedgerView }) {
  const t = useTranslations('custody.field')
  return view.files.length === 0 ? (
    <p className="mb-3 text-sm text-soft">{t('receipt-later')}</p>
  ) : (
    <FileChoice name="receiptFileId" label={t('receipt')} hint={t('receipt-hint')} files={view.files} />
  )
}

/** Takes it back from outside. */
export function BackForm({ action, view }: Form) {
  const t = useTranslations('custody.field')
  return (
    <ActionForm action={action} hidden={about(view)}>
      {view.ledger.seal !== null && (
        <TextInput
          name="sealBefore"
          label={t('seal-before')}
          why={t('seal-before-why')}
          width="medium"
          mono
        />
      )}
      <Select
        name="sealFound"
        label={t('seal-found')}
        optional
        blank={t('no-seal-seen')}
        options={(['whole', 'broken'] as const).map((value) => ({ value, label: t(`found.${value}`) }))}
      />
      <TextInput
        name="sealAfter"
        label={t('their-seal')}
        hint={t('their-seal-hint')}
        width="medium"
        mono
        optional
      />
      <TextInput
        name="taken"
        label={t('used-up')}
        hint={t('used-up-hint')}
        unit="g"
        width="short"
        inputMode="decimal"
        optional
      />
      <WeighingFields />
      <PlaceFields places={view.places} />
      <ConditionFields files={view.files} />
      <WhenFields />
      <SubmitButton>{t('take-back')}</SubmitButton>
    </ActionForm>
  )
}

/** Lists it for a hearing, or says that it was shown there. */
export function HearingForms({
  list,
  produce,
  view,
}: {
  readonly list: FormAction
  readonly produce: FormAction | null
  readonly view: LedgerView
}) {
  const t = useTranslations('custody.field')
  return (
    <>
      <ActionForm action={list} hidden={about(view)}>
        <TextInput name="hearing" label={t('hearing')} />
        <DateTimeInput name="hearingAt" label={t('hearing-at')} />
        <SubmitButton kind="default">{t('list')}</SubmitButton>
      </ActionForm>
      {produce && (
        <Disclosure summary={t('produced')} className="mt-2">
          <ActionForm action={produce} hidden={about(view)}>
            <TextInput name="hearing" label={t('hearing')} />
            <WhenFields />
            <SubmitButton kind="default">{t('produce')}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </>
  )
}

/** Gives it back to its owner, which ends its ledger; or asks that it be disposed of, which takes two people. */
export function EndForms({
  giveBack,
  dispose,
  view,
}: {
  readonly giveBack: FormAction
  readonly dispose: FormAction
  readonly view: LedgerView
}) {
  const t = useTranslations('custody.field')
  return (
    <>
      <ActionForm action={giveBack} hidden={about(view)}>
        <TextInput name="outsideName" label={t('owner')} />
        <Receipt view={view} />
        <WhenFields />
        <SubmitButton kind="warn">{t('give-back')}</SubmitButton>
      </ActionForm>
      {!view.ledger.disposalRequested && (
        <Disclosure summary={t('dispose')} className="mt-2">
          <ActionForm action={dispose} hidden={about(view)}>
            <TextArea name="reason" label={t('dispose-reason')} hint={t('dispose-hint')} rows={2} />
            <SubmitButton kind="warn">{t('dispose')}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </>
  )
}

/** Begins the ledger of an object that was logged without one. */
export function BeginForm({ action, view }: Form) {
  const t = useTranslations('custody.field')
  return (
    <ActionForm action={action} hidden={about(view)}>
      <TextInput name="place" label={t('place-now')} good={t('place-good')} optional />
      <TextInput name="lateReason" label={t('begin-reason')} hint={t('begin-hint')} />
      <SubmitButton>{t('begin')}</SubmitButton>
    </ActionForm>
  )
}

/** Explains one break. */
export function ExplainForm({
  action,
  view,
  defect,
  seq,
}: Form & { readonly defect: string; readonly seq: number }) {
  const t = useTranslations('custody.field')
  return (
    <ActionForm action={action} hidden={{ ...about(view), defect, seq: String(seq) }}>
      <TextArea name="reason" label={t('explanation')} hint={t('explanation-hint')} rows={3} />
      <SubmitButton kind="default">{t('explain')}</SubmitButton>
    </ActionForm>
  )
}

/** Brings the signed paper that an entry lacks. */
export function ReceiptForm({ action, view, seq }: Form & { readonly seq: number }) {
  const t = useTranslations('custody.field')
  if (view.files.length === 0) return <p className="text-sm text-soft">{t('receipt-first')}</p>
  return (
    <ActionForm action={action} hidden={{ ...about(view), about: String(seq) }}>
      <FileChoice name="receiptFileId" label={t('receipt')} files={view.files} />
      <SubmitButton kind="default">{t('add-receipt')}</SubmitButton>
    </ActionForm>
  )
}

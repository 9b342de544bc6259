import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { erasureGrounds } from '@/lib/domain/informants/erasure'
import type { InformantsView } from '@/lib/server/informants/view-informants'

export type InformantActs = {
  readonly draw: FormAction
  readonly handOver: FormAction
  readonly open: FormAction
  readonly erase: FormAction
}
type Shown = InformantsView['informants'][number]

/** Reads once who somebody is whom one took over. */
export function Introduced({ one, open }: { readonly one: Shown; readonly open: FormAction }) {
  const t = useTranslations('informantHandover')
  const { introduced, handle } = one
  if (!introduced) return null
  if (introduced.standing === 'open')
    return (
      <p className="mt-1">
        <Button href={`/informants/introduced/${introduced.introduction}`}>{t('introduced-read')}</Button>
      </p>
    )
  return (
    <Disclosure summary={t('introduced')} className="mt-1">
      <p className="mb-2 text-soft text-sm">{t('introduced-lead')}</p>
      <ActionForm action={open} hidden={{ handle }}>
        <SubmitButton kind="default">{t('introduced-open')}</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}

/** Asks that a colleague takes over. */
export function HandOver({
  one,
  view,
  action,
}: {
  readonly one: Shown
  readonly view: InformantsView
  readonly action: FormAction
}) {
  const t = useTranslations('informantHandover')
  const called = useCalled()
  if (view.role !== 'officer') return null
  return (
    <Disclosure summary={t('hand-over')} className="mt-1">
      <p className="mb-2 text-soft text-sm">{t('hand-over-lead')}</p>
      {view.colleagues.length === 0 ? (
        <p>{t('no-colleague')}</p>
      ) : (
        <ActionForm action={action} hidden={{ handle: one.handle }}>
          <Select
            name="accountId"
            label={t('colleague')}
            blank=""
            options={view.colleagues.map((each) => ({ value: each.id, label: called(each) }))}
          />
          <TextArea name="reason" label={t('reason')} rows={2} maxLength={2000} />
          <SubmitButton kind="default">{t('ask-second')}</SubmitButton>
        </ActionForm>
      )}
    </Disclosure>
  )
}

/** Asks that who somebody is be erased. */
export function Erase({
  one,
  view,
  action,
}: {
  readonly one: Shown
  readonly view: InformantsView
  readonly action: FormAction
}) {
  const t = useTranslations('informantErasure')
  if (view.role !== 'officer') return null
  return (
    <Disclosure summary={t('erase')} className="mt-1">
      <p className="mb-2 text-soft text-sm">{t('lead')}</p>
      <ActionForm action={action} hidden={{ handle: one.handle }}>
        <Select
          name="ground"
          label={t('ground')}
          blank=""
          options={erasureGrounds.map((value) => ({ value, label: t(`grounds.${value}`) }))}
        />
        <TextArea name="reason" label={t('reason')} rows={2} maxLength={2000} />
        <SubmitButton kind="warn">{t('ask')}</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}

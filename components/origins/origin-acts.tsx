import { useTranslations } from 'next-intl'
import { itemNumber } from '@/components/evidence/item-number'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { originKinds } from '@/lib/domain/evidence/kind'
import type { OriginsView } from '@/lib/server/evidence/view-origins'

type Act = FormAction | null

/** Makes a source, moves an item to another, and counts two as one: each on purpose, with a reason. */
export function OriginActs({
  view,
  add,
  move,
  join,
}: {
  readonly view: OriginsView
  readonly add: Act
  readonly move: Act
  readonly join: Act
}) {
  const t = useTranslations('origins')
  const kind = useTranslations('evidence.origin')
  if (!add && !move && !join) return null
  const { caseId, may } = view.header
  const origins = view.voices.flatMap((voice) => voice.origins)
  const options = origins.map(({ originId, name }) => ({ value: originId, label: name }))
  const items = origins.flatMap((origin) => origin.items).sort((one, other) => one.number - other.number)
  return (
    <Card title={t('change')}>
      {join && (
        <Disclosure summary={t(may.assess ? 'declare' : 'merge')} className="[&>div]:ps-0">
          <ActionForm action={join} hidden={{ caseId }}>
            <Select name="oneId" label={t('keeps')} hint={t('keeps-hint')} blank="" options={options} />
            <Select name="otherId" label={t('with')} blank="" options={options} />
            <TextArea name="reason" label={t('reason')} hint={t('join-hint')} rows={2} />
            <SubmitButton kind="default">{t(may.assess ? 'declare' : 'merge')}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
      {move && (
        <Disclosure summary={t('move')} className="[&>div]:ps-0">
          <ActionForm action={move} hidden={{ caseId }}>
            <Select
              name="itemId"
              label={t('which-item')}
              blank=""
              options={items.map(({ itemId, number, title }) => ({
                value: itemId,
                label: `${itemNumber(number)} ${title}`,
              }))}
            />
            <Select name="originId" label={t('to-source')} blank="" options={options} />
            <TextArea name="reason" label={t('reason')} hint={t('move-hint')} rows={2} />
            <SubmitButton kind="default">{t('move')}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
      {add && (
        <Disclosure summary={t('add')} className="[&>div]:ps-0">
          <ActionForm action={add} hidden={{ caseId }}>
            <TextInput name="name" label={t('name')} hint={t('name-hint')} />
            <Select
              name="kind"
              label={t('kind-of')}
              blank=""
              options={originKinds.map((value) => ({ value, label: kind(value) }))}
            />
            <SubmitButton kind="default">{t('add')}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </Card>
  )
}

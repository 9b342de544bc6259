import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateTimeInput } from '@/components/ui/date-time-input'
import { Disclosure } from '@/components/ui/disclosure'
import { Stop } from '@/components/ui/stop'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { controlKinds } from '@/lib/domain/people/control-link'
import { columnDay } from '@/lib/domain/shared/period'
import type { ControlLinkView } from '@/lib/server/network/view-control-link'
import { PeriodWords } from './period-words'
import { usePlaceName } from './place-name'

/** What the link says, and of when. */
export function ControlLinkHead({ view }: { readonly view: ControlLinkView }) {
  const t = useTranslations('attributions')
  const says = useTranslations('network.says')
  const name = usePlaceName()
  const { link, header } = view
  const kind = controlKinds.find((each) => each === link.kind) ?? 'contacted'
  return (
    <Card>
      <p className="text-soft text-sm">
        <CaseLink href={`/cases/${header.caseId}/attributions#links`}>{t('links')}</CaseLink>
      </p>
      <h1 className="mt-0.5 text-xl">{says(kind, { from: name(link.from), to: name(link.to) })}</h1>
      <p className="mt-1 text-sm">
        <PeriodWords from={link.since} to={link.until} />
        <Stop />
      </p>
      {link.note && <p className="mt-2 max-w-[75ch] whitespace-pre-line">{link.note}</p>}
    </Card>
  )
}

/** Corrects the period, or takes the whole back; each with its reason. */
export function ControlLinkActs({
  view,
  correct,
  withdraw,
}: {
  readonly view: ControlLinkView
  readonly correct: FormAction
  readonly withdraw: FormAction
}) {
  const t = useTranslations('attributions')
  const { controlLinkId, version, since, until } = view.link
  const hidden = { caseId: view.header.caseId, controlLinkId }
  return (
    <Card title={t('change')}>
      <Disclosure summary={t('correct')} className="[&>div]:ps-0">
        <ActionForm action={correct} hidden={{ ...hidden, version: String(version) }}>
          <DateTimeInput
            name="from"
            label={t('from')}
            hint={t('period-hint')}
            value={since ? columnDay(since) : ''}
            day
            optional
          />
          <DateTimeInput name="to" label={t('to')} value={until ? columnDay(until) : ''} day optional />
          <TextInput name="because" label={t('because')} hint={t('because-hint')} />
          <SubmitButton kind="default">{t('correct')}</SubmitButton>
        </ActionForm>
      </Disclosure>
      <Disclosure summary={t('withdraw')} className="[&>div]:ps-0">
        <ActionForm action={withdraw} hidden={hidden}>
          <TextInput name="because" label={t('withdraw-why')} hint={t('because-hint')} />
          <SubmitButton kind="warn">{t('withdraw')}</SubmitButton>
        </ActionForm>
      </Disclosure>
    </Card>
  )
}

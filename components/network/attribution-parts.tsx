import { useTranslations } from 'next-intl'
import { itemNumber } from '@/components/evidence/item-number'
import { CaseLink } from '@/components/shell/case-link'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateTimeInput } from '@/components/ui/date-time-input'
import { Disclosure } from '@/components/ui/disclosure'
import { Select } from '@/components/ui/select'
import { Stop } from '@/components/ui/stop'
import { SubmitButton } from '@/components/ui/submit-button'
import { Tag } from '@/components/ui/tag'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { strengths } from '@/lib/domain/readiness/vocabulary'
import { columnDay } from '@/lib/domain/shared/period'
import type { AttributionView } from '@/lib/server/network/view-attribution'
import { PeriodLines, PeriodWords } from './period-words'
import { usePlaceName } from './place-name'
import { useCoverageWord } from './standing'

type Shown = { readonly view: AttributionView }

/** Who else may have used it, when, and how well that is shown. */
export function RivalsCard({ view, propose }: Shown & { readonly propose: FormAction | null }) {
  const t = useTranslations('attributions')
  const name = usePlaceName()
  const word = useCoverageWord()
  const { attribution, rivals, header } = view
  const lines = [attribution, ...rivals].map((one, index) => ({
    ...{ id: one.attributionId, name: name(one.party), from: one.from, to: one.to, first: index === 0 },
  }))
  return (
    <Card title={t('rivals-title')} id="rivals">
      {rivals.length === 0 ? (
        <p className="text-sm text-soft">{t('no-rivals')}</p>
      ) : (
        <PeriodLines rows={lines} />
      )}
      <ul className="mt-2 divide-y divide-line">
        {rivals.map((one) => (
          <li key={one.attributionId} className="py-2 text-sm">
            <CaseLink href={`/cases/${header.caseId}/attributions/${one.attributionId}`}>
              <b className="font-title">{name(one.party)}</b>
            </CaseLink>{' '}
            <Tag tone={one.proposed ? 'counter' : 'plain'}>
              {t(one.proposed ? 'rival' : 'also-attributed')}
            </Tag>
            <span className="block text-soft">
              <PeriodWords from={one.from} to={one.to} />
              <Stop /> {word(one.shown)}
            </span>
          </li>
        ))}
      </ul>
      {propose && (
        <Disclosure summary={t('propose-rival')} className="mt-2 [&>div]:ps-0">
          <RivalForm view={view} propose={propose} />
        </Disclosure>
      )}
    </Card>
  )
}

function RivalForm({ view, propose }: Shown & { readonly propose: FormAction }) {
  const t = useTranslations('attributions')
  const words = useTranslations('links')
  const name = usePlaceName()
  const { attribution, parties, items, header } = view
  return (
    <ActionForm
      action={propose}
      hidden={{ caseId: header.caseId, attributionId: attribution.attributionId, 'locator.in': 'words' }}
    >
      <p className="mb-4 text-sm text-soft">{t('rival-lead')}</p>
      <Select
        name="partyId"
        label={t('rival-who')}
        hint={t('rival-who-hint')}
        blank=""
        options={parties
          .filter(({ partyId }) => partyId !== attribution.party.partyId)
          .map((party) => ({ value: party.partyId, label: name(party) }))}
      />
      <DateTimeInput name="from" label={t('from')} hint={t('period-hint')} day optional />
      <DateTimeInput name="to" label={t('to')} day optional />
      <Select
        name="itemId"
        label={t('rival-item')}
        blank=""
        options={items.map(({ itemId, name: label }) => ({ value: itemId, label }))}
      />
      <TextInput name="locator.words" label={t('rival-place')} hint={t('rival-place-hint')} />
      <Select
        name="strength"
        label={t('strength')}
        hint={words('if-true')}
        blank=""
        options={strengths.map((value) => ({ value, label: words(`strength.${value}.name`) }))}
      />
      <TextArea name="reasoning" label={words('reasoning.label')} hint={words('reasoning.hint')} rows={2} />
      <SubmitButton kind="default">{t('propose-rival')}</SubmitButton>
    </ActionForm>
  )
}

/** Corrects the period, or takes the whole back; each with its reason. */
export function AttributionActs({
  view,
  correct,
  withdraw,
}: Shown & { readonly correct: FormAction; readonly withdraw: FormAction }) {
  const t = useTranslations('attributions')
  const { attribution, header } = view
  const hidden = { caseId: header.caseId, attributionId: attribution.attributionId }
  return (
    <Card title={t('change')}>
      <Disclosure summary={t('correct')} className="[&>div]:ps-0">
        <ActionForm action={correct} hidden={{ ...hidden, version: String(attribution.version) }}>
          <DateTimeInput
            name="from"
            label={t('from')}
            hint={t('period-hint')}
            value={attribution.from ? columnDay(attribution.from) : ''}
            day
            optional
          />
          <DateTimeInput
            name="to"
            label={t('to')}
            value={attribution.to ? columnDay(attribution.to) : ''}
            day
            optional
          />
          <TextInput name="because" label={t('because')} hint={t('because-hint')} />
          <SubmitButton kind="default">{t('correct')}</SubmitButton>
        </ActionForm>
      </Disclosure>
      <Disclosure summary={t('withdraw')} className="[&>div]:ps-0">
        <ActionForm action={withdraw} hidden={hidden}>
          <p className="mb-3 text-sm text-soft">{t('withdraw-lead')}</p>
          <TextInput name="because" label={t('withdraw-why')} hint={t('because-hint')} />
          <SubmitButton kind="warn">{t('withdraw')}</SubmitButton>
        </ActionForm>
      </Disclosure>
    </Card>
  )
}

/** The links that count only as far as this is proved. */
export function RestingCard({ view }: Shown) {
  const t = useTranslations('attributions')
  if (view.resting.length === 0) return null
  return (
    <Card title={t('resting')} aside={t('resting-aside')}>
      <ul className="space-y-1.5 text-sm">
        {view.resting.map(({ linkId, itemId, number, reasoning }) => (
          <li key={linkId}>
            <CaseLink href={`/cases/${view.header.caseId}/evidence/${itemId}`}>
              <span className="font-mono">{itemNumber(number)}</span>
            </CaseLink>{' '}
            {reasoning}
          </li>
        ))}
      </ul>
    </Card>
  )
}

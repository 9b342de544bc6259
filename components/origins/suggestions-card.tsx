import { useTranslations } from 'next-intl'
import { useColleague } from '@/components/evidence/called'
import { itemNumber } from '@/components/evidence/item-number'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Disclosure } from '@/components/ui/disclosure'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { OriginsView } from '@/lib/server/evidence/view-origins'
import { useOriginNames } from './origin-names'

type Suggestion = OriginsView['suggestions'][number]

/** Sources that may have one root, and why: counted as one, or kept apart with a reason. */
export function SuggestionsCard({
  view,
  join,
  decline,
}: {
  readonly view: OriginsView
  readonly join: FormAction | null
  readonly decline: FormAction | null
}) {
  const t = useTranslations('origins')
  const colleague = useColleague()
  return (
    <Card title={t('suggestions')} id="suggestions" className="scroll-mt-4">
      {view.suggestions.length === 0 && <p className="text-sm text-soft">{t('no-suggestions')}</p>}
      <ul className="divide-y divide-line">
        {view.suggestions.map((one) => (
          <li key={keyOf(one)} className="py-2">
            <Asked view={view} one={one} />
            {join && <Answer view={view} one={one} action={join} answer="join" />}
            {decline && <Answer view={view} one={one} action={decline} answer="decline" />}
          </li>
        ))}
      </ul>
      {view.declined.length > 0 && (
        <Disclosure summary={t('declined', { n: view.declined.length })} className="mt-2">
          <ul className="space-y-3 text-sm">
            {view.declined.map((one) => (
              <li key={keyOf(one)}>
                <Asked view={view} one={one} />
                <p>{one.reason}</p>
                <p className="text-soft text-xs">
                  {colleague(one.by)}, <DateTime at={one.at} show="day" />
                </p>
                {join && <Answer view={view} one={one} action={join} answer="join" />}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  )
}

const keyOf = ({ one, other, why }: Suggestion) => `${one} ${other} ${why}`

function Asked({ view, one }: { readonly view: OriginsView; readonly one: Suggestion }) {
  const t = useTranslations('origins')
  const name = useOriginNames(view)
  return (
    <p className="text-sm">
      <b className="font-title">{t('two', { one: name(one.one), other: name(one.other) })}</b>
      <span className="block">
        {t(`why.${one.why}`)}{' '}
        <span className="font-mono text-xs">{one.items.map(itemNumber).join(', ')}</span>
      </span>
    </p>
  )
}

function Answer({
  view,
  one,
  action,
  answer,
}: {
  readonly view: OriginsView
  readonly one: Suggestion
  readonly action: FormAction
  readonly answer: 'join' | 'decline'
}) {
  const t = useTranslations('origins')
  return (
    <Disclosure summary={t(answer)} className="text-sm [&>div]:ps-0">
      <ActionForm
        action={action}
        hidden={{ caseId: view.header.caseId, oneId: one.one, otherId: one.other, why: one.why }}
      >
        <TextArea name="reason" label={t('reason')} hint={t(`${answer}-hint`)} rows={2} />
        <SubmitButton kind="default" size="small">
          {t(answer)}
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}

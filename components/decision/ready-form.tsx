import { useTranslations } from 'next-intl'
import { SaidBy } from '@/components/evidence/said-by'
import { useCalled } from '@/components/people/names'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { DecisionView } from '@/lib/server/decision/view-decision'

/** Which charges a named prosecutor calls ready for the court; said and taken back by a person, never by a number. */
export function ReadyForm({ view, action }: { readonly view: DecisionView; readonly action: FormAction }) {
  const t = useTranslations('decisionPage')
  const called = useCalled()
  const charged = (view.decisions[0]?.charges ?? []).filter(({ verdict }) => verdict !== 'no_charge')
  if (charged.length === 0) return null
  return (
    <Card title={t('ready-title')}>
      <p className="mb-2 text-soft text-sm">{t('ready-lead')}</p>
      <ul className="divide-y divide-line">
        {charged.map(({ chargeId }) => {
          const named = view.named.get(chargeId)
          const marks = view.marks.filter((mark) => mark.chargeId === chargeId)
          const word = named?.ready ? 'taken_back' : 'ready'
          return (
            <li key={chargeId} className="py-2">
              <b className="font-title">{named && called(named.person)}</b>
              <ul className="text-sm">
                {marks.map((mark) => (
                  <li key={mark.seq}>
                    {t(`word.${mark.word}`)} {mark.reason}
                    <SaidBy by={mark.by} at={mark.at} />
                  </li>
                ))}
              </ul>
              {view.header.may.decide && named?.stands && (
                <Disclosure summary={t(`say.${word}`)}>
                  <ActionForm action={action} hidden={{ caseId: view.header.caseId, chargeId, word }}>
                    <TextArea name="reason" label={t('field.reason')} rows={2} maxLength={2000} />
                    <SubmitButton kind="default">{t(`say.${word}`)}</SubmitButton>
                  </ActionForm>
                </Disclosure>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

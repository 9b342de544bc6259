import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { sheetParts } from '@/lib/domain/decision/charge-sheet'
import type { DecisionView } from '@/lib/server/decision/view-decision'
import { TheirText } from './their-text'

/** Edits the charge sheet part by part, in both languages beside each other. */
export function SheetForm({
  last,
  caseId,
  decisionId,
  action,
}: {
  readonly last: DecisionView['sheets'][number]
  readonly caseId: string
  readonly decisionId: string
  readonly action: FormAction
}) {
  const t = useTranslations('decisionPage')
  return (
    <Disclosure summary={t('sheet-edit')}>
      <ActionForm action={action} hidden={{ caseId, decisionId, from: String(last.number) }}>
        {sheetParts.map((part) => (
          <fieldset key={part} className="mb-3 min-w-0">
            <legend className="mb-1 font-title">{t(`part.${part}`)}</legend>
            <div className="grid gap-x-4 lg:grid-cols-2">
              {(['km', 'en'] as const).map((language) => (
                <div key={language} className="min-w-0">
                  <TextArea
                    name={`body.${part}.${language}`}
                    label={t(`language.${language}`, { part: t(`part.${part}`) })}
                    value={last.body[part][language]}
                    rows={4}
                    maxLength={20_000}
                    lang={language}
                  />
                  <TheirText name={`theirs.${part}.${language}`} label={t('theirs')} lang={language} />
                </div>
              ))}
            </div>
          </fieldset>
        ))}
        <SubmitButton kind="default">{t('sheet-keep')}</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}

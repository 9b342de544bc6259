import { useLocale, useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { useCount } from '@/components/ui/digits'
import { Disclosure } from '@/components/ui/disclosure'
import { StatusTag } from '@/components/ui/status-tag'
import { Stop } from '@/components/ui/stop'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { QuestionsView } from '@/lib/server/law/view-questions'
import { useNamed } from './named'
import { PaperFields } from './paper-fields'

type Question = QuestionsView['questions'][number]
type Acts = { readonly answer: FormAction; readonly reopen: FormAction }

/** The checklist of what only a ministry can answer. */
export function QuestionList({ view, acts }: { readonly view: QuestionsView; readonly acts: Acts }) {
  const t = useTranslations('law')
  const open = view.questions.filter(({ answers: [last] }) => !last?.answered).length
  return (
    <>
      <p className="max-w-[70ch] text-soft">
        {t('questions-lead')} {t('open-count', { open, all: view.questions.length })}
        <Stop />
      </p>
      <ol className="space-y-4">
        {view.questions.map((question, place) => (
          <li key={question.id}>
            <OneQuestion question={question} number={place + 1} acts={view.manages ? acts : null} />
          </li>
        ))}
      </ol>
    </>
  )
}

function OneQuestion({
  question: { id, asks, why, answers },
  number,
  acts,
}: {
  readonly question: Question
  readonly number: number
  readonly acts: Acts | null
}) {
  const t = useTranslations('law')
  const language = useLocale()
  const named = useNamed()
  const count = useCount()
  const answered = answers[0]?.answered ?? false
  return (
    <Card
      id={id}
      title={`${count(number)}. ${asks[language]}`}
      aside={
        <StatusTag look={answered ? 'accepted' : 'waiting'}>{t(answered ? 'answered' : 'open')}</StatusTag>
      }
    >
      <p className="max-w-[70ch] text-soft text-sm">{why[language]}</p>
      <ul className="mt-2 space-y-2">
        {answers.map((answer) => (
          <li key={answer.answerId} className="border-line border-s-2 ps-3">
            <p>{answer.answered ? answer.says : t('opened-again', { because: answer.says })}</p>
            <p className="text-soft text-sm">
              {answer.official && answer.office && answer.document && (
                <>
                  {t('confirmed-on', {
                    official: answer.official,
                    office: answer.office,
                    document: answer.document,
                  })}
                  , <DateTime at={`${answer.documentDay}T00:00:00+07:00`} show="day" />
                  <Stop />{' '}
                </>
              )}
              {answer.by && t('recorded', { name: named(answer.by) })}, <DateTime at={answer.at} />
            </p>
          </li>
        ))}
      </ul>
      {acts && (
        <Disclosure summary={t(answered ? 'answer-again' : 'answer')} className="mt-2">
          <ActionForm action={acts.answer} hidden={{ question: id }}>
            <TextArea name="says" label={t('says')} rows={3} maxLength={4000} />
            <PaperFields />
            <SubmitButton kind="default">{t('answer')}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
      {acts && answered && (
        <Disclosure summary={t('reopen')}>
          <ActionForm action={acts.reopen} hidden={{ question: id }}>
            <TextArea name="because" label={t('reason')} rows={2} maxLength={1000} />
            <SubmitButton kind="default">{t('reopen')}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </Card>
  )
}

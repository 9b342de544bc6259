import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LawFrame } from '@/components/law/law-frame'
import { QuestionList } from '@/components/law/question-list'
import { viewQuestions } from '@/lib/server/law/view-questions'
import { load } from '@/lib/web/page'
import { answerQuestionAction, reopenQuestionAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('law'))('questions') }
}

/** What only a ministry can answer. */
export default async function QuestionsRoute() {
  const acts = { answer: answerQuestionAction, reopen: reopenQuestionAction }
  return (
    <LawFrame>
      <QuestionList view={await load(viewQuestions, {})} acts={acts} />
    </LawFrame>
  )
}

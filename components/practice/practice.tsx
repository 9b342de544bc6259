import { useTranslations } from 'next-intl'
import { useSaid } from '@/components/evidence/said'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card, TwoColumns } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { SubmitButton } from '@/components/ui/submit-button'
import type { PracticeView } from '@/lib/server/practice/view-practice'
import { PracticeItem } from './practice-item'
import { PracticeMatrix } from './practice-matrix'
import { PracticeReview } from './practice-review'

export type PracticeActs = Readonly<
  Record<
    'linkInPracticeAction' | 'unlinkInPracticeAction' | 'gradeInPracticeAction' | 'handInPracticeAction',
    FormAction
  >
>

/** A practice from its story to its review, in the order in which it is worked. */
export function Practice({ view, acts }: { readonly view: PracticeView; readonly acts: PracticeActs }) {
  const t = useTranslations('practicePage')
  const said = useSaid()
  return (
    <>
      {view.review && <PracticeReview view={view} review={view.review} />}
      <Card title={t('story')}>
        <Disclosure summary={t('story-read')} open={!view.review} className="[&>div]:ps-0">
          {view.story.map((paragraph) => (
            <p key={paragraph.en} className="mb-2 max-w-[70ch] last:mb-0">
              {said(paragraph)}
            </p>
          ))}
          {!view.review && <p className="mt-3 max-w-[70ch] text-soft">{t('how')}</p>}
        </Disclosure>
      </Card>
      <TwoColumns
        side={
          <>
            <PracticeMatrix view={view} />
            {!view.review && <HandIn view={view} action={acts.handInPracticeAction} />}
          </>
        }
      >
        {view.items.map((item) => (
          <PracticeItem key={item.item} item={item} view={view} acts={acts} />
        ))}
      </TwoColumns>
    </>
  )
}

function HandIn({ view, action }: { readonly view: PracticeView; readonly action: FormAction }) {
  const t = useTranslations('practicePage')
  const linked = view.items.reduce((sum, { links }) => sum + links.length, 0)
  return (
    <Card title={t('hand-in')}>
      <p className="mb-3 max-w-[70ch] text-soft">
        {linked > 0 ? t('hand-in-why', { n: linked }) : t('hand-in-empty')}
      </p>
      <ActionForm action={action} hidden={{ attemptId: view.attemptId }}>
        <SubmitButton>{t('hand-in')}</SubmitButton>
      </ActionForm>
    </Card>
  )
}

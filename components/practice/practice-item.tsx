import { useTranslations } from 'next-intl'
import { useSaid } from '@/components/evidence/said'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Direction } from '@/components/ui/direction'
import { Disclosure } from '@/components/ui/disclosure'
import { Grade } from '@/components/ui/grade'
import { StrengthMark } from '@/components/ui/strength'
import { SubmitButton } from '@/components/ui/submit-button'
import { Tag } from '@/components/ui/tag'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { informationGrades } from '@/lib/domain/readiness/vocabulary'
import type { PracticeView } from '@/lib/server/practice/view-practice'
import type { PracticeActs } from './practice'
import { PracticeGradeForm, PracticeLinkForm } from './practice-forms'
import { usePlaceName } from './words'

export type PracticePaper = PracticeView['items'][number]

/** One invented paper: what it says, what was made of it, and the forms to say what it proves and how good it is. */
export function PracticeItem({
  item,
  view,
  acts,
}: {
  readonly item: PracticePaper
  readonly view: PracticeView
  readonly acts: PracticeActs
}) {
  const t = useTranslations('practicePage')
  const said = useSaid()
  const place = usePlaceName(view)
  const open = !view.review
  const { attemptId } = view
  return (
    <Card
      id={item.item}
      className="scroll-mt-4"
      title={
        <>
          <span className="font-mono">{item.item}</span> {said(item.title)}
        </>
      }
      aside={said(kinds[item.type].title)}
    >
      <p className="max-w-[70ch]">{said(item.text)}</p>
      <p className="mt-2 flex flex-wrap items-center gap-2 text-sm">
        <Grade
          source={item.grade?.source ?? null}
          information={informationGrades.find((one) => one === item.grade?.information) ?? null}
        />
        {item.intelligence && <Tag tone="intel">{t('intelligence')}</Tag>}
      </p>
      {item.links.length > 0 && (
        <ul className="mt-2 grid gap-1.5 text-sm">
          {item.links.map(({ target, polarity, strength }) => (
            <li key={target} className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <Direction polarity={polarity} word />
              <StrengthMark strength={strength} away={polarity === 'undermines'} />
              <span>{place(target)}</span>
              {open && (
                <ActionForm
                  action={acts.unlinkInPracticeAction}
                  hidden={{ attemptId, item: item.item, target }}
                >
                  <SubmitButton kind="quiet" size="small">
                    {t('take-off')} <VisuallyHidden>{place(target)}</VisuallyHidden>
                  </SubmitButton>
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
      )}
      {open && (
        <div className="mt-2 border-line border-t pt-1">
          <Disclosure summary={t('link', { item: item.item })} className="[&>div]:ps-0">
            <PracticeLinkForm item={item} view={view} action={acts.linkInPracticeAction} />
          </Disclosure>
          <Disclosure summary={t('grade', { item: item.item })} className="[&>div]:ps-0">
            <PracticeGradeForm item={item} view={view} action={acts.gradeInPracticeAction} />
          </Disclosure>
        </div>
      )}
    </Card>
  )
}

import { useTranslations } from 'next-intl'
import { itemNumber } from '@/components/evidence/item-number'
import { useSaid } from '@/components/evidence/said'
import { CaseLink } from '@/components/shell/case-link'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card, Stack } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Disclosure } from '@/components/ui/disclosure'
import { Empty } from '@/components/ui/empty'
import { SubmitButton } from '@/components/ui/submit-button'
import { Tag } from '@/components/ui/tag'
import { kinds } from '@/lib/domain/evidence/catalogue'
import type { OwnLesson, OwnLessons } from '@/lib/server/learning/lessons'
import type { LessonsView } from '@/lib/server/learning/view-lessons'
import { hintHref } from './hint-href'

/** My last returns, gathered by what was wrong: first what would have prevented it, then each time it came back. */
export function Lessons({ view, choose }: { readonly view: LessonsView; readonly choose: FormAction }) {
  const t = useTranslations('learningPage')
  if (view.lessons.length === 0) return <Empty title={t('none')}>{t('none-why')}</Empty>
  return (
    <Stack>
      {view.lessons.map((lesson) => (
        <LessonOf key={lesson.code} lesson={lesson} choose={choose} />
      ))}
    </Stack>
  )
}

function LessonOf({ lesson, choose }: { readonly lesson: OwnLessons; readonly choose: FormAction }) {
  const t = useTranslations('learningPage')
  const words = useTranslations('returns.defect')
  const { code, place, returns, shown } = lesson
  const open = returns.find(({ closed }) => !closed)
  return (
    <Card
      id={`lesson-${code}`}
      className="scroll-mt-4"
      title={words(`${code}.name`)}
      aside={t('times', { n: returns.length })}
    >
      <dl className="grid gap-x-4 gap-y-1.5 sm:grid-cols-[max-content_minmax(0,1fr)]">
        <dt className="text-soft">{t('prevents')}</dt>
        <dd>
          {words(`${code}.hint`)}
          <WhereItStands lesson={lesson} open={open} />
        </dd>
        <dt className="text-soft">{t('cures')}</dt>
        <dd>{words(`${code}.cure`)}</dd>
      </dl>
      <Disclosure summary={t('each')} className="mt-2 text-sm" open={returns.length === 1}>
        <ul className="grid gap-3">
          {returns.map((one) => (
            <Returned key={one.defectId} one={one} />
          ))}
        </ul>
      </Disclosure>
      {place.in !== 'case' && (
        <ActionForm action={choose} hidden={{ lesson: code, shown: shown ? 'no' : 'yes' }} className="mt-2">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
            {t(shown ? 'shown' : 'aside')}
            <SubmitButton kind="default" size="small">
              {t(shown ? 'set-aside' : 'show-again')}
            </SubmitButton>
          </p>
        </ActionForm>
      )}
    </Card>
  )
}

function WhereItStands({
  lesson,
  open,
}: {
  readonly lesson: OwnLessons
  readonly open: OwnLesson | undefined
}) {
  const t = useTranslations('learningPage')
  const said = useSaid()
  const { place, returns } = lesson
  const type = returns.find((one) => one.type)?.type ?? null
  const href = open && hintHref(place, open.caseId, type)
  if (!href) return null
  const where =
    place.in === 'case'
      ? t(`where.${place.part}`)
      : place.in === 'link'
        ? t('where.link')
        : type
          ? t('where.item', { type: said(kinds[type].title) })
          : t('where.items')
  return (
    <CaseLink href={href} className="link block text-sm">
      {where}
    </CaseLink>
  )
}

const tones = { open: 'risk', cured: 'accent', disputed: 'counter', closed: 'ok' } as const

function Returned({ one }: { readonly one: OwnLesson }) {
  const t = useTranslations('learningPage')
  const state = useTranslations('returnsPage.state')
  return (
    <li>
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
        <CaseLink href={`/cases/${one.caseId}/returns#defect-${one.defectId}`} className="link">
          <span className="font-mono">{one.caseNumber}</span> {one.name}
        </CaseLink>
        <DateTime at={one.at} show="day" className="text-soft" />
        <Tag tone={tones[one.state]}>{state(one.state)}</Tag>
      </p>
      <p className="text-soft">
        {one.item ? (
          <>
            <span className="font-mono">{itemNumber(one.item.number)}</span> {one.item.title}
          </>
        ) : (
          t(`about.${one.about}`)
        )}
      </p>
      <p className="max-w-[70ch] whitespace-pre-line">{one.words}</p>
    </li>
  )
}

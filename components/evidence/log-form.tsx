import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { LessonsAt } from '@/components/learning/lesson-card'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card, Stack } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormState } from '@/components/ui/form-state'
import type { Kind } from '@/lib/domain/evidence/kind'
import { cardsOfItemForm } from '@/lib/domain/learning/lesson'
import { AskedOnly, rulesOf } from './asked-fields'
import {
  AuthorityFields,
  FileFields,
  FirstFields,
  type Given,
  type Guard,
  interpreterRule,
  type Known,
  one,
} from './common-fields'
import { useGuards } from './item-guard-words'
import { MoreFields } from './more-fields'
import { useSaid } from './said'
import { type Level, ShowSwitch } from './show-switch'
import { newSourceRule, SourceFields } from './source-fields'
import { TypeField } from './type-field'

/** The form of one type of evidence: what every item is asked, and what this type is asked, part by part. */
export function LogForm({
  kind,
  view,
  given,
  action,
  hidden,
  filled,
  show = 'all',
  before,
  first,
  foot,
}: {
  readonly kind: Kind
  readonly view: Known
  readonly given: Given
  readonly action: FormAction
  readonly hidden: Readonly<Record<string, string>>
  /** Answers that the form gave itself, and says so. */
  readonly filled?: readonly string[]
  /** How much of it is shown at first. */
  readonly show?: Level
  /** What stands above the first part. */
  readonly before?: ReactNode
  /** What was refused before the form was opened. */
  readonly first?: FormState
  readonly foot: ReactNode
}) {
  const t = useTranslations('logForm')
  const said = useSaid()
  const guards = useGuards(kind, view)
  const cards = cardsOfItemForm(view.lessons ?? [], kind)
  const guard: Guard = (field) => (
    <>
      {guards(field)}
      <LessonsAt field={field} cards={cards} />
    </>
  )
  const parts = [
    {
      id: 'first',
      title: t('section.first'),
      fields: <FirstFields kind={kind} given={given} filled={filled} guard={guard} />,
    },
    ...kind.groups.map(({ id, title }) => ({
      id: `part-${id}`,
      title: said(title),
      fields: kind.fields
        .filter(({ group }) => group === id)
        .map((field) => (
          <Fragment key={field.id}>
            <TypeField kind={kind} field={field} value={one(given, `facts.${field.id}`)} />
            <LessonsAt field={`facts.${field.id}`} cards={cards} />
          </Fragment>
        )),
    })),
    {
      id: 'source',
      title: t('section.source'),
      fields: <SourceFields kind={kind} given={given} view={view} />,
    },
    ...(kind.readiness.class === 'informant'
      ? []
      : [
          {
            id: 'authority',
            title: t('section.authority'),
            fields: <AuthorityFields kind={kind} given={given} view={view} guard={guard} />,
          },
        ]),
    { id: 'place', title: t('section.file'), fields: <FileFields kind={kind} given={given} /> },
  ]
  return (
    <ActionForm
      action={action}
      hidden={{ ...hidden, type: kind.id }}
      first={first}
      className="[&_:is(input,select,textarea,summary)]:scroll-mb-52"
    >
      <AskedOnly rules={[...rulesOf(kind), interpreterRule, newSourceRule]} />
      <Stack>
        <ShowSwitch first={show} />
        <nav
          data-parts
          aria-label={t('sections')}
          className="rounded-card border border-line bg-surface px-4 py-2.5 text-sm"
        >
          <ol className="flex flex-wrap gap-x-4">
            {parts.map(({ id, title }, index) => (
              <li key={id}>
                <a className="link inline-block py-1" href={`#${id}`}>
                  {index + 1}. {title}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        {before}
        <LessonsAt field={null} cards={cards} />
        {parts.map(({ id, title, fields }) => (
          <div key={id} data-part>
            <Card id={id} title={title} className="scroll-mt-4 [&>div>*:last-child]:mb-1">
              {fields}
            </Card>
          </div>
        ))}
        <Card className="[form:has([name='$show']:not([value=all]):checked)_&]:hidden">
          <Disclosure summary={t('section.more')} className="[&>div]:ps-0">
            <MoreFields kind={kind} given={given} view={view} />
          </Disclosure>
        </Card>
      </Stack>
      {foot}
    </ActionForm>
  )
}

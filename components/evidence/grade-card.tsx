import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Disclosure } from '@/components/ui/disclosure'
import { Grade } from '@/components/ui/grade'
import { RadioCards } from '@/components/ui/radio-cards'
import { SubmitButton } from '@/components/ui/submit-button'
import { Tag } from '@/components/ui/tag'
import { TextArea } from '@/components/ui/text-area'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { sourcesOf } from '@/lib/domain/evidence/grading'
import { informationGrades } from '@/lib/domain/readiness/vocabulary'
import type { ItemView } from '@/lib/server/evidence/view-item'
import { useColleague } from './called'
import { ForeignGradeForm } from './foreign-grade-form'
import { informationOf } from './item-facts'

/** How good the source and the information are, who said so and why; and the rubric where one grades. */
export function GradeCard({ view, grade }: { readonly view: ItemView; readonly grade: FormAction | null }) {
  const t = useTranslations('itemPage')
  const g = useTranslations('grading')
  const colleague = useColleague()
  const { standing, byTwo, differ, all, unseen } = view.grade
  return (
    <Card title={t('grade')} id="grade">
      {standing ? (
        <>
          <Grade source={standing.source} information={informationOf(standing.information)} inWords />
          <p className="mt-1 text-sm text-soft">
            {byTwo ? `${g('by-two')}. ${g(`differ.${differ}`)}.` : g('by-one')}
          </p>
        </>
      ) : (
        <p className="text-soft">{unseen > 0 ? g('unseen', { n: unseen }) : g('ungraded')}</p>
      )}
      {differ !== 'nothing' && (
        <p className="mt-1">
          <Tag tone="risk">{g('differ-flag')}</Tag>
        </p>
      )}
      {grade && (
        <Disclosure summary={standing ? t('grade-again') : t('grade-it')} className="mt-2 [&>div]:ps-0">
          <GradeForm view={view} grade={grade} />
        </Disclosure>
      )}
      {grade && kinds[view.item.type].readiness.scale === 'human' && (
        <Disclosure summary={g('foreign')} className="[&>div]:ps-0">
          <ForeignGradeForm view={view} grade={grade} />
        </Disclosure>
      )}
      {all.length > 0 && (
        <Disclosure summary={t('grade-earlier')} className="mt-1">
          <ul className="space-y-2 text-sm">
            {all.toReversed().map((one) => (
              <li key={one.at.toISOString()}>
                <Grade source={one.source} information={informationOf(one.information)} /> {colleague(one.by)}
                , <DateTime at={one.at} className="text-soft" />
                {one.blind && <span className="text-soft"> ({g('blind')})</span>}
                {one.original && (
                  <span className="block text-soft text-xs">
                    {g('original', {
                      ...{ source: one.original.source, information: one.original.information },
                      ...{ scale: g(`scales.${one.original.scale}`), mapping: one.mapping },
                    })}
                  </span>
                )}
                <span className="block">{one.reason}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  )
}

function GradeForm({ view, grade }: { readonly view: ItemView; readonly grade: FormAction }) {
  const t = useTranslations('itemPage')
  const g = useTranslations('grading')
  const { scale } = kinds[view.item.type].readiness
  const before = view.grade.standing ?? view.grade.suggested
  return (
    <ActionForm action={grade} hidden={{ caseId: view.header.caseId, itemId: view.item.itemId }}>
      <p className="mb-2 text-sm">
        {g('for-type', { scale: g(`scale.${scale}`), why: g(`why-scale.${scale}`) })} {g(`example.${scale}`)}
      </p>
      <p className="mb-4 text-sm text-soft">
        {g('apart')} {g('kept')}
        {!view.grade.standing && view.grade.suggested && ` ${g('suggested')}`}
      </p>
      <RadioCards
        name="source"
        label={t('grade-source')}
        hint={g(`scale.${scale}`)}
        value={before?.source}
        options={sourcesOf[scale].map((value) => ({
          value,
          label: (
            <>
              <span className="me-2 font-mono">{value}</span>
              {g(`source.${value}.name`)}
            </>
          ),
          hint: g(`source.${value}.rubric`),
        }))}
      />
      <RadioCards
        name="information"
        label={t('grade-information')}
        value={before?.information ? String(before.information) : undefined}
        options={informationGrades.map((value) => ({
          value: String(value),
          label: (
            <>
              <span className="me-2 font-mono">{value}</span>
              {g(`information.${value}.name`)}
            </>
          ),
          hint: g(`information.${value}.rubric`),
        }))}
      />
      <TextArea
        name="reason"
        label={g('reason')}
        hint={t('reason-hint')}
        good={t('grade-reason-good')}
        bad={t('grade-reason-bad')}
        rows={2}
      />
      <SubmitButton kind="default">{view.grade.standing ? t('grade-again') : t('grade-it')}</SubmitButton>
    </ActionForm>
  )
}

import { useTranslations } from 'next-intl'
import { useSaid } from '@/components/evidence/said'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Direction } from '@/components/ui/direction'
import { RadioCards } from '@/components/ui/radio-cards'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { sourcesOf } from '@/lib/domain/evidence/grading'
import { informationGrades, polarities, strengths } from '@/lib/domain/readiness/vocabulary'
import type { PracticeView } from '@/lib/server/practice/view-practice'
import type { PracticePaper } from './practice-item'

type Form = { readonly item: PracticePaper; readonly view: PracticeView; readonly action: FormAction }

/** Says of one paper what it supports or undermines, and how strongly. */
export function PracticeLinkForm({ item, view, action }: Form) {
  const t = useTranslations('practicePage')
  const words = useTranslations('links')
  const strength = useTranslations('ui.strength')
  const said = useSaid()
  const placesOf = (suspect: string | null) =>
    view.places
      .filter((place) => place.suspect === suspect)
      .map(({ target, title }) => ({ value: target, label: said(title) }))
  return (
    <ActionForm action={action} hidden={{ attemptId: view.attemptId, item: item.item }}>
      <Select
        name="target"
        label={t('about')}
        blank=""
        options={[
          { label: t('offence'), options: placesOf(null) },
          ...view.suspects.map(({ id, name }) => ({ label: said(name), options: placesOf(id) })),
        ]}
      />
      <RadioCards
        name="polarity"
        label={t('way')}
        value="supports"
        layout="two"
        options={polarities.map((value) => ({
          value,
          label: words(`polarity.${value}`),
          mark: <Direction polarity={value} />,
        }))}
      />
      <Select
        name="strength"
        label={t('strength')}
        hint={words('if-true')}
        blank=""
        options={strengths.map((value) => ({
          value,
          label: `${strength(value)}: ${words(`strength.${value}.meaning`)}`,
        }))}
      />
      <SubmitButton kind="default">{t('lay')}</SubmitButton>
    </ActionForm>
  )
}

/** Grades one paper on the scale of its type. */
export function PracticeGradeForm({ item, view, action }: Form) {
  const t = useTranslations('practicePage')
  const g = useTranslations('ui.grade')
  const { scale } = kinds[item.type].readiness
  return (
    <ActionForm action={action} hidden={{ attemptId: view.attemptId, item: item.item }}>
      <Select
        name="source"
        label={t('source')}
        blank=""
        value={item.grade?.source ?? ''}
        options={sourcesOf[scale].map((value) => ({ value, label: `${value}: ${g(`source.${value}`)}` }))}
      />
      <Select
        name="information"
        label={t('information')}
        blank=""
        value={item.grade ? String(item.grade.information) : ''}
        options={informationGrades.map((value) => ({
          value: String(value),
          label: `${value}: ${g(`information.${value}`)}`,
        }))}
      />
      <SubmitButton kind="default">{t('grade-it')}</SubmitButton>
    </ActionForm>
  )
}

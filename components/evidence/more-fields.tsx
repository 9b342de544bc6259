import { useTranslations } from 'next-intl'
import { AnswerChoice } from '@/components/evidence/answer-choice'
import { CheckboxGroup } from '@/components/ui/checkbox'
import { TextInput } from '@/components/ui/text-input'
import { type CommonFieldId, commonFieldIds, type Kind } from '@/lib/domain/evidence/kind'
import { no, yes } from '@/lib/domain/evidence/units'
import { CommonField, type Given, type Known, one } from './common-fields'
import { itemNumber } from './item-number'
import { Need } from './need'
import { useSaid } from './said'

const elsewhere: readonly CommonFieldId[] = [
  'description',
  'obtainedBy',
  'obtainedPlace',
  'hearsay',
  'filePlace',
  'procedureId',
  'language',
  'interpreter',
]

/** What this type seldom needs, and is asked nevertheless: nothing that is known should be left unsaid. */
export function MoreFields({
  kind,
  given,
  view,
}: {
  readonly kind: Kind
  readonly given: Given
  readonly view: Known
}) {
  const t = useTranslations('logForm')
  const field = useTranslations('evidence.field')
  const hint = useTranslations('evidence.hint')
  const said = useSaid()
  const seldom = commonFieldIds.filter((id) => !elsewhere.includes(id) && !kind.common[id])
  const yesNo = (usual: boolean) =>
    [
      { value: 'yes', label: said(yes) },
      { value: 'no', label: said(no) },
    ].toSorted((one) => ((one.value === 'yes') === usual ? -1 : 1))
  const located = !kind.leavesOut.includes('obtainedPlace')
  const others = view.items.filter(({ id }) => id !== view.item?.itemId)
  return (
    <Need by="later">
      {others.length > 0 && (
        <CheckboxGroup
          name="derivedFrom"
          label={field('derivedFrom')}
          hint={view.item ? t('derived-stays') : hint('derivedFrom')}
          why={t('derived-why')}
          values={[given.derivedFrom ?? []].flat()}
          options={others.map(({ id, number, title }) => ({
            value: id,
            label: `${itemNumber(number)} ${title}`,
          }))}
          className="max-h-96 overflow-y-auto"
        />
      )}
      {seldom.map((id) => (
        <CommonField key={id} id={id} kind={kind} given={given} />
      ))}
      <AnswerChoice
        name="spoken"
        label={field('spoken')}
        value={one(given, 'spoken') || (kind.readiness.spoken ? 'yes' : 'no')}
        options={yesNo(kind.readiness.spoken)}
      />
      <AnswerChoice
        name="uniqueObject"
        label={field('uniqueObject')}
        value={one(given, 'uniqueObject') || (kind.readiness.unique ? 'yes' : 'no')}
        options={yesNo(kind.readiness.unique)}
      />
      {located && (
        <>
          <TextInput
            name="latitude"
            label={field('latitude')}
            hint={t('position-hint')}
            value={one(given, 'latitude')}
            inputMode="decimal"
            width="medium"
            mono
          />
          <TextInput
            name="longitude"
            label={field('longitude')}
            value={one(given, 'longitude')}
            inputMode="decimal"
            width="medium"
            mono
          />
          <TextInput
            name="placeCode"
            label={field('placeCode')}
            hint={t('place-code-hint')}
            value={one(given, 'placeCode')}
            inputMode="numeric"
            width="medium"
            mono
          />
        </>
      )}
    </Need>
  )
}

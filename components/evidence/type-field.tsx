import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DateTimeInput } from '@/components/ui/date-time-input'
import { Guardrail } from '@/components/ui/notice'
import { RadioCards } from '@/components/ui/radio-cards'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { Echo } from '@/components/weights/echo'
import { SamplingPanel } from '@/components/weights/sampling-panel'
import type { Field, Kind } from '@/lib/domain/evidence/kind'
import { no, unitWords, yes } from '@/lib/domain/evidence/units'
import { AnswerChoice } from './answer-choice'
import { Asked } from './asked-fields'
import { useLaw } from './law'
import { localOf } from './local-moment'
import { Need } from './need'
import { Needed } from './needed'
import { useSaid } from './said'

const fewEnough = 6

/** One question of a type's own form, made wholly of its declaration. */
export function TypeField({
  kind,
  field,
  value,
}: {
  readonly kind: Kind
  readonly field: Field
  readonly value: string
}) {
  const said = useSaid()
  const t = useTranslations('logForm')
  const say = (words: Field['hint']) => (words ? said(words) : undefined)
  const words = {
    name: `facts.${field.id}`,
    label: <Needed by={field.needed?.KH}>{said(field.label)}</Needed>,
    hint: say(field.hint) ?? (field.kind === 'list' ? t('one-a-line') : undefined),
    why: said(field.why),
    good: say(field.good),
    bad: say(field.bad),
    below: (
      <>
        <Marks kind={kind} field={field} />
        <InWords field={field} />
        {kind.id === 'drug_seizure' && field.id === 'sampling' && <SamplingPanel name="facts.units" />}
      </>
    ),
  }
  const input = (
    <Need by={field.needed?.KH} once={field.once && field.needed?.KH === 'scene'}>
      <Input field={field} value={value} words={words} />
    </Need>
  )
  return field.onlyIf ? <Asked id={field.id}>{input}</Asked> : input
}

type Words = Parameters<typeof TextInput>[0]

function Input({
  field,
  value,
  words,
}: {
  readonly field: Field
  readonly value: string
  readonly words: Words
}) {
  const said = useSaid()
  const t = useTranslations('logForm')
  const choices = (field.choices ?? []).map(({ id, label }) => ({ value: id, label: said(label) }))
  switch (field.kind) {
    case 'longtext':
    case 'list':
      return <TextArea {...words} value={value} rows={field.kind === 'list' ? 4 : 2} />
    case 'choice':
      return choices.length > fewEnough ? (
        <Select {...words} value={value} blank={t('not-known')} options={choices} />
      ) : (
        <RadioCards
          {...words}
          value={value}
          options={[...choices, { value: '', label: t('not-known') }]}
          layout="two"
        />
      )
    case 'yesno':
      return (
        <AnswerChoice
          {...words}
          value={value}
          options={[
            { value: 'yes', label: said(yes) },
            { value: 'no', label: said(no) },
            { value: '', label: t('not-known') },
          ]}
        />
      )
    case 'date':
      return <DateTimeInput {...words} value={value} day />
    case 'datetime':
      return <DateTimeInput {...words} value={localOf(value)} />
    case 'number':
    case 'weight':
    case 'percentage':
    case 'count': {
      const unit =
        field.unit ?? (field.kind === 'weight' ? 'g' : field.kind === 'percentage' ? 'percent' : undefined)
      return (
        <TextInput
          {...words}
          value={value}
          inputMode={field.kind === 'count' ? 'numeric' : 'decimal'}
          mono
          width="medium"
          unit={unit && said(unitWords[unit])}
        />
      )
    }
    case 'identifier':
      return (
        <TextInput
          {...words}
          value={value}
          mono
          width="medium"
          inputMode={field.scheme === 'phone' ? 'tel' : 'text'}
        />
      )
    default:
      return <TextInput {...words} value={value} />
  }
}

/** A weight or a count in words, as it is typed. */
function InWords({ field }: { readonly field: Field }) {
  const language = useLocale()
  const t = useTranslations('weightsPage.unit')
  if (field.kind !== 'weight' && field.kind !== 'count') return null
  return (
    <Echo
      name={`facts.${field.id}`}
      kind={field.kind}
      language={language === 'km' ? 'km' : 'en'}
      unit={t(field.kind === 'weight' ? 'g' : 'units')}
    />
  )
}

/** What follows in the proof when an answer shows that the law was not kept. It refuses nothing. */
function Marks({ kind, field }: { readonly kind: Kind; readonly field: Field }): ReactNode {
  const t = useTranslations('evidence.mark')
  const said = useSaid()
  const law = useLaw()
  const caused = kind.prerequisites.filter(({ missingWhen }) =>
    missingWhen.some((when) => 'field' in when && when.field === field.id),
  )
  if (caused.length === 0) return null
  return caused.map((prerequisite) => (
    <Asked key={prerequisite.id} id={`mark-${prerequisite.id}-${field.id}`}>
      <Guardrail title={t(prerequisite.whenMissing)}>
        <p>{said(prerequisite.text)}</p>
        <p className="mt-1 text-soft">{law(prerequisite)}</p>
      </Guardrail>
    </Asked>
  ))
}

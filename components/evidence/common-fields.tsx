import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { AnswerChoice } from '@/components/evidence/answer-choice'
import { Checkbox } from '@/components/ui/checkbox'
import { DateTimeInput } from '@/components/ui/date-time-input'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { commonFields } from '@/lib/domain/evidence/common-fields'
import { filePlaces, languages } from '@/lib/domain/evidence/item'
import type { CommonFieldId, Kind } from '@/lib/domain/evidence/kind'
import { no, yes } from '@/lib/domain/evidence/units'
import type { LogFormView } from '@/lib/server/evidence/view-log-form'
import { Asked } from './asked-fields'
import { AuthorityField, PoliceField } from './authority-field'
import { localOf } from './local-moment'
import { Need } from './need'
import { Needed } from './needed'
import { leavesAScene } from './once-needs'
import { useSaid } from './said'
import { SceneReasons } from './scene-reasons'

/** The guardrail under a field of this name. */
export type Guard = (field: string) => ReactNode

export type Given = Readonly<Record<string, string | readonly string[] | undefined>>

/** What the form can name: the sources, procedures and items of the case; nothing where no case is known yet. */
export type Known = Pick<LogFormView, 'origins' | 'procedures' | 'items'> & {
  readonly authorities?: LogFormView['authorities']
  readonly now?: Date
  readonly lessons?: LogFormView['lessons']
  readonly item: { readonly itemId: string } | null
}

/** One answer that was given before, as text. */
export const one = (given: Given, name: string): string => {
  const answer = given[name]
  return typeof answer === 'string' ? answer : (answer?.[0] ?? '')
}

/** What every type asks first: what it is, when it was obtained, where, and by whom. What was filled in for them says so. */
export function FirstFields({
  kind,
  given,
  filled = [],
  guard,
}: {
  readonly kind: Kind
  readonly given: Given
  /** Answers that the form gave itself. */
  readonly filled?: readonly string[]
  /** What a field shows to be outside the authority, under it. */
  readonly guard: Guard
}) {
  const t = useTranslations('logForm')
  const field = useTranslations('evidence.field')
  const hint = useTranslations('evidence.hint')
  const note = (name: string, words: string) =>
    filled.includes(name) && one(given, name) ? <p className="text-accent text-sm">{words}</p> : undefined
  return (
    <>
      <Need by="scene" once>
        <TextInput
          name="title"
          label={field('title')}
          hint={hint('title')}
          why={t('title-why')}
          good={t('title-good')}
          bad={t('title-bad')}
          value={one(given, 'title')}
          maxLength={200}
        />
        <DateTimeInput
          name="obtainedAt"
          label={field('obtainedAt')}
          why={t('moment-why')}
          good={t('obtained-good')}
          value={localOf(one(given, 'obtainedAt'))}
          below={note('obtainedAt', t('filled-now'))}
        />
        {guard('obtainedAt')}
        <CommonField
          id="obtainedBy"
          kind={kind}
          given={given}
          good={t('by-good')}
          bad={t('by-bad')}
          below={note('obtainedBy', t('filled-me'))}
        />
        <CommonField
          id="obtainedPlace"
          kind={kind}
          given={given}
          below={note('obtainedPlace', t('filled-place'))}
        />
        {guard('obtainedPlace')}
      </Need>
      <CommonField id="description" kind={kind} given={given} />
    </>
  )
}

/** Nothing is logged without them, or they are filled in and must be looked at. */
const asksAlways: readonly CommonFieldId[] = ['obtainedBy', 'obtainedPlace']

const inLines: readonly CommonFieldId[] = ['description', 'authorisation', 'persons']

/** One question of the common record, in its own words; nothing where the type must not hold it. */
export function CommonField({
  id,
  kind,
  given,
  good,
  bad,
  below,
}: {
  readonly id: CommonFieldId
  readonly kind: Kind
  readonly given: Given
  readonly good?: string
  readonly bad?: string
  readonly below?: ReactNode
}) {
  const said = useSaid()
  if (kind.leavesOut.includes(id)) return null
  const { label, hint, why, good: goodExample, bad: badExample, once } = commonFields[id]
  const by = kind.common[id]?.KH
  const words = {
    name: id,
    label: <Needed by={by}>{said(label)}</Needed>,
    hint: hint && said(hint),
    why: said(why),
    good: good ?? (goodExample && said(goodExample)),
    bad: bad ?? (badExample && said(badExample)),
    value: one(given, id),
    below,
  }
  return (
    <Need by={by} once={(once && by === 'scene') || asksAlways.includes(id)}>
      {inLines.includes(id) ? <TextArea {...words} rows={2} /> : <TextInput {...words} />}
    </Need>
  )
}

/** Who allowed it, under which law, who saw it, and in which language. */
export function AuthorityFields({
  kind,
  given,
  view,
  guard,
}: {
  readonly kind: Kind
  readonly given: Given
  readonly view: Known
  readonly guard: Guard
}) {
  const asked = (['legalBasis', 'authorisation', 'persons', 'witnessOne', 'witnessTwo'] as const).filter(
    (id) => kind.common[id],
  )
  return (
    <>
      {kind.procedures.length > 0 && <ProcedureField kind={kind} given={given} view={view} />}
      {guard('procedureId')}
      <AuthorityField kind={kind} given={given} view={view} />
      {guard('authorityId')}
      {asked.map((id) => (
        <Fragment key={id}>
          <CommonField id={id} kind={kind} given={given} />
          {guard(id)}
        </Fragment>
      ))}
      {kind.common.witnessTwo && <PoliceField given={given} />}
      {guard('witnessesPolice')}
      {kind.common.language && <LanguageFields kind={kind} given={given} />}
      {kind.common.language && guard('language')}
    </>
  )
}

function ProcedureField({
  kind,
  given,
  view,
}: {
  readonly kind: Kind
  readonly given: Given
  readonly view: Known
}) {
  const t = useTranslations('logForm')
  const sort = useTranslations('evidence.procedure')
  const said = useSaid()
  if (kind.leavesOut.includes('procedureId')) return null
  const { label, why } = commonFields.procedureId
  return (
    <Need by={kind.common.procedureId?.KH}>
      <Select
        name="procedureId"
        label={<Needed by={kind.common.procedureId?.KH}>{said(label)}</Needed>}
        why={said(why)}
        value={one(given, 'procedureId')}
        blank={t('procedure-none')}
        options={view.procedures.map(({ id, number, kind: what, place }) => ({
          value: id,
          label: t('procedure', { kind: sort(what), number: String(number), place }),
        }))}
      />
    </Need>
  )
}

function LanguageFields({ kind, given }: { readonly kind: Kind; readonly given: Given }) {
  const t = useTranslations('logForm')
  const field = useTranslations('evidence.field')
  const language = useTranslations('evidence.language')
  const said = useSaid()
  const yesNo = [
    { value: 'yes', label: said(yes) },
    { value: 'no', label: said(no) },
    { value: '', label: t('not-known') },
  ]
  return (
    <Need by={kind.common.language?.KH}>
      <Select
        name="language"
        label={<Needed by={kind.common.language?.KH}>{said(commonFields.language.label)}</Needed>}
        why={said(commonFields.language.why)}
        value={one(given, 'language')}
        blank={t('not-known')}
        options={languages.map((value) => ({ value, label: language(value) }))}
      />
      {!kind.leavesOut.includes('interpreter') && (
        <Asked id="interpreter">
          <CommonField id="interpreter" kind={kind} given={given} />
          <AnswerChoice
            name="interpreterSworn"
            label={field('interpreterSworn')}
            value={one(given, 'interpreterSworn')}
            options={yesNo}
          />
          <AnswerChoice
            name="interpreterIndependent"
            label={field('interpreterIndependent')}
            value={one(given, 'interpreterIndependent')}
            options={yesNo}
          />
        </Asked>
      )}
    </Need>
  )
}

/** When an interpreter is asked for: where it was not said in Khmer. */
export const interpreterRule = {
  id: 'interpreter',
  name: 'language',
  is: languages.filter((one) => one !== 'km'),
}

/** Where the item belongs, whom it may help, and what must be said beside it. */
export function FileFields({ kind, given }: { readonly kind: Kind; readonly given: Given }) {
  const t = useTranslations('logForm')
  const field = useTranslations('evidence.field')
  const places = useTranslations('ui.disclosure')
  const sensitivity = useTranslations('evidence.sensitivity')
  const said = useSaid()
  const intelligence = kind.readiness.admissibility === 'intelligence_only'
  return (
    <>
      {kind.readiness.asksHearsay && (
        <Need by={kind.common.hearsay?.KH}>
          <AnswerChoice
            name="hearsay"
            label={<Needed by={kind.common.hearsay?.KH}>{said(commonFields.hearsay.label)}</Needed>}
            why={said(commonFields.hearsay.why)}
            value={one(given, 'hearsay') || 'no'}
            options={[
              { value: 'no', label: t('hearsay-no') },
              { value: 'yes', label: t('hearsay-yes') },
            ]}
          />
        </Need>
      )}
      <Need by="later">
        <Select
          name="filePlace"
          label={said(commonFields.filePlace.label)}
          why={said(commonFields.filePlace.why)}
          value={one(given, 'filePlace') || 'undecided'}
          options={filePlaces
            .filter((place) => !intelligence || place !== 'in_file')
            .map((value) => ({ value, label: places(value) }))}
        />
        <Checkbox
          name="exculpatory"
          label={field('exculpatory')}
          hint={t('exculpatory-hint')}
          checked={one(given, 'exculpatory') === 'yes'}
        />
        {kind.readiness.class !== 'informant' && (
          <Select
            name="sensitivity"
            label={field('sensitivity')}
            hint={t('sensitivity-hint')}
            value={one(given, 'sensitivity') || 'normal'}
            options={(['normal', 'restricted'] as const).map((value) => ({
              value,
              label: sensitivity(value),
            }))}
          />
        )}
      </Need>
      <Need by="scene" once>
        <TextArea
          name="remarks"
          label={field('remarks')}
          hint={t('remarks-hint')}
          below={leavesAScene(kind) && <SceneReasons />}
          value={one(given, 'remarks')}
          rows={2}
        />
      </Need>
    </>
  )
}

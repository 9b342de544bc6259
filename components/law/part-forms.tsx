import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/checkbox'
import { Disclosure } from '@/components/ui/disclosure'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import {
  type Deadline,
  deadline,
  lawStatus,
  type Mode,
  type Source,
  type Step,
  severity,
  stepTrigger,
} from '@/lib/domain/offences/template'

/** The draft that a form changes, and the act that does it. */
export type Part = {
  readonly of: { readonly draftId: string; readonly version: string }
  readonly action: FormAction
}

/** One formality: what it is called and why, what starts it, and against which clock it runs. Without one, a new one. */
export function StepForm({
  step,
  clocks,
  of,
  action,
}: { readonly step?: Step; readonly clocks: readonly string[] } & Part) {
  const t = useTranslations('lawParts')
  return (
    <Disclosure summary={t(step ? 'change-step' : 'add-step')}>
      <ActionForm action={action} hidden={{ ...of, part: 'step', ...(step ? { name: step.id } : {}) }}>
        {!step && <TextInput name="name" label={t('name')} hint={t('name-hint')} width="medium" lang="en" />}
        <BothWords name="title" label="title" value={step?.title} />
        <BothWords name="why" label="why" value={step?.why} long />
        <Chosen name="severity" value={step?.severity} options={severity.options} />
        <Chosen name="trigger" value={step?.trigger} options={stepTrigger.options} />
        <Select
          name="deadline"
          label={t('deadline')}
          value={step?.deadline ?? ''}
          blank={t('no-deadline')}
          options={clocks.map((value) => ({ value, label: value }))}
          optional
        />
        <TextInput
          name="afterHours"
          label={t('after-hours')}
          hint={t('after-hours-hint')}
          value={step?.afterHours ?? ''}
          inputMode="numeric"
          width="short"
          optional
        />
        <WhereItStands law={step?.law} />
        <Keep />
      </ActionForm>
      {step && <GoneForm what={step.id} kind="step" of={of} action={action} />}
    </Disclosure>
  )
}

/** One clock: from what it runs, how long, and how that is known. Without one, a new one. */
export function ClockForm({ clock, of, action }: { readonly clock?: Deadline } & Part) {
  const t = useTranslations('lawParts')
  return (
    <Disclosure summary={t(clock ? 'change-clock' : 'add-clock')}>
      <ActionForm action={action} hidden={{ ...of, part: 'clock', ...(clock ? { name: clock.id } : {}) }}>
        {!clock && <TextInput name="name" label={t('name')} hint={t('name-hint')} width="medium" lang="en" />}
        <BothWords name="title" label="title" value={clock?.title} />
        <Chosen name="starts" value={clock?.starts} options={deadline.shape.starts.options} />
        <Chosen name="runs" value={clock?.runs} options={deadline.shape.runs.options} />
        <TextInput
          name="amount"
          label={t('amount')}
          hint={t('amount-hint')}
          value={clock?.limit?.amount ?? ''}
          inputMode="numeric"
          width="short"
          optional
        />
        <Select
          name="unit"
          label={t('unit')}
          value={clock?.limit?.unit ?? ''}
          blank={t('no-unit')}
          options={(['hours', 'days', 'weeks', 'months', 'years'] as const).map((value) => ({
            ...{ value, label: t(`choice.${value}`) },
          }))}
          optional
        />
        <Chosen name="severity" value={clock?.severity} options={severity.options} />
        <Chosen name="basis" value={clock?.basis} options={deadline.shape.basis.options} />
        <Known name="status" value={clock?.status} />
        <WhereItStands law={clock?.law} />
        <Keep />
      </ActionForm>
      {clock && <GoneForm what={clock.id} kind="clock" of={of} action={action} />}
    </Disclosure>
  )
}

/** A mode of liability in words, what proves it best against a leader, and where it stands. */
export function ModeForm({ mode, of, action }: { readonly mode: Mode } & Part) {
  const t = useTranslations('lawParts')
  return (
    <Disclosure summary={t('change-mode')}>
      <ActionForm action={action} hidden={{ ...of, part: 'mode', code: mode.code }}>
        <BothWords name="title" label="title" value={mode.title} />
        <BothWords name="explanation" label="explanation" value={mode.explanation} long />
        <BothWords name="bestEvidence" label="best" value={mode.bestEvidence} long />
        <Checkbox name="needsPrincipal" label={t('needs-principal')} checked={mode.needsPrincipal} />
        <WhereItStands law={mode.law} />
        <Keep />
      </ActionForm>
    </Disclosure>
  )
}

/** Takes a part out of the draft. */
export function GoneForm({
  what,
  kind,
  of,
  action,
}: { readonly what: string; readonly kind: string } & Part) {
  const t = useTranslations('lawParts')
  return (
    <ActionForm action={action} hidden={{ ...of, part: 'gone', of: kind, what }}>
      <SubmitButton kind="warn" size="small">
        {t('remove')}
      </SubmitButton>
    </ActionForm>
  )
}

export function Keep() {
  const t = useTranslations('law')
  return <SubmitButton kind="default">{t('keep')}</SubmitButton>
}

/** The same words in both languages, as the law has them. */
export function BothWords({
  name,
  label,
  value,
  long = false,
}: {
  readonly name: string
  readonly label: 'title' | 'why' | 'explanation' | 'best' | 'label'
  readonly value: { readonly en: string; readonly km: string } | undefined
  readonly long?: boolean
}) {
  const t = useTranslations('lawParts.words')
  return (['en', 'km'] as const).map((language) => {
    const field = {
      ...{ name: `${name}.${language}`, label: t(`${label}-${language}`) },
      ...{ value: value?.[language] ?? '', lang: language },
    }
    return long ? <TextArea key={language} {...field} rows={2} /> : <TextInput key={language} {...field} />
  })
}

type Choices = 'severity' | 'trigger' | 'starts' | 'runs' | 'basis' | 'class' | 'weight'

/** One of the values that the law's data knows, in words. */
export function Chosen({
  name,
  field = name,
  value,
  options,
}: {
  readonly name: Choices
  /** What the form calls it, where that differs. */
  readonly field?: string
  readonly value: string | undefined
  readonly options: readonly string[]
}) {
  const t = useTranslations('lawParts')
  return (
    <Select
      name={field}
      label={t(`of.${name}`)}
      value={value ?? options[0] ?? ''}
      options={options.map((one) => ({ value: one, label: t(`choice.${one as 'hours'}`) }))}
    />
  )
}

export function Known({ name, value }: { readonly name: string; readonly value: string | undefined }) {
  const t = useTranslations('law')
  return (
    <Select
      name={name}
      label={t('article-status')}
      value={value ?? 'M'}
      options={lawStatus.options.map((one) => ({ value: one, label: t(`status.${one}`) }))}
    />
  )
}

function WhereItStands({ law }: { readonly law: Source | undefined }) {
  const t = useTranslations('law')
  return (
    <>
      <TextInput
        name="article"
        label={t('article')}
        hint={t('article-hint')}
        value={law?.article ?? ''}
        width="medium"
        optional
      />
      <Known name="articleStatus" value={law?.articleStatus} />
    </>
  )
}

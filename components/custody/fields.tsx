import { useLocale, useTranslations } from 'next-intl'
import { DateTimeInput } from '@/components/ui/date-time-input'
import { Disclosure } from '@/components/ui/disclosure'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Echo } from '@/components/weights/echo'
import type { LedgerView } from '@/lib/server/custody/view-ledger'

type Files = LedgerView['files']

/** When it happened, if not just now, and why it comes late. */
export function WhenFields() {
  const t = useTranslations('custody.field')
  return (
    <Disclosure summary={t('not-now')} className="text-sm">
      <DateTimeInput name="at" label={t('at')} hint={t('at-hint')} optional />
      <TextInput name="lateReason" label={t('lateReason')} hint={t('lateReason-hint')} optional />
    </Disclosure>
  )
}

/** Gross weight on which scale, and what may explain a difference. */
export function WeighingFields() {
  const t = useTranslations('custody.field')
  const units = useTranslations('weightsPage.unit')
  const language = useLocale()
  return (
    <>
      <TextInput
        name="weight"
        label={t('weight')}
        why={t('weight-why')}
        below={
          <Echo name="weight" kind="weight" language={language === 'km' ? 'km' : 'en'} unit={units('g')} />
        }
        unit="g"
        width="short"
        inputMode="decimal"
        optional
      />
      <Disclosure summary={t('scale-more')} className="text-sm">
        <TextInput name="scale" label={t('scale')} width="short" mono optional />
        <TextInput
          name="tolerance"
          label={t('tolerance')}
          unit="g"
          width="short"
          inputMode="decimal"
          optional
        />
        <TextInput
          name="drying"
          label={t('drying')}
          hint={t('drying-hint')}
          unit="g"
          width="short"
          inputMode="decimal"
          optional
        />
      </Disclosure>
    </>
  )
}

/** Condition in words, and a photograph of this moment if one is among the files. */
export function ConditionFields({ files }: { readonly files: Files }) {
  const t = useTranslations('custody.field')
  return (
    <>
      <TextInput
        name="condition"
        label={t('condition')}
        good={t('condition-good')}
        bad={t('condition-bad')}
        optional
      />
      <FileChoice name="photoFileId" label={t('photo')} files={files} />
    </>
  )
}

/** One of the item's files; nothing is asked while it has none. */
export function FileChoice({
  name,
  label,
  hint,
  files,
}: {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly files: Files
}) {
  const t = useTranslations('custody.field')
  if (files.length === 0) return null
  return (
    <Select
      name={name}
      label={label}
      hint={hint}
      optional
      blank={t('no-file')}
      options={files.map(({ id, name: label }) => ({ value: id, label }))}
    />
  )
}

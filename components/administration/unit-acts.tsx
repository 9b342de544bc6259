import { useLocale, useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { KeyValues } from '@/components/ui/key-value'
import { Select } from '@/components/ui/select'
import { StatusTag } from '@/components/ui/status-tag'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { type Unit, unitOptions } from './unit-options'

/** What is known of a unit, and what may be done about it. */
export function UnitActs({
  unit,
  units,
  change,
  move,
  close,
}: {
  readonly unit: Unit & { readonly version: number; readonly parentId: string | null }
  readonly units: readonly Unit[]
  readonly change: FormAction
  readonly move: FormAction
  readonly close: FormAction
}) {
  const t = useTranslations('administration')
  const language = useLocale()
  const hidden = { unitId: unit.id }
  const others = units.filter(({ id }) => id !== unit.id)
  return (
    <Card>
      <KeyValues
        className="mb-3"
        facts={[
          { name: t('code'), value: unit.code, mono: true },
          { name: t('kind'), value: t(`kinds.${unit.kind}`) },
          { name: t('name-en'), value: <span lang="en">{unit.nameEn}</span> },
          { name: t('name-km'), value: <span lang="km">{unit.nameKm}</span> },
          { name: t('under'), value: units.find(({ id }) => id === unit.parentId)?.code ?? t('top') },
          ...(unit.closedAt
            ? [{ name: t('status'), value: <StatusTag look="closed">{t('closed')}</StatusTag> }]
            : []),
        ]}
      />
      <Disclosure summary={t('change-unit')}>
        <ActionForm action={change} hidden={{ ...hidden, version: String(unit.version) }}>
          <TextInput name="nameEn" label={t('name-en')} value={unit.nameEn} lang="en" maxLength={120} />
          <TextInput name="nameKm" label={t('name-km')} value={unit.nameKm} lang="km" maxLength={120} />
          <SubmitButton kind="default">{t('keep')}</SubmitButton>
        </ActionForm>
      </Disclosure>
      {!unit.closedAt && (
        <>
          <Disclosure summary={t('move-unit')}>
            <p className="mb-3 text-soft">
              {t('move-unit-why')} {t('two')}
            </p>
            <ActionForm action={move} hidden={hidden}>
              <Select
                name="parentId"
                label={t('under')}
                blank={t('choose')}
                options={unitOptions(others, language)}
              />
              <SubmitButton kind="default">{t('ask')}</SubmitButton>
            </ActionForm>
          </Disclosure>
          <Disclosure summary={t('close-unit')}>
            <p className="mb-3 text-soft">{t('close-unit-why')}</p>
            <ActionForm action={close} hidden={hidden}>
              <SubmitButton kind="warn">{t('close-unit')}</SubmitButton>
            </ActionForm>
          </Disclosure>
        </>
      )}
    </Card>
  )
}

import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { codeKinds, labelSizes } from '@/lib/domain/custody/label'

/** Prints the labels of some objects, or of some places of a store, as PDF for a sheet or a roll. */
export function LabelForm({
  of,
  open = false,
}: {
  readonly of:
    | { readonly caseId: string; readonly itemIds: readonly string[] }
    | { readonly placeIds: readonly string[] }
  readonly open?: boolean
}) {
  const t = useTranslations('store')
  const hidden =
    'caseId' in of ? of.itemIds.map((id) => ['itemIds', id]) : of.placeIds.map((id) => ['placeIds', id])
  return (
    <Disclosure summary={t('print-labels')} open={open}>
      <form method="post" action="/api/labels">
        {'caseId' in of && <input type="hidden" name="caseId" value={of.caseId} />}
        {hidden.map(([name, id]) => (
          <input key={id} type="hidden" name={name} value={id} />
        ))}
        <Select
          name="size"
          label={t('label-size')}
          value="62x29"
          options={labelSizes.map((value) => ({ value, label: t(`sizes.${value}`) }))}
        />
        <Select
          name="symbol"
          label={t('label-symbol')}
          value="qr"
          options={codeKinds.map((value) => ({ value, label: t(`symbols.${value}`) }))}
        />
        {'caseId' in of && (
          <TextInput
            name="text"
            label={t('label-text')}
            hint={t('label-text-hint')}
            maxLength={60}
            optional
          />
        )}
        <SubmitButton kind="default">{t('print')}</SubmitButton>
      </form>
    </Disclosure>
  )
}

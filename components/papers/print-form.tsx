import { useLocale, useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { RadioCards } from '@/components/ui/radio-cards'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { type PaperKind, paperLanguages } from '@/lib/domain/paper/kinds'

/** Prints one of the papers that are offered, in the language that is chosen. */
export function PrintForm({
  action,
  hidden,
  offered,
  procedures = [],
  entries = [],
  primary = false,
}: {
  readonly action: FormAction
  readonly hidden: Readonly<Record<string, string>>
  readonly offered: readonly PaperKind[]
  /** Searches and arrests whose objects can be listed alone. */
  readonly procedures?: readonly { readonly id: string; readonly label: string }[]
  /** Entries of a ledger that have a receipt. */
  readonly entries?: readonly { readonly seq: number; readonly label: string }[]
  readonly primary?: boolean
}) {
  const t = useTranslations('papersPage')
  const language = useLocale()
  const [only] = offered
  return (
    <ActionForm
      action={action}
      hidden={{ ...hidden, ...(offered.length === 1 && only ? { kind: only } : {}) }}
      className="space-y-3"
    >
      {offered.length > 1 && (
        <RadioCards
          name="kind"
          label={t('which')}
          value={only}
          options={offered.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      )}
      {entries.length > 0 && (
        <Select
          name="seq"
          label={t('receipt-entry')}
          value={String(entries.at(-1)?.seq ?? '')}
          options={entries.map(({ seq, label }) => ({ value: String(seq), label }))}
        />
      )}
      {procedures.length > 0 && (
        <Select
          name="procedureId"
          label={t('procedure')}
          blank={t('procedure-all')}
          options={procedures.map(({ id, label }) => ({ value: id, label }))}
        />
      )}
      <Select
        name="languages"
        label={t('languages')}
        value={language === 'km' ? 'km' : 'both'}
        options={paperLanguages.map((value) => ({ value, label: t(`language.${value}`) }))}
      />
      <SubmitButton kind={primary ? 'primary' : 'default'}>{t('submit')}</SubmitButton>
    </ActionForm>
  )
}

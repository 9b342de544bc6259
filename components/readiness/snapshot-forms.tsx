import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { SnapshotsView } from '@/lib/server/readiness/view-snapshots'

/** Freezes the readings as they stand, with a note for whom or what. */
export function TakeSnapshotForm({
  action,
  caseId,
}: {
  readonly action: FormAction
  readonly caseId: string
}) {
  const t = useTranslations('snapshotsPage')
  return (
    <ActionForm action={action} hidden={{ caseId }}>
      <TextInput name="note" label={t('note')} hint={t('note-hint')} />
      <SubmitButton kind="default">{t('take')}</SubmitButton>
    </ActionForm>
  )
}

/** Chooses two moments: the address carries them, so a comparison can be kept and works without script. */
export function CompareForm({
  caseId,
  snapshots,
  from,
  to,
}: {
  readonly caseId: string
  readonly snapshots: SnapshotsView['snapshots']
  readonly from: string | undefined
  readonly to: string | undefined
}) {
  const t = useTranslations('snapshotsPage')
  const options = snapshots.map(({ snapshotId, number, because }) => ({
    value: snapshotId,
    label: `${number} ${t(`because.${because}`)}`,
  }))
  return (
    <form method="get" action={`/cases/${caseId}/snapshots`} className="grid gap-3">
      <Select name="from" label={t('from')} value={from ?? options[0]?.value} options={options} />
      <Select
        name="to"
        label={t('to')}
        value={to ?? 'now'}
        options={[{ value: 'now', label: t('now') }, ...options]}
      />
      <SubmitButton>{t('compare')}</SubmitButton>
    </form>
  )
}

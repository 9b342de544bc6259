import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { gradeMapping, originalMaps, originalScales } from '@/lib/domain/evidence/grade-map'
import type { ItemView } from '@/lib/server/evidence/view-item'

/** A grade that came with the item on a foreign scale: kept as it was written, and counted by the map. */
export function ForeignGradeForm({ view, grade }: { readonly view: ItemView; readonly grade: FormAction }) {
  const t = useTranslations('itemPage')
  const g = useTranslations('grading')
  const options = (part: 'source' | 'information') =>
    originalScales.map((scale) => ({
      label: g(`scales.${scale}`),
      options: Object.entries(originalMaps[scale][part]).map(([written, counts]) => ({
        value: `${scale}:${written}`,
        label: `${g(`uk.${part}.${scale}.${written}` as Parameters<typeof g>[0])} → ${counts}`,
      })),
    }))
  return (
    <ActionForm action={grade} hidden={{ caseId: view.header.caseId, itemId: view.item.itemId }}>
      <p className="mb-4 text-sm text-soft">{g('foreign-lead', { mapping: gradeMapping })}</p>
      <Select name="originalSource" label={g('foreign-source')} blank="" options={options('source')} />
      <Select
        name="originalInformation"
        label={g('foreign-information')}
        blank=""
        options={options('information')}
      />
      <TextArea name="reason" label={g('reason')} hint={t('reason-hint')} rows={2} />
      <SubmitButton kind="default">{t('grade-it')}</SubmitButton>
    </ActionForm>
  )
}

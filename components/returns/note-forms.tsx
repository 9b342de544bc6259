import { useTranslations } from 'next-intl'
import { itemNumber } from '@/components/evidence/item-number'
import { useTargetWords } from '@/components/proof/target-words'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { DateTimeInput } from '@/components/ui/date-time-input'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { defectGroups } from '@/lib/domain/returns/catalogue'
import type { ReturnsView } from '@/lib/server/returns/view-returns'

/** Writes down one defect: which, where, and what is wrong there. */
export function NoteForm({ action, view }: { readonly action: FormAction; readonly view: ReturnsView }) {
  const t = useTranslations('returnsPage')
  const words = useTranslations('returns')
  const say = useTargetWords()
  return (
    <ActionForm action={action} hidden={{ caseId: view.header.caseId }}>
      <Select
        name="defect"
        label={t('field.defect')}
        blank=""
        options={defectGroups.map(({ group, codes }) => ({
          label: words(`group.${group}`),
          options: codes.map((value) => ({ value, label: words(`defect.${value}.name`) })),
        }))}
      />
      <Select
        name="about"
        label={t('field.about')}
        value="file"
        options={[
          { value: 'file', label: t('whole-file') },
          {
            label: t('items'),
            options: view.items.map(({ id, number, title }) => ({
              value: `item:${id}`,
              label: `${itemNumber(number)} ${title}`,
            })),
          },
          {
            label: t('cells'),
            options: view.targets.map((target) => {
              const { title, about } = say(target)
              return { value: target.key, label: `${title}, ${about}` }
            }),
          },
        ]}
      />
      <TextArea name="words" label={t('field.words')} hint={t('field.words-hint')} maxLength={2000} />
      <SubmitButton kind="default">{t('note')}</SubmitButton>
    </ActionForm>
  )
}

/** Sends the return with every defect that was written down. */
export function SendForm({
  action,
  caseId,
  defects,
}: {
  readonly action: FormAction
  readonly caseId: string
  readonly defects: number
}) {
  const t = useTranslations('returnsPage')
  return (
    <ActionForm action={action} hidden={{ caseId }}>
      <DateTimeInput name="due" label={t('field.due')} day />
      <TextArea name="note" label={t('field.note')} rows={2} maxLength={2000} optional />
      <SubmitButton>{t('send-n', { n: defects })}</SubmitButton>
    </ActionForm>
  )
}

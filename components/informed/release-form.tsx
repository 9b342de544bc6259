import { useTranslations } from 'next-intl'
import { itemNumber } from '@/components/evidence/item-number'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { CheckboxGroup } from '@/components/ui/checkbox'
import { Pager } from '@/components/ui/pager'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { InformedView } from '@/lib/server/informed/view-informed'

/** Releases items to the informed office, one or several at once, with the reason. */
export function ReleaseForm({ view, action }: { readonly view: InformedView; readonly action: FormAction }) {
  const t = useTranslations('informedPage')
  const { caseId, candidates, below } = view
  return (
    <Card title={t('release')} id="release">
      {candidates.length === 0 ? (
        <p className="text-soft">{t('nothing-to-release')}</p>
      ) : (
        <ActionForm key={candidates.map(({ itemId }) => itemId).join()} action={action} hidden={{ caseId }}>
          <div className="mb-3 max-h-[28rem] overflow-y-auto">
            <CheckboxGroup
              name="items"
              label={t('which')}
              hint={t('which-hint')}
              options={candidates.map(({ itemId, number, title }) => ({
                ...{ value: itemId, label: `${itemNumber(number)} ${title}` },
              }))}
            />
          </div>
          <TextArea name="reason" label={t('release-why')} rows={2} maxLength={1000} />
          <SubmitButton kind="default">{t('release')}</SubmitButton>
        </ActionForm>
      )}
      <Pager later={below === null ? null : `/cases/${caseId}/informed?below=${below}#release`} />
    </Card>
  )
}

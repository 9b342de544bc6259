import { useTranslations } from 'next-intl'
import { ReceiverSelect } from '@/components/custody/receiver-select'
import { ScanToTick } from '@/components/custody/scan-to-tick'
import { itemNumber } from '@/components/evidence/item-number'
import { PageTitle } from '@/components/shell/page'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { SubmitButton } from '@/components/ui/submit-button'
import type { DeskView } from '@/lib/server/custody/view-custody-desk'
import { BatchRow } from './batch-rows'
import { ObjectName } from './object-name'

/** What I hold, in one list: scan or tick what goes, and offer all of it to one receiver under one code. */
export function ReleasePage({
  view,
  release,
  batchId,
}: {
  readonly view: DeskView
  readonly release: FormAction
  readonly batchId: string
}) {
  const t = useTranslations('store')
  const desk = useTranslations('custody')
  const here = view.held.filter(({ outsideName }) => outsideName === null)
  return (
    <>
      <PageTitle
        title={t('release')}
        lead={t('release-lead')}
        over={<Breadcrumbs trail={[{ href: '/custody', label: desk('desk-title') }]} />}
      />
      {here.length === 0 ? (
        <Empty title={desk('nothing-held')}>{desk('nothing-held-why')}</Empty>
      ) : (
        <ActionForm action={release} hidden={{ batchId }}>
          <ScanToTick />
          <Card title={desk('in-my-hands')} flush className="mb-4">
            <ul className="divide-y divide-line border-line border-t">
              {here.map((item) => (
                <BatchRow
                  key={item.itemId}
                  value={`${item.caseId}:${item.itemId}`}
                  label={item.label}
                  name={itemNumber(item.number)}
                >
                  <ObjectName item={item} />
                </BatchRow>
              ))}
            </ul>
          </Card>
          <ReceiverSelect receivers={view.receivers} />
          <SubmitButton>{t('release-ticked')}</SubmitButton>
        </ActionForm>
      )}
    </>
  )
}

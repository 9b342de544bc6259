import { useTranslations } from 'next-intl'
import { PageTitle } from '@/components/shell/page'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card, TwoColumns } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Empty } from '@/components/ui/empty'
import { Pager } from '@/components/ui/pager'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import type { StorePlaceView } from '@/lib/server/custody/view-store-place'
import { LabelForm } from './label-form'
import { ObjectName } from './object-name'
import { namePlace } from './place-name'

/** What lies on a shelf or in a box, its label, and its count. */
export function PlacePage({
  view,
  count,
  close,
  first = true,
}: {
  readonly view: StorePlaceView
  readonly count: FormAction
  readonly close: FormAction
  /** False on the pages of objects after the first. */
  readonly first?: boolean
}) {
  const t = useTranslations('store')
  return (
    <>
      <PageTitle
        title={<span className="font-mono">{namePlace(view)}</span>}
        lead={view.closedAt ? t('place-closed') : t('place-lead', { count: view.objects })}
        over={<Breadcrumbs trail={[{ href: '/custody/store', label: t('title') }]} />}
      />
      <TwoColumns
        side={
          !view.closedAt && (
            <Card title={t('acts')} id="acts">
              <ActionForm action={count} hidden={{ placeId: view.placeId }} className="mb-3">
                <SubmitButton>{t('begin-count')}</SubmitButton>
              </ActionForm>
              <LabelForm of={{ placeIds: [view.placeId] }} />
              {view.objects === 0 && (
                <ActionForm action={close} hidden={{ placeId: view.placeId }} className="mt-3">
                  <SubmitButton kind="warn">{t('close-place')}</SubmitButton>
                </ActionForm>
              )}
            </Card>
          )
        }
      >
        <Card title={t('objects')} id="objects" flush>
          <Table
            caption={t('objects')}
            columns={[
              { key: 'item', label: t('object') },
              { key: 'since', label: t('since') },
            ]}
            rows={view.items.map((item) => ({
              id: item.itemId,
              cells: { item: <ObjectName item={item} />, since: <DateTime at={item.since} /> },
            }))}
            empty={<Empty title={t('nothing-here')}>{t('nothing-here-why')}</Empty>}
          />
          <Pager
            earlier={first ? null : `/custody/store/${view.placeId}#objects`}
            later={view.later && `/custody/store/${view.placeId}?after=${view.later}#objects`}
          />
        </Card>
      </TwoColumns>
    </>
  )
}

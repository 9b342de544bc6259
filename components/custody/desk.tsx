import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { PageTitle } from '@/components/shell/page'
import { ObjectName } from '@/components/store/object-name'
import { Button } from '@/components/ui/button'
import { Card, Stack } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Empty } from '@/components/ui/empty'
import { Icon } from '@/components/ui/icon'
import { Pager } from '@/components/ui/pager'
import { Table } from '@/components/ui/table'
import type { DeskView } from '@/lib/server/custody/view-custody-desk'

/** A keeper's desk: what is offered to me, and what I hold. */
export function Desk({
  view,
  keeps,
  first = true,
}: {
  readonly view: DeskView
  readonly keeps: boolean
  /** False on the pages after the first. */
  readonly first?: boolean
}) {
  const t = useTranslations('custody')
  const store = useTranslations('store')
  const called = useCalled()
  return (
    <>
      <PageTitle
        title={t('desk-title')}
        lead={t('desk-lead')}
        acts={
          <>
            {keeps && (
              <Button href="/custody/store" icon={<Icon of="store" size="s" />}>
                {store('title')}
              </Button>
            )}
            {view.offers.length > 0 && (
              <Button href="/custody/receive" icon={<Icon of="hand-over" size="s" />}>
                {store('receive')}
              </Button>
            )}
            {view.held.length > 0 && (
              <Button href="/custody/release" icon={<Icon of="hand-over" size="s" />}>
                {store('release')}
              </Button>
            )}
            <Button href="/scan" icon={<Icon of="scan" size="s" />}>
              {store('scan')}
            </Button>
          </>
        }
      />
      <Stack className="gap-5">
        <Card title={t('offered-to-me')} id="offered" flush>
          <Table
            caption={t('offered-to-me')}
            columns={[
              { key: 'item', label: t('column.item') },
              { key: 'from', label: t('column.from') },
              { key: 'offered', label: t('column.offered') },
              { key: 'until', label: t('column.until') },
            ]}
            rows={view.offers.map((offer) => ({
              id: offer.offerId,
              cells: {
                item: <ObjectName item={offer} hash="#offer" />,
                from: offer.from && called(offer.from),
                offered: <DateTime at={offer.offeredAt} />,
                until: <DateTime at={offer.expiresAt} />,
              },
            }))}
            empty={<Empty title={t('nothing-offered')}>{t('nothing-offered-why')}</Empty>}
          />
        </Card>
        <Card title={t('in-my-hands')} id="held" flush>
          <Table
            caption={t('in-my-hands')}
            columns={[
              { key: 'item', label: t('column.item') },
              { key: 'since', label: t('since') },
              { key: 'where', label: t('column.where') },
              { key: 'by', label: t('column.by') },
            ]}
            rows={view.held.map((held) => ({
              id: held.itemId,
              cells: {
                item: <ObjectName item={held} />,
                since: <DateTime at={held.since} />,
                where: held.outsideName
                  ? t('outside-at', { name: held.outsideName })
                  : t(held.inStore ? 'in-store' : 'with-me'),
                by: held.by && called(held.by),
              },
            }))}
            empty={<Empty title={t('nothing-held')}>{t('nothing-held-why')}</Empty>}
          />
          <Pager
            earlier={first ? null : '/custody#held'}
            later={view.later && `/custody?after=${encodeURIComponent(view.later)}#held`}
          />
        </Card>
      </Stack>
    </>
  )
}

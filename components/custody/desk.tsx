import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/cases/called'
import { itemNumber } from '@/components/evidence/item-number'
import { kindIcons } from '@/components/evidence/kind-icons'
import { useSaid } from '@/components/evidence/said'
import { CaseLink } from '@/components/shell/case-link'
import { PageTitle } from '@/components/shell/page'
import { Card, Stack } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Empty } from '@/components/ui/empty'
import { Icon } from '@/components/ui/icon'
import { Table } from '@/components/ui/table'
import { kinds } from '@/lib/domain/evidence/catalogue'
import type { DeskView } from '@/lib/server/custody/view-custody-desk'

type Shown = Pick<DeskView['held'][number], 'itemId' | 'caseId' | 'number' | 'type' | 'caseNumber'>

/** A keeper's desk: what is offered to me, and what I hold. */
export function Desk({ view }: { readonly view: DeskView }) {
  const t = useTranslations('custody')
  const called = useCalled()
  return (
    <>
      <PageTitle title={t('desk-title')} lead={t('desk-lead')} />
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
                item: <Exhibit item={offer} hash="#offer" />,
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
                item: <Exhibit item={held} />,
                since: <DateTime at={held.since} />,
                where: held.outsideName
                  ? t('outside-at', { name: held.outsideName })
                  : t(held.inStore ? 'in-store' : 'with-me'),
                by: held.by && called(held.by),
              },
            }))}
            empty={<Empty title={t('nothing-held')}>{t('nothing-held-why')}</Empty>}
          />
        </Card>
      </Stack>
    </>
  )
}

/** An object as its label names it: the case's number, never its story. */
function Exhibit({ item, hash = '' }: { readonly item: Shown; readonly hash?: string }) {
  const said = useSaid()
  return (
    <div className="flex min-w-48 items-start gap-2.5">
      <Icon of={kindIcons[item.type]} className="mt-1 text-soft" />
      <div className="min-w-0">
        <CaseLink href={`/cases/${item.caseId}/custody/${item.itemId}${hash}`} className="link">
          <span className="font-mono">{itemNumber(item.number)}</span> {said(kinds[item.type].title)}
        </CaseLink>
        <div className="font-mono text-soft text-xs">{item.caseNumber}</div>
      </div>
    </div>
  )
}

import { useTranslations } from 'next-intl'
import { itemNumber } from '@/components/evidence/item-number'
import { kindIcons } from '@/components/evidence/kind-icons'
import { useSaid } from '@/components/evidence/said'
import { useCalled } from '@/components/people/names'
import { CaseLink } from '@/components/shell/case-link'
import { Button } from '@/components/ui/button'
import { CustodyTag } from '@/components/ui/custody-tag'
import { DateTime } from '@/components/ui/date-time'
import { Empty } from '@/components/ui/empty'
import { Icon } from '@/components/ui/icon'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { kinds } from '@/lib/domain/evidence/catalogue'
import type { CustodyList } from '@/lib/server/custody/list-custody'
import { HolderName } from './holder'

/** Every object of a case: who holds it now, under which seal, and whether its chain holds. */
export function CustodyTable({ view, caseId }: { readonly view: CustodyList; readonly caseId: string }) {
  const t = useTranslations('custody')
  const said = useSaid()
  const called = useCalled()
  return (
    <Table
      caption={t('list-caption')}
      columns={[
        { key: 'item', label: t('column.item') },
        { key: 'holder', label: t('held-by') },
        { key: 'place', label: t('place') },
        { key: 'seal', label: t('seal') },
        { key: 'chain', label: t('chain') },
      ]}
      rows={view.items.map((item) => ({
        id: item.itemId,
        cells: {
          item: (
            <div className="flex min-w-48 items-start gap-2.5">
              <Icon of={kindIcons[item.type]} className="mt-1 text-soft" />
              <div className="min-w-0">
                <CaseLink href={`/cases/${caseId}/custody/${item.itemId}`} className="link">
                  <span className="font-mono">{itemNumber(item.number)}</span> {item.title}
                </CaseLink>
                <div className="text-soft text-xs">{said(kinds[item.type].title)}</div>
              </div>
            </div>
          ),
          holder: item.holder ? (
            <div>
              <HolderName holder={item.holder} />
              {item.heldSince && (
                <div className="text-soft text-xs">
                  {t('since')} <DateTime at={item.heldSince} />
                </div>
              )}
            </div>
          ) : (
            <span className="text-soft">{t('not-begun')}</span>
          ),
          place: item.place,
          seal: item.seal && <span className="font-mono">{item.seal}</span>,
          chain: item.length > 0 && (
            <div className="flex flex-wrap gap-1.5">
              <CustodyTag defects={item.defects} />
              {item.offeredTo && (
                <Tag icon="hand-over">{t('offered-to', { name: called(item.offeredTo) })}</Tag>
              )}
              {item.disposalRequested && <Tag tone="risk">{t('disposal-requested')}</Tag>}
              {item.ended && <Tag icon="check">{t('ended')}</Tag>}
            </div>
          ),
        },
      }))}
      empty={
        <Empty
          title={t('no-objects')}
          act={
            view.header.may.logEvidence && (
              <Button kind="primary" href={`/cases/${caseId}/evidence/new`} icon={<Icon of="log" size="s" />}>
                {t('log')}
              </Button>
            )
          }
        >
          {t('no-objects-why')}
        </Empty>
      }
    />
  )
}

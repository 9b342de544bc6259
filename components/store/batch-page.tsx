import { useTranslations } from 'next-intl'
import { QrCode } from '@/components/codes/qr-code'
import { PageTitle } from '@/components/shell/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card, TwoColumns } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { BatchView } from '@/lib/server/custody/view-batch'
import { ObjectName } from './object-name'

type Shown = { readonly across: number; readonly path: string }

/** What came of each object of a batch; while its offers wait, the one code of all of them. */
export function BatchPage({ view, qr }: { readonly view: BatchView; readonly qr: Shown | null }) {
  const t = useTranslations('store')
  const desk = useTranslations('custody')
  const reasons = useTranslations('reasons')
  const why = (outcome: string) => {
    const key = outcome as Parameters<typeof reasons>[0]
    return reasons.has(key) ? reasons(key) : t('not-done')
  }
  const done = view.lines.filter(({ outcome }) => outcome === 'done').length
  return (
    <>
      <PageTitle
        title={t(`batch.${view.kind}`, { done, all: view.lines.length })}
        lead={<DateTime at={view.at} />}
        over={<Breadcrumbs trail={[{ href: '/custody', label: desk('desk-title') }]} />}
      />
      <TwoColumns
        side={
          view.code &&
          qr && (
            <Card title={desk('code-title')} id="code">
              <Notice tone="accent">
                <QrCode code={qr} label={t('qr-batch')} />
                <p className="my-1 font-mono text-xl tracking-widest">
                  {view.code.slice(0, 4)} {view.code.slice(4)}
                </p>
                <p>{t('code-why')}</p>
              </Notice>
              {view.expiresAt && (
                <p className="mt-2 text-sm text-soft">
                  {desk('offer-until')} <DateTime at={view.expiresAt} />
                </p>
              )}
            </Card>
          )
        }
      >
        <Card title={t('outcomes')} id="outcomes" flush>
          <Table
            caption={t('outcomes')}
            columns={[
              { key: 'item', label: t('object') },
              { key: 'outcome', label: t('outcome') },
            ]}
            rows={view.lines.map((line) => ({
              id: line.itemId,
              tone: line.outcome === 'done' ? undefined : ('risk' as const),
              cells: {
                item: <ObjectName item={line} />,
                outcome:
                  line.outcome === 'done' ? (
                    <Tag icon="check">
                      {t(view.kind === 'received' ? 'taken-over' : `offer.${line.state ?? 'open'}`)}
                    </Tag>
                  ) : (
                    why(line.outcome)
                  ),
              },
            }))}
          />
        </Card>
      </TwoColumns>
    </>
  )
}

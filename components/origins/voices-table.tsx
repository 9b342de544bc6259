import { useTranslations } from 'next-intl'
import { itemNumber } from '@/components/evidence/item-number'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { OriginsView } from '@/lib/server/evidence/view-origins'

type Origin = OriginsView['voices'][number]['origins'][number]

/** The same in words: every voice, its sources, their items, and what they are derived from. */
export function VoicesTable({ view }: { readonly view: OriginsView }) {
  const t = useTranslations('origins')
  const { caseId } = view.header
  return (
    <Card title={t('title')} aside={t('lead')} id="voices" flush>
      <Table
        caption={t('title')}
        columns={[
          { key: 'voice', label: t('voice') },
          { key: 'items', label: t('items') },
        ]}
        rows={view.voices.map(({ voiceId, origins }) => ({
          id: voiceId,
          cells: {
            voice: (
              <ul className="space-y-1">
                {origins.length > 1 && (
                  <li>
                    <Tag tone="accent">{t('one-voice', { n: origins.length })}</Tag>
                  </li>
                )}
                {origins.map((origin) => (
                  <li key={origin.originId}>
                    <OriginName origin={origin} view={view} />
                  </li>
                ))}
              </ul>
            ),
            items: <Items origins={origins} caseId={caseId} />,
          },
        }))}
        empty={<Empty title={t('none')}>{t('none-why')}</Empty>}
      />
    </Card>
  )
}

function OriginName({ origin, view }: { readonly origin: Origin; readonly view: OriginsView }) {
  const t = useTranslations('origins')
  const kind = useTranslations('evidence.origin')
  const names = new Map(
    view.voices.flatMap(({ origins }) => origins.map(({ originId, name }) => [originId, name])),
  )
  return (
    <>
      <b className="font-title">{origin.name}</b>{' '}
      <span className="text-soft text-xs">{kind(origin.kind)}</span>
      {origin.derivedFrom.length > 0 && (
        <span className="block text-soft text-xs">
          {t('derived-from', { names: origin.derivedFrom.map((each) => names.get(each) ?? '').join(', ') })}
        </span>
      )}
    </>
  )
}

function Items({ origins, caseId }: { readonly origins: readonly Origin[]; readonly caseId: string }) {
  const t = useTranslations('origins')
  const sort = useTranslations('evidence.class')
  const items = origins.flatMap((origin) => origin.items)
  if (items.length === 0) return <span className="text-soft">{t('no-items')}</span>
  return (
    <ul className="space-y-0.5">
      {items.map((item) => (
        <li key={item.itemId}>
          <CaseLink href={`/cases/${caseId}/evidence/${item.itemId}`}>
            <span className="font-mono">{itemNumber(item.number)}</span> {item.title}
          </CaseLink>{' '}
          <span className="text-soft text-xs">
            {[sort(item.class), item.spoken && t('spoken'), item.hearsay && t('hearsay')]
              .filter(Boolean)
              .join(', ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

import { useTranslations } from 'next-intl'
import { itemNumber } from '@/components/evidence/item-number'
import { useSaid } from '@/components/evidence/said'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { inGrams } from '@/lib/domain/custody/weight'
import { kinds } from '@/lib/domain/evidence/catalogue'
import type { Sum, Total } from '@/lib/domain/weights/totals'
import { PenaltyRows } from './penalty-rows'

/** What was seized by kind of substance: grams, pieces and millilitres side by side, never added to one another. */
export function TotalsTable({ totals }: { readonly totals: readonly Total[] }) {
  const t = useTranslations('weightsPage')
  const said = useSaid()
  const choices = kinds.drug_seizure.fields.find(({ id }) => id === 'substance')?.choices ?? []
  const called = (substance: string) => {
    const choice = choices.find(({ id }) => id === substance)
    return choice ? said(choice.label) : substance
  }
  const sum = ({ sum: total, known }: Sum, all: number, say: (value: number) => string) =>
    known === 0 ? (
      ''
    ) : (
      <>
        <span className="font-mono">{say(total)}</span>
        {known < all && (
          <span className="block text-soft text-xs">
            {t('of', { known: String(known), all: String(all) })}
          </span>
        )}
      </>
    )
  return (
    <Card
      title={t('totals')}
      aside={
        <Tag tone="risk" icon="at-risk">
          {t('to-be-confirmed')}
        </Tag>
      }
      flush
    >
      <Table
        caption={t('totals-caption')}
        columns={[
          { key: 'substance', label: t('substance') },
          { key: 'exhibits', label: t('exhibits') },
          { key: 'gross', label: t('gross'), numeric: true },
          { key: 'net', label: t('net'), numeric: true },
          { key: 'pure', label: t('pure'), numeric: true },
          { key: 'pieces', label: t('pieces'), numeric: true },
          { key: 'litres', label: t('litres'), numeric: true },
          { key: 'penalty', label: t('penalty') },
        ]}
        rows={totals.map((total) => {
          const all = total.exhibits.length
          return {
            id: total.substance,
            cells: {
              substance: called(total.substance),
              exhibits: <span className="font-mono">{total.exhibits.map(itemNumber).join(', ')}</span>,
              gross: sum(total.gross, all, inGrams),
              net: sum(total.net, all, inGrams),
              pure: sum(total.pure, all, inGrams),
              pieces: sum(total.units, all, String),
              litres: sum(total.millilitres, all, String),
              penalty: <PenaltyRows penalty={total.penalty} />,
            },
          }
        })}
        empty={<p className="text-soft">{t('none')}</p>}
      />
      <div className="px-4 py-3">
        <Notice tone="risk" title={t('to-be-confirmed')}>
          {t('confirm-why')}
        </Notice>
      </div>
    </Card>
  )
}

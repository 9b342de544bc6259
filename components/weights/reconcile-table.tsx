import { useTranslations } from 'next-intl'
import { itemNumber } from '@/components/evidence/item-number'
import { DateTime } from '@/components/ui/date-time'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { inGrams } from '@/lib/domain/custody/weight'
import type { Compared, Where } from '@/lib/domain/weights/reconcile'

/** Every number of an object beside the one it should be. An alarm is a word and a shape before it is a colour. */
export function ReconcileTable({
  compared,
  caption,
}: {
  readonly compared: readonly Compared[]
  readonly caption: string
}) {
  const t = useTranslations('weightsPage')
  const where = useWhere()
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'where', label: t('where') },
        { key: 'what', label: t('what') },
        { key: 'expected', label: t('expected'), numeric: true },
        { key: 'found', label: t('found'), numeric: true },
        { key: 'difference', label: t('difference'), numeric: true },
        { key: 'allowed', label: t('allowed'), numeric: true },
        { key: 'verdict', label: t('verdict') },
      ]}
      rows={compared.map((one, index) => ({
        id: `${index} ${one.measure}`,
        ...(one.alarm ? { tone: 'risk' as const } : {}),
        cells: {
          where: (
            <>
              {where(one.where)}
              {one.when && (
                <span className="block text-soft text-xs">
                  <DateTime at={one.when} exact />
                </span>
              )}
            </>
          ),
          what: t(`measure.${one.measure}`),
          expected: one.atMost ? (
            <>
              {t('at-most')} {figure(one, one.expected)}
            </>
          ) : (
            figure(one, one.expected)
          ),
          found: figure(one, one.found),
          // A part that weighs less than its whole is no difference.
          difference: figure(one, one.atMost && !one.alarm ? null : one.difference),
          allowed: figure(one, one.atMost ? null : one.allowed),
          verdict: <Verdict of={one} />,
        },
      }))}
      empty={<p className="text-soft">{t('no-numbers')}</p>}
    />
  )
}

function Verdict({ of: { alarm, expected } }: { readonly of: Compared }) {
  const t = useTranslations('weightsPage')
  if (alarm)
    return (
      <Tag tone="risk" icon="at-risk">
        {t('differs')}
      </Tag>
    )
  return expected === null ? (
    <span className="text-soft">{t('first')}</span>
  ) : (
    <Tag tone="ok" icon="done">
      {t('fits')}
    </Tag>
  )
}

/** A number in its own unit, in Latin digits: grams without a separator, or pieces. */
const figure = ({ measure }: Compared, value: number | null) =>
  value === null ? (
    ''
  ) : (
    <span className="font-mono">{measure === 'count' ? String(value) : inGrams(Math.round(value))}</span>
  )

const useWhere = () => {
  const t = useTranslations('weightsPage.at')
  const happened = useTranslations('paper.custody')
  return (where: Where): string => {
    switch (where.at) {
      case 'custody':
        return t('custody', { seq: String(where.seq), what: happened(where.kind) })
      case 'laboratory':
      case 'sample':
        return t(where.at, { item: itemNumber(where.item) })
      default:
        return t(where.at)
    }
  }
}

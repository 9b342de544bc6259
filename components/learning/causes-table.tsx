import { useTranslations } from 'next-intl'
import { useCount } from '@/components/ui/digits'
import { Empty } from '@/components/ui/empty'
import { Table } from '@/components/ui/table'
import { causeGroups } from '@/lib/domain/learning/unit-learning'

/** How many defects came back under each heading; what is too few, or would give it away, says only that. */
export function CausesTable({
  caption,
  first,
  rows,
}: {
  readonly caption: string
  readonly first: string
  readonly rows: readonly {
    readonly id: string
    readonly name: string
    readonly cells: readonly (number | null)[]
  }[]
}) {
  const t = useTranslations('unitLearning')
  const group = useTranslations('returns.group')
  const count = useCount()
  const told = (value: number | null | undefined) =>
    value == null ? <span className="text-soft text-xs">{t('few')}</span> : count(value)
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'name', label: first },
        ...causeGroups.map((key) => ({ key, label: group(key), numeric: true })),
        { key: 'sum', label: t('sum'), numeric: true },
      ]}
      rows={rows.map(({ id, name, cells }) => ({
        id,
        cells: {
          name,
          ...Object.fromEntries(causeGroups.map((key, place) => [key, told(cells[place])])),
          sum: <b>{told(cells.at(-1))}</b>,
        },
      }))}
      empty={<Empty title={t('none-back')} />}
    />
  )
}

import { useLocale, useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { cx } from '@/components/ui/cx'
import { useCount } from '@/components/ui/digits'
import { StatusTag } from '@/components/ui/status-tag'
import { Table } from '@/components/ui/table'
import type { Unit } from './unit-options'

const indents = ['', 'ps-5', 'ps-10', 'ps-15', 'ps-20']

/** All units, each under the one it stands under. */
export function UnitTree({
  units,
}: {
  readonly units: readonly (Unit & { readonly people: number; readonly parentId: string | null })[]
}) {
  const t = useTranslations('administration')
  const km = useLocale() === 'km'
  const count = useCount()
  const nameOf = (id: string | null) => units.find((unit) => unit.id === id)?.code
  return (
    <Card flush>
      <Table
        caption={t('unit-caption')}
        columns={[
          { key: 'name', label: t('unit') },
          { key: 'code', label: t('code'), tight: true },
          { key: 'kind', label: t('kind') },
          { key: 'under', label: t('under') },
          { key: 'people', label: t('works-there'), numeric: true },
        ]}
        rows={units.map((unit) => ({
          id: unit.id,
          cells: {
            name: (
              <span
                className={cx('inline-flex flex-wrap items-center gap-2', indents[Math.min(unit.depth, 4)])}
              >
                <CaseLink href={`/administration/units/${unit.id}`} className="link">
                  {km ? unit.nameKm : unit.nameEn}
                </CaseLink>
                {unit.closedAt && <StatusTag look="closed">{t('closed')}</StatusTag>}
              </span>
            ),
            code: <span className="font-mono">{unit.code}</span>,
            kind: t(`kinds.${unit.kind}`),
            under: <span className="font-mono">{nameOf(unit.parentId) ?? t('top')}</span>,
            people: count(unit.people),
          },
        }))}
      />
    </Card>
  )
}

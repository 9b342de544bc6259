import { useTranslations } from 'next-intl'
import { useUnitName } from '@/components/cases/unit-name'
import { BandMark } from '@/components/readiness/band-mark'
import { CaseLink } from '@/components/shell/case-link'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { useCount } from '@/components/ui/digits'
import { Empty } from '@/components/ui/empty'
import { FilterBar } from '@/components/ui/filter-bar'
import { ReadinessNotice } from '@/components/ui/notice'
import { Pager } from '@/components/ui/pager'
import { Table } from '@/components/ui/table'
import { caseStatuses } from '@/lib/domain/cases/case'
import type { ListedCase } from '@/lib/server/cases/case-page'
import { CaseStatus } from './case-status'
import { HeldLine } from './held-line'

type Filter = {
  readonly text?: string
  readonly status?: string
  readonly unitId?: string
  readonly sort?: string
}

/** The cases a reader may know of, one row each; what holds the file back stands before the number. */
export function CaseList({
  cases,
  units,
  earlier,
  later,
  filter,
  mayOpen,
}: {
  readonly cases: readonly ListedCase[]
  readonly units: readonly { readonly id: string; readonly nameEn: string; readonly nameKm: string }[]
  readonly earlier: string | null
  readonly later: string | null
  readonly filter: Filter
  readonly mayOpen: boolean
}) {
  const t = useTranslations('cases')
  const unit = useUnitName()
  const count = useCount()
  const { sort = 'changed', text, status, unitId } = filter
  const address = (more: Record<string, string>) => {
    const kept = Object.entries({ text, status, unitId, sort, ...more }).flatMap(([name, value]) =>
      value ? [[name, value]] : [],
    )
    return `/cases?${new URLSearchParams(kept)}`
  }
  const narrowed = Boolean(text || status || unitId)
  return (
    <Card flush>
      <FilterBar
        action="/cases"
        keep={{ sort }}
        filters={[
          { name: 'text', label: t('list.text'), value: text },
          {
            name: 'status',
            label: t('list.status'),
            value: status,
            options: caseStatuses.map((value) => ({ value, label: t(`status.${value}`) })),
          },
          ...(units.length > 1
            ? [
                {
                  name: 'unitId',
                  label: t('list.unit'),
                  value: unitId,
                  options: units.map((one) => ({ value: one.id, label: unit(one) })),
                },
              ]
            : []),
        ]}
      />
      <Table
        caption={t('list.caption')}
        columns={[
          {
            key: 'case',
            label: t('list.case'),
            sort: { href: address({ sort: 'number' }), now: sort === 'number' ? 'ascending' : null },
          },
          { key: 'status', label: t('list.status') },
          { key: 'held', label: t('list.held') },
          { key: 'readiness', label: t('list.readiness') },
          {
            key: 'changed',
            label: t('list.changed'),
            tight: true,
            sort: { href: address({ sort: 'changed' }), now: sort === 'changed' ? 'descending' : null },
          },
        ]}
        rows={cases.map((one) => ({
          id: one.caseId,
          cells: {
            case: (
              <>
                <span className="block font-mono text-soft text-xs">{one.number}</span>
                <CaseTitle one={one} />
                <span className="block text-soft text-xs">
                  {unit({ nameEn: one.unitEn, nameKm: one.unitKm })}
                </span>
              </>
            ),
            status: (
              <span className="flex flex-wrap gap-1">
                <CaseStatus status={one.status} sensitivity={one.sensitivity} />
              </span>
            ),
            held: <HeldLine one={one} />,
            readiness: one.reading && (
              <BandMark band={one.reading.band} display={count(one.reading.display)} />
            ),
            changed: <DateTime at={one.changedAt} show="day" />,
          },
        }))}
        empty={
          narrowed ? (
            <Empty title={t('list.none-found')} act={<Button href="/cases">{t('list.show-all')}</Button>} />
          ) : (
            <Empty
              title={t('list.none')}
              act={
                mayOpen && (
                  <Button kind="primary" href="/cases/new">
                    {t('list.open')}
                  </Button>
                )
              }
            >
              {t(mayOpen ? 'list.none-officer' : 'list.none-other')}
            </Empty>
          )
        }
      />
      <Pager
        earlier={earlier && address({ from: earlier, back: 'yes' })}
        later={later && address({ from: later })}
      />
      {cases.length > 0 && <ReadinessNotice className="border-line border-t px-4 py-2.5" />}
    </Card>
  )
}

/** The title leads to the file; for a prosecutor whose office is only informed of it, to what police let it see. */
export function CaseTitle({ one }: { readonly one: Pick<ListedCase, 'caseId' | 'title' | 'reachable'> }) {
  return one.reachable ? (
    <CaseLink href={`/cases/${one.caseId}`} className="font-title text-ink hover:underline">
      {one.title}
    </CaseLink>
  ) : (
    <CaseLink href={`/cases/${one.caseId}/informed`} className="font-title text-ink hover:underline">
      {one.title}
    </CaseLink>
  )
}

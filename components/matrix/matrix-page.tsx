import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { Notice, ReadinessNotice } from '@/components/ui/notice'
import { Pager } from '@/components/ui/pager'
import type { MatrixView } from '@/lib/server/proof/view-matrix'
import { type Desk, MatrixDesk } from './matrix-desk'
import { useSeen } from './see'
import { TableHead } from './table-head'
import { Toolbar } from './toolbar'

/** The proof matrix: its filters, a table a count, and beside it the panel of what is open. */
export function MatrixPage({
  view,
  desk,
  panel,
  said,
}: {
  readonly view: MatrixView
  readonly desk: Desk
  readonly panel: ReactNode
  readonly said: ReactNode
}) {
  const t = useTranslations('matrix')
  const seen = useSeen(view)
  const page = (from: string | null) =>
    from && `${desk.base}?${new URLSearchParams({ ...(view.show ? { show: view.show } : {}), from })}`
  return (
    <>
      <h1 className="sr-only">{t('title')}</h1>
      {said}
      {view.behind && <Notice icon="clock">{t('behind')}</Notice>}
      <Toolbar base={desk.base} show={view.show} />
      {view.header.counts.charges === 0 ? (
        <Empty
          title={t('empty')}
          act={<Button href={`/cases/${view.header.caseId}/offences`}>{t('empty-act')}</Button>}
        >
          {t('empty-why')}
        </Empty>
      ) : view.tables.length === 0 ? (
        <Empty title={t('none-shown')} />
      ) : (
        <MatrixDesk
          desk={desk}
          tables={view.tables.map(seen)}
          heads={view.tables.map((table) => <TableHead key={table.countId} table={table} />)}
          panel={panel}
        />
      )}
      <Pager earlier={page(view.earlier)} later={page(view.later)} />
      <ReadinessNotice className="mt-4" />
      <p className="mt-1 hidden text-xs print:block">
        {t('print-foot', { number: view.header.number, revision: view.header.revision })}
      </p>
    </>
  )
}

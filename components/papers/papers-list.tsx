import { useTranslations } from 'next-intl'
import { useColleague } from '@/components/evidence/called'
import { itemNumber } from '@/components/evidence/item-number'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Empty } from '@/components/ui/empty'
import { Pager } from '@/components/ui/pager'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { shownCode } from '@/lib/domain/paper/kinds'
import type { PapersView } from '@/lib/server/papers/view-papers'

/** The papers that were printed, the latest first, and which of them came back signed. */
export function PapersList({ view, here }: { readonly view: PapersView; readonly here: string }) {
  const t = useTranslations('papersPage')
  const colleague = useColleague()
  const { caseId } = view.header
  return (
    <Card flush>
      <Table
        caption={t('caption')}
        columns={[
          { key: 'paper', label: t('column.paper') },
          { key: 'item', label: t('column.item') },
          { key: 'code', label: t('column.code'), tight: true },
          { key: 'printed', label: t('column.printed') },
          { key: 'scan', label: t('column.scan') },
        ]}
        rows={view.papers.map((paper) => ({
          id: paper.paperId,
          cells: {
            paper: (
              <CaseLink href={`/cases/${caseId}/papers/${paper.paperId}`} className="link">
                {t(`kind.${paper.kind}`)}
              </CaseLink>
            ),
            item: paper.item && (
              <>
                <span className="font-mono">{itemNumber(paper.item.number)}</span> {paper.item.title}
              </>
            ),
            code: <span className="font-mono">{shownCode(paper.code)}</span>,
            printed: (
              <>
                <DateTime at={paper.printedAt} />
                <span className="block text-soft text-xs">{paper.by && colleague(paper.by)}</span>
              </>
            ),
            scan: <Scan returned={paper.returned} />,
          },
        }))}
        empty={<Empty title={t('none')} />}
      />
      {view.next && (
        <div className="px-4 py-2.5">
          <Pager later={`${here}${here.includes('?') ? '&' : '?'}before=${view.next}`} />
        </div>
      )}
    </Card>
  )
}

function Scan({ returned }: { readonly returned: PapersView['papers'][number]['returned'] }) {
  const t = useTranslations('papersPage.scan')
  if (!returned) return <Tag icon="clock">{t('waits')}</Tag>
  return returned.changed.length === 0 ? (
    <Tag tone="ok" icon="verified">
      {t('here')}
    </Tag>
  ) : (
    <Tag tone="risk" icon="at-risk">
      {t('changed')}
    </Tag>
  )
}

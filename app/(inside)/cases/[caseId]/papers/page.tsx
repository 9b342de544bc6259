import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { itemNumber } from '@/components/evidence/item-number'
import { FindPaper } from '@/components/papers/find-paper'
import { PapersList } from '@/components/papers/papers-list'
import { PrintForm } from '@/components/papers/print-form'
import { PageTitle } from '@/components/shell/page'
import { Card, TwoColumns } from '@/components/ui/card'
import { viewPapers } from '@/lib/server/papers/view-papers'
import { asked, fits } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import { printPaperAction } from './actions'

/** The papers of a case or of one item: printed, and come back signed. */
export default async function PapersPage({
  params,
  searchParams,
}: {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { caseId } = await params
  const { item: itemId, before } = asked(await searchParams, ['item', 'before'])
  const [view, t, kinds] = await Promise.all([
    load(viewPapers, fits(viewPapers.input, { caseId, itemId, before })),
    getTranslations('papersPage'),
    getTranslations('paper.procedure'),
  ])
  const { item } = view
  const hidden: Record<string, string> = item ? { caseId, itemId: item.id } : { caseId }
  const procedures = view.procedures.map(({ id, kind, number, place }) => ({
    id,
    label: `${kinds(kind, { number })}, ${place}`,
  }))
  return (
    <CaseFrame header={view.header} part="evidence">
      <PageTitle
        title={item ? t('of-item', { item: `${itemNumber(item.number)} ${item.title}` }) : t('title')}
        lead={t('lead')}
      />
      <TwoColumns
        side={
          <>
            {view.mayPrint && view.offered.length > 0 && (
              <Card title={t('print')}>
                <PrintForm
                  primary
                  action={printPaperAction}
                  hidden={hidden}
                  offered={view.offered}
                  procedures={procedures}
                />
              </Card>
            )}
            <FindPaper />
          </>
        }
      >
        <PapersList view={view} here={`/cases/${caseId}/papers${item ? `?item=${item.id}` : ''}`} />
      </TwoColumns>
    </CaseFrame>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { ReturnCard } from '@/components/returns/return-card'
import { ReturnForms } from '@/components/returns/return-forms'
import { Writing } from '@/components/returns/writing'
import { PageTitle } from '@/components/shell/page'
import { TwoColumns } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { viewReturns } from '@/lib/server/returns/view-returns'
import { asked } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import {
  cureDefectAction,
  decideDefectAction,
  disputeDefectAction,
  dropDefectAction,
  noteDefectAction,
  returnCaseAction,
} from './actions'

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('returnsPage'))('title') }
}

/** What came back from the prosecutors, what was done about it, and what they still write. */
export default async function ReturnsPage({ params, searchParams }: Props) {
  const { caseId } = await params
  const [view, t, doing] = await Promise.all([
    load(viewReturns, { caseId }),
    getTranslations('returnsPage'),
    searchParams.then((given) => asked(given, ['cure', 'dispute', 'decide'])),
  ])
  return (
    <CaseFrame header={view.header} part="returns">
      <PageTitle title={t('title')} lead={t('lead')} />
      <TwoColumns
        side={
          <ReturnForms
            view={view}
            doing={doing}
            actions={{
              note: noteDefectAction,
              send: returnCaseAction,
              cure: cureDefectAction,
              dispute: disputeDefectAction,
              decide: decideDefectAction,
            }}
          />
        }
      >
        {view.unsent && <Writing unsent={view.unsent} caseId={caseId} drop={dropDefectAction} />}
        {view.returns.length === 0 && !view.unsent && <Empty title={t('none')}>{t('none-why')}</Empty>}
        {view.returns.map((one) => (
          <ReturnCard key={one.returnId} one={one} view={view} />
        ))}
      </TwoColumns>
    </CaseFrame>
  )
}

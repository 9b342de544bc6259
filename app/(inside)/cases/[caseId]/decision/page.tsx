import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { ChargeSheet } from '@/components/decision/charge-sheet'
import { DecideForm } from '@/components/decision/decide-form'
import { DecidedCard } from '@/components/decision/decided-card'
import { OtherwiseForm } from '@/components/decision/otherwise-form'
import { ReadyForm } from '@/components/decision/ready-form'
import { ReplacedCard } from '@/components/decision/replaced-card'
import { PageTitle } from '@/components/shell/page'
import { TwoColumns } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { viewDecision } from '@/lib/server/decision/view-decision'
import { load } from '@/lib/web/page'
import { decideAction, draftSheetAction, editSheetAction, otherwiseAction, readyAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('decisionPage'))('title') }
}

/** What is decided of the file, charge by charge, and the charge sheet that follows from it. */
export default async function DecisionPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const [view, t] = await Promise.all([load(viewDecision, { caseId }), getTranslations('decisionPage')])
  const deciding = view.header.may.decide && view.header.status === 'submitted'
  return (
    <CaseFrame header={view.header} part="decision">
      <PageTitle title={t('title')} lead={t('lead')} />
      <TwoColumns
        side={
          <>
            {deciding && view.standing.length > 0 && <OtherwiseForm view={view} action={otherwiseAction} />}
            <ReadyForm view={view} action={readyAction} />
            <ReplacedCard view={view} />
          </>
        }
      >
        {deciding && view.standing.length > 0 && <DecideForm view={view} decide={decideAction} />}
        {view.decisions.length === 0 && !deciding && <Empty title={t('none')}>{t('none-why')}</Empty>}
        <ChargeSheet view={view} draft={draftSheetAction} edit={editSheetAction} />
        {view.decisions.map((one) => (
          <DecidedCard key={one.decisionId} one={one} view={view} />
        ))}
      </TwoColumns>
    </CaseFrame>
  )
}

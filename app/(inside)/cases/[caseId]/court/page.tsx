import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { HearingForm, OrderForm, OutcomeForm } from '@/components/court/forms'
import { Days, Outcomes } from '@/components/court/record'
import { PageTitle } from '@/components/shell/page'
import { TwoColumns } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { viewCourt } from '@/lib/server/court/view-court'
import { load } from '@/lib/web/page'
import { orderAction, outcomeAction, setHearingAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('courtPage'))('title') }
}

/** What happens to the file at court. */
export default async function CourtPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const [view, t] = await Promise.all([load(viewCourt, { caseId }), getTranslations('courtPage')])
  return (
    <CaseFrame header={view.header} part="court">
      <PageTitle title={t('title')} lead={t('lead')} />
      <TwoColumns
        side={
          view.may.record && (
            <>
              <HearingForm view={view} action={setHearingAction} />
              {view.may.order && <OrderForm view={view} action={orderAction} />}
              <OutcomeForm view={view} action={outcomeAction} />
            </>
          )
        }
      >
        {view.charges.length === 0 && <Empty title={t('none')}>{t('none-why')}</Empty>}
        <Days view={view} />
        <Outcomes view={view} />
      </TwoColumns>
    </CaseFrame>
  )
}

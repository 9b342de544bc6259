import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { AttributionHead } from '@/components/network/attribution-head'
import { AttributionActs, RestingCard, RivalsCard } from '@/components/network/attribution-parts'
import { FallsCard } from '@/components/network/falls-card'
import { SmallCaseEvidence } from '@/components/network/small-case-evidence'
import { Standing } from '@/components/network/standing'
import { Card, TwoColumns } from '@/components/ui/card'
import { viewAttribution } from '@/lib/server/network/view-attribution'
import { load } from '@/lib/web/page'
import { correctAttributionAction, proposeRivalAction, withdrawAttributionAction } from '../actions'

type Props = { params: Promise<{ caseId: string; attributionId: string }> }

/** One attribution as its own small case. */
export default async function AttributionPage({ params }: Props) {
  const { caseId, attributionId } = await params
  const [view, t] = await Promise.all([
    load(viewAttribution, { caseId, attributionId }),
    getTranslations('attributions'),
  ])
  const { attribution, header } = view
  const own = attribution.rivalOf === null
  const change = header.may.editNetwork && attribution.stands
  const link = header.may.link && attribution.stands
  return (
    <CaseFrame header={header} part="people">
      <TwoColumns
        side={
          <>
            <Card title={t('how-shown')}>
              <Standing shown={view.shown} />
            </Card>
            {own && <RivalsCard view={view} propose={link ? proposeRivalAction : null} />}
            {own && (
              <FallsCard falls={view.falls} caseId={caseId} title={t('if-falls')} none={t('nothing-falls')} />
            )}
            {change && (
              <AttributionActs
                view={view}
                correct={correctAttributionAction}
                withdraw={withdrawAttributionAction}
              />
            )}
          </>
        }
      >
        <AttributionHead view={view} />
        <SmallCaseEvidence
          evidence={view.evidence}
          caseId={caseId}
          linkHref={link && own ? `/cases/${caseId}/evidence/link?target=attribution:${attributionId}` : null}
        />
        <RestingCard view={view} />
      </TwoColumns>
    </CaseFrame>
  )
}

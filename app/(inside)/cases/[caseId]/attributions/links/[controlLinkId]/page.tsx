import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { ControlLinkActs, ControlLinkHead } from '@/components/network/control-link-parts'
import { FallsCard } from '@/components/network/falls-card'
import { SmallCaseEvidence } from '@/components/network/small-case-evidence'
import { Standing } from '@/components/network/standing'
import { Card, TwoColumns } from '@/components/ui/card'
import { viewControlLink } from '@/lib/server/network/view-control-link'
import { load } from '@/lib/web/page'
import { correctControlLinkAction, withdrawControlLinkAction } from '../../actions'

type Props = { params: Promise<{ caseId: string; controlLinkId: string }> }

/** One control link as its own small case. */
export default async function ControlLinkPage({ params }: Props) {
  const { caseId, controlLinkId } = await params
  const [view, t] = await Promise.all([
    load(viewControlLink, { caseId, controlLinkId }),
    getTranslations('attributions'),
  ])
  const { may } = view.header
  return (
    <CaseFrame header={view.header} part="people">
      <TwoColumns
        side={
          <>
            <Card title={t('how-shown')}>
              <Standing shown={view.shown} />
            </Card>
            <FallsCard falls={view.falls} caseId={caseId} title={t('if-falls')} none={t('nothing-falls')} />
            {may.editNetwork && (
              <ControlLinkActs
                view={view}
                correct={correctControlLinkAction}
                withdraw={withdrawControlLinkAction}
              />
            )}
          </>
        }
      >
        <ControlLinkHead view={view} />
        <SmallCaseEvidence
          evidence={view.evidence}
          caseId={caseId}
          linkHref={may.link ? `/cases/${caseId}/evidence/link?target=control:${controlLinkId}` : null}
        />
      </TwoColumns>
    </CaseFrame>
  )
}

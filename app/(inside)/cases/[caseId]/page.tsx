import { getTranslations } from 'next-intl/server'
import { ClocksCard } from '@/components/authority/clocks-card'
import { CaseActs } from '@/components/cases/case-acts'
import { CaseFrame } from '@/components/cases/case-frame'
import { Everyone } from '@/components/cases/everyone'
import { IfLost } from '@/components/cases/if-lost'
import { Ladder } from '@/components/cases/ladder'
import { LeaderCard } from '@/components/cases/leader-card'
import { StartHere } from '@/components/cases/start-here'
import { StepsCard } from '@/components/cases/steps-card'
import { Summary } from '@/components/cases/summary'
import { Waits } from '@/components/cases/waits'
import { NextCard } from '@/components/enquiries/next-card'
import { TwoColumns } from '@/components/ui/card'
import { viewCase } from '@/lib/server/cases/view-case'
import { asked } from '@/lib/web/asked'
import { load } from '@/lib/web/page'

/** The case at a glance: who leads, what holds the file back, what is still open. */
export default async function GlancePage({
  params,
  searchParams,
}: {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { caseId } = await params
  const { said } = asked(await searchParams, ['said'])
  const [view, t] = await Promise.all([load(viewCase, { caseId }), getTranslations('cases.glance')])
  const [line] = view.charges
  return (
    <CaseFrame header={view.header} part="glance" acts={<CaseActs header={view.header} />}>
      <Waits said={said} />
      <TwoColumns
        side={
          <>
            <ClocksCard clocks={view.clocks} now={view.now} />
            <StepsCard steps={view.steps} caseId={caseId} now={view.now} />
            <NextCard lines={view.next} caseId={caseId} now={view.now} />
            {line?.reading && <IfLost rows={line.reading.withoutOrigin} evidence={null} />}
            <Summary header={view.header} noticed={view.noticed} />
          </>
        }
      >
        {line && line.party.tier === 1 ? (
          <LeaderCard line={line} caseId={caseId} mayLink={view.header.may.logEvidence} />
        ) : (
          <StartHere header={view.header} suspects={view.suspects} />
        )}
        {line?.reading && (
          <Ladder limits={line.reading.ladder} items={view.items} caseId={caseId} title={t('ladder')} />
        )}
        <Everyone suspects={view.suspects} charges={view.charges} caseId={caseId} selected={line?.chargeId} />
      </TwoColumns>
    </CaseFrame>
  )
}

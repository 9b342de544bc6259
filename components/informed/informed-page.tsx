import { useTranslations } from 'next-intl'
import { ClocksCard } from '@/components/authority/clocks-card'
import { Card, TwoColumns } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import type { InformedView } from '@/lib/server/informed/view-informed'
import { AskForm } from './ask-form'
import { GivenList } from './given-list'
import { GivingForm } from './giving-form'
import type { InformedActions } from './informed-parts'
import { ReleaseForm } from './release-form'
import { ReleasedList } from './released-list'
import { RequestList } from './request-list'
import { ToldCard } from './told-card'

/** What an office that is informed reads, is asked and gives; police see the same, and release and ask here. */
export function InformedPage({
  view,
  actions,
}: {
  readonly view: InformedView
  readonly actions: InformedActions
}) {
  const t = useTranslations('informedPage')
  if (!view.office) return <Empty title={t('none')}>{t('none-why')}</Empty>
  return (
    <TwoColumns
      side={
        <>
          <ClocksCard clocks={view.clocks} now={view.now} />
          <ToldCard view={view} />
          {view.may.ask && <AskForm caseId={view.caseId} action={actions.ask} />}
          {view.may.give && (
            <Card title={t('give')}>
              <GivingForm caseId={view.caseId} request={null} action={actions.give} />
            </Card>
          )}
        </>
      }
    >
      <RequestList view={view} actions={actions} />
      <GivenList view={view} action={actions.putInWriting} />
      <ReleasedList view={view} />
      {view.may.release && <ReleaseForm view={view} action={actions.release} />}
    </TwoColumns>
  )
}

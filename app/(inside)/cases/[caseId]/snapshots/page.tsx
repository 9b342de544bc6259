import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { CompareForm, TakeSnapshotForm } from '@/components/readiness/snapshot-forms'
import { SnapshotList } from '@/components/readiness/snapshot-list'
import { WhatChanged } from '@/components/readiness/what-changed'
import { PageTitle } from '@/components/shell/page'
import { Card, TwoColumns } from '@/components/ui/card'
import { ReadinessNotice } from '@/components/ui/notice'
import { viewSnapshots } from '@/lib/server/readiness/view-snapshots'
import { asked } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import { takeSnapshotAction } from './actions'

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('snapshotsPage'))('title') }
}

/** The readings of a case as they were frozen, and what changed since. */
export default async function SnapshotsPage({ params, searchParams }: Props) {
  const { caseId } = await params
  const wanted = asked(await searchParams, ['before', 'from', 'to'])
  const [view, t] = await Promise.all([
    load(viewSnapshots, { caseId, ...wanted }),
    getTranslations('snapshotsPage'),
  ])
  return (
    <CaseFrame header={view.header} part="readiness">
      <PageTitle title={t('title')} lead={t('lead')} />
      <TwoColumns
        side={
          <>
            {view.snapshots.length > 0 && (
              <Card title={t('compare')}>
                <CompareForm caseId={caseId} snapshots={view.snapshots} from={wanted.from} to={wanted.to} />
              </Card>
            )}
            {view.header.may.takeSnapshot && (
              <Card title={t('take')}>
                <TakeSnapshotForm action={takeSnapshotAction} caseId={caseId} />
              </Card>
            )}
          </>
        }
      >
        {view.compared && <WhatChanged compared={view.compared} />}
        <SnapshotList view={view} caseId={caseId} />
        <ReadinessNotice />
      </TwoColumns>
    </CaseFrame>
  )
}

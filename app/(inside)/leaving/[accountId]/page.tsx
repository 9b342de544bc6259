import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Waits } from '@/components/administration/frame'
import { EndsWithThem } from '@/components/leaving/ends-with-them'
import { LeaverActs } from '@/components/leaving/leaver-acts'
import { LeaverTitle } from '@/components/leaving/leaver-title'
import { NeedsSuccessor } from '@/components/leaving/needs-successor'
import { PageMain } from '@/components/shell/page'
import { Stack, TwoColumns } from '@/components/ui/card'
import { viewLeaver } from '@/lib/server/leaving/view-leaver'
import { load } from '@/lib/web/page'
import * as actions from '../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('leaving'))('title'),
})

/** Everything that one person holds: what needs a successor, what ends with them, and how far their leaving went. */
export default async function LeaverPage({
  params,
  searchParams,
}: {
  readonly params: Promise<{ accountId: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const view = await load(viewLeaver, { accountId: (await params).accountId })
  const { said } = await searchParams
  const keeps = view.role === 'administrator' && !view.own
  return (
    <PageMain>
      <LeaverTitle view={view} />
      <TwoColumns side={<EndsWithThem held={view.held} />}>
        <Stack>
          {said === 'waits' && <Waits />}
          <NeedsSuccessor view={view} handOver={actions.handOverAction} name={actions.nameAction} />
          {keeps && (
            <LeaverActs
              view={view}
              acts={{ begin: actions.beginAction, close: actions.closeAction, stay: actions.stayAction }}
            />
          )}
        </Stack>
      </TwoColumns>
    </PageMain>
  )
}

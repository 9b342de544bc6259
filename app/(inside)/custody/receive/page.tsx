import { v7 as newId } from 'uuid'
import { PageMain } from '@/components/shell/page'
import { ReceivePage } from '@/components/store/receive-page'
import { viewCustodyDesk } from '@/lib/server/custody/view-custody-desk'
import { asked } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import { receiveAction } from '../actions'

/** Everything that is offered to me, to be taken over in one go. */
export default async function ReceiveRoute({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { code } = asked(await searchParams, ['code'])
  return (
    <PageMain>
      <ReceivePage
        view={await load(viewCustodyDesk, {})}
        receive={receiveAction}
        code={code?.slice(0, 40)}
        batchId={newId()}
      />
    </PageMain>
  )
}

import { v7 as newId } from 'uuid'
import { PageMain } from '@/components/shell/page'
import { ReleasePage } from '@/components/store/release-page'
import { viewCustodyDesk } from '@/lib/server/custody/view-custody-desk'
import { load } from '@/lib/web/page'
import { releaseAction } from '../actions'

/** Everything I hold, to be offered to somebody in one go. */
export default async function ReleaseRoute() {
  return (
    <PageMain>
      <ReleasePage view={await load(viewCustodyDesk, {})} release={releaseAction} batchId={newId()} />
    </PageMain>
  )
}

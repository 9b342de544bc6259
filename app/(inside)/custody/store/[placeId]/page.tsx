import { PageMain } from '@/components/shell/page'
import { PlacePage } from '@/components/store/place-page'
import { viewStorePlace } from '@/lib/server/custody/view-store-place'
import { load } from '@/lib/web/page'
import { beginCountAction, closePlaceAction } from '../../actions'

/** A shelf or box of my store, and what lies there. */
export default async function PlaceRoute({ params }: { params: Promise<{ placeId: string }> }) {
  return (
    <PageMain>
      <PlacePage
        view={await load(viewStorePlace, await params)}
        count={beginCountAction}
        close={closePlaceAction}
      />
    </PageMain>
  )
}

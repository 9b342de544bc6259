import { PageMain } from '@/components/shell/page'
import { PlacePage } from '@/components/store/place-page'
import { viewStorePlace } from '@/lib/server/custody/view-store-place'
import { asked, fits } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import { beginCountAction, closePlaceAction } from '../../actions'

/** A shelf or box of my store, and what lies there. */
export default async function PlaceRoute({
  params,
  searchParams,
}: {
  params: Promise<{ placeId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { after } = asked(await searchParams, ['after'])
  return (
    <PageMain>
      <PlacePage
        view={await load(viewStorePlace, fits(viewStorePlace.input, { ...(await params), after }))}
        first={!after}
        count={beginCountAction}
        close={closePlaceAction}
      />
    </PageMain>
  )
}

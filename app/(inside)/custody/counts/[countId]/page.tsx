import { PageMain } from '@/components/shell/page'
import { CountPage } from '@/components/store/count-page'
import { viewCount } from '@/lib/server/custody/view-count'
import { asked, fits } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import { closeCountAction, enterFindingsAction, scanInCountAction } from '../../actions'

/** A count of my store: read labels, then its report. */
export default async function CountRoute({
  params,
  searchParams,
}: {
  params: Promise<{ countId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { after } = asked(await searchParams, ['after'])
  return (
    <PageMain>
      <CountPage
        view={await load(viewCount, fits(viewCount.input, { ...(await params), after }))}
        first={!after}
        scan={scanInCountAction}
        close={closeCountAction}
        enter={enterFindingsAction}
      />
    </PageMain>
  )
}

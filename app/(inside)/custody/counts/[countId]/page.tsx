import { PageMain } from '@/components/shell/page'
import { CountPage } from '@/components/store/count-page'
import { viewCount } from '@/lib/server/custody/view-count'
import { load } from '@/lib/web/page'
import { closeCountAction, enterFindingsAction, scanInCountAction } from '../../actions'

/** A count of my store: read labels, then its report. */
export default async function CountRoute({ params }: { params: Promise<{ countId: string }> }) {
  return (
    <PageMain>
      <CountPage
        view={await load(viewCount, await params)}
        scan={scanInCountAction}
        close={closeCountAction}
        enter={enterFindingsAction}
      />
    </PageMain>
  )
}

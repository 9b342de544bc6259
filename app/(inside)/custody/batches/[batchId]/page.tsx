import { PageMain } from '@/components/shell/page'
import { BatchPage } from '@/components/store/batch-page'
import { viewBatch } from '@/lib/server/custody/view-batch'
import { load } from '@/lib/web/page'
import { qrOf } from '@/lib/web/qr'

/** What came of each object of a batch of mine. */
export default async function BatchRoute({ params }: { params: Promise<{ batchId: string }> }) {
  const view = await load(viewBatch, await params)
  return (
    <PageMain>
      <BatchPage view={view} qr={view.code ? qrOf(`/custody/receive?code=${view.code}`) : null} />
    </PageMain>
  )
}

import { redirect } from 'next/navigation'
import { findLabel } from '@/lib/server/custody/find-label'
import { load } from '@/lib/web/page'

/** Where every label leads: to the object or the place it is on. */
export default async function LabelPage({ params }: { params: Promise<{ code: string }> }) {
  const found = await load(findLabel, await params)
  redirect(
    found.on === 'item'
      ? `/cases/${found.caseId}/custody/${found.itemId}`
      : `/custody/store/${found.placeId}`,
  )
}

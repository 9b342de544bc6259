import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageMain } from '@/components/shell/page'
import { StorePage } from '@/components/store/store-page'
import { viewStore } from '@/lib/server/custody/view-store'
import { load } from '@/lib/web/page'
import { addPlaceAction, beginCountAction } from '../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('store'))('title'),
})

/** My store: its shelves and boxes, and its counts. */
export default async function StoreRoute() {
  return (
    <PageMain>
      <StorePage view={await load(viewStore, {})} add={addPlaceAction} count={beginCountAction} />
    </PageMain>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageMain } from '@/components/shell/page'
import { StorePage } from '@/components/store/store-page'
import { viewStore } from '@/lib/server/custody/view-store'
import { asked } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import { addPlaceAction, beginCountAction } from '../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('store'))('title'),
})

/** My store: its shelves and boxes, and its counts. */
export default async function StoreRoute({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { after } = asked(await searchParams, ['after'])
  return (
    <PageMain>
      <StorePage
        view={await load(viewStore, after ? { after } : {})}
        add={addPlaceAction}
        count={beginCountAction}
        first={!after}
      />
    </PageMain>
  )
}

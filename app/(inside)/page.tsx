import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Work } from '@/components/cases/work'
import { viewWork } from '@/lib/server/cases/view-work'
import { load } from '@/lib/web/page'
import { readNoticesAction } from './actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('work'))('title'),
})

/** What is for today: clocks, what came back, one's cases. */
export default async function WorkPage() {
  return <Work view={await load(viewWork, {})} read={readNoticesAction} />
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EntryQuality } from '@/components/evidence/entry-quality'
import { PageMain, PageTitle } from '@/components/shell/page'
import { viewEntryQuality } from '@/lib/server/evidence/view-entry-quality'
import { load } from '@/lib/web/page'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('quality'))('title'),
})

/** What the forms lacked when items were logged, and what came later. */
export default async function QualityPage() {
  const [view, t] = await Promise.all([load(viewEntryQuality, {}), getTranslations('quality')])
  return (
    <PageMain>
      <PageTitle title={t('title')} lead={t(view.own ? 'lead-own' : 'lead-line', { days: view.days })} />
      <EntryQuality view={view} />
    </PageMain>
  )
}

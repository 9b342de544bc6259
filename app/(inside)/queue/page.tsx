import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageMain, PageTitle } from '@/components/shell/page'
import { Queue } from '@/components/submission/queue'
import { viewQueue } from '@/lib/server/submission/view-queue'
import { asked, fits } from '@/lib/web/asked'
import { load } from '@/lib/web/page'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('queuePage'))('title'),
})

/** The files that wait for this office. */
export default async function QueuePage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const where = fits(viewQueue.input, asked(await searchParams, ['after']))
  const [view, t] = await Promise.all([load(viewQueue, where), getTranslations('queuePage')])
  return (
    <PageMain>
      <PageTitle title={t('title')} lead={t('lead')} />
      <Queue view={view} />
    </PageMain>
  )
}

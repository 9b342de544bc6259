import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InformedQueue } from '@/components/informed/informed-queue'
import { PageMain, PageTitle } from '@/components/shell/page'
import { Queue } from '@/components/submission/queue'
import { listInformed } from '@/lib/server/informed/list-informed'
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
  const query = await searchParams
  const [where, beside] = [
    fits(viewQueue.input, asked(query, ['after'])),
    fits(listInformed.input, asked(query, ['informed'])),
  ]
  const [view, informed, t] = await Promise.all([
    load(viewQueue, where),
    load(listInformed, beside),
    getTranslations('queuePage'),
  ])
  return (
    <PageMain>
      <PageTitle title={t('title')} lead={t('lead')} />
      <Queue view={view} />
      <InformedQueue view={informed} />
    </PageMain>
  )
}

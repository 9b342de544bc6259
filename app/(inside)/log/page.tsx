import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { StandingCard } from '@/components/files/standing-card'
import { HistoryList } from '@/components/history/history-list'
import { KindFilter } from '@/components/history/kind-filter'
import { LogStandingCard } from '@/components/log/log-standing-card'
import { PageMain, PageTitle } from '@/components/shell/page'
import { Stack } from '@/components/ui/card'
import { readLog } from '@/lib/server/log/read-log'
import { viewFileStanding } from '@/lib/server/log/view-file-standing'
import { viewLogStanding } from '@/lib/server/log/view-log-standing'
import { asked, fits } from '@/lib/web/asked'
import { load } from '@/lib/web/page'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('history'))('page.log-title'),
})

/** The log of all units, for who audits conduct: who did what kind of thing, and when. */
export default async function LogPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const filter = fits(readLog.input, asked(await searchParams, ['kind', 'actorId', 'before', 'after']))
  const [view, sealing, standing, t] = await Promise.all([
    load(readLog, filter),
    load(viewLogStanding, {}),
    load(viewFileStanding, {}),
    getTranslations('history.page'),
  ])
  return (
    <PageMain width="reading">
      <PageTitle title={t('log-title')} lead={t('log-lead')} />
      <Stack>
        <LogStandingCard standing={sealing} />
        <StandingCard standing={standing} />
        <KindFilter here="/log" now={filter.kind} keep={filter.actorId ? { actorId: filter.actorId } : {}} />
        <HistoryList
          entries={view.entries}
          newer={view.newer}
          older={view.older}
          here="/log"
          keep={filter}
          bare
        />
      </Stack>
    </PageMain>
  )
}

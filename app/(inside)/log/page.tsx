import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { StandingCard } from '@/components/files/standing-card'
import { ExportBar } from '@/components/history/export-bar'
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
  const given = await searchParams
  const filter = fits(readLog.input, asked(given, ['kind', 'actorId', 'from', 'to', 'before', 'after']))
  const keep = asked(given, ['actorId', 'from', 'to'])
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
        <LogStandingCard standing={sealing} exportKey={view.exportKey} />
        <StandingCard standing={standing} />
        <KindFilter here="/log" now={filter.kind} keep={keep} />
        <ExportBar
          here="/log"
          exportAt="/api/log/export"
          keep={{ ...keep, kind: filter.kind }}
          tooMany={given.export === 'too-many'}
        />
        <HistoryList
          entries={view.entries}
          newer={view.newer}
          older={view.older}
          here="/log"
          keep={{ ...keep, ...(filter.kind ? { kind: filter.kind } : {}) }}
          bare
        />
      </Stack>
    </PageMain>
  )
}

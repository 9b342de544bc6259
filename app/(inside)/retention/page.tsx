import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RetentionCalendar } from '@/components/retention/calendar'
import { PeriodsMark } from '@/components/retention/periods-mark'
import { PageMain, PageTitle } from '@/components/shell/page'
import { listRetention } from '@/lib/server/retention/list-retention'
import { asked, fits } from '@/lib/web/asked'
import { load } from '@/lib/web/page'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('retentionPage'))('title'),
})

/** What is due for the people of the files in one's line, and when. */
export default async function RetentionPage({ searchParams }: Props) {
  const wanted = asked(await searchParams, ['show', 'day', 'after'])
  const [view, t] = await Promise.all([
    load(listRetention, fits(listRetention.input, wanted)),
    getTranslations('retentionPage'),
  ])
  return (
    <PageMain>
      <PageTitle title={t('title')} lead={t('lead')} />
      <PeriodsMark />
      <RetentionCalendar view={view} />
    </PageMain>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Leavers } from '@/components/leaving/leaver-lists'
import { PageMain, PageTitle } from '@/components/shell/page'
import { listLeavers } from '@/lib/server/leaving/list-leavers'
import { asked, fits } from '@/lib/web/asked'
import { load } from '@/lib/web/page'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('leaving'))('title'),
})

/** Who leaves and is not yet seen out. */
export default async function LeavingPage({ searchParams }: Props) {
  const { after } = asked(await searchParams, ['after'])
  const [view, t] = await Promise.all([
    load(listLeavers, fits(listLeavers.input, { after })),
    getTranslations('leaving'),
  ])
  return (
    <PageMain width="reading">
      <PageTitle title={t('title')} lead={t('lead')} />
      <Leavers view={view} />
    </PageMain>
  )
}

import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ScanPage } from '@/components/custody/scan-page'
import { PageMain } from '@/components/shell/page'
import { asked } from '@/lib/web/asked'
import { leadsTo } from '@/lib/web/scan'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('scan'))('title'),
})

/** Opens what a label is on. A code that is none of ours is said so, and leads nowhere. */
export default async function ScanRoute({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { code } = asked(await searchParams, ['code'])
  const path = code ? leadsTo(code) : null
  if (path) redirect(path)
  return (
    <PageMain>
      <ScanPage wrong={code} />
    </PageMain>
  )
}

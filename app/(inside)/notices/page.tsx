import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Inbox } from '@/components/notices/inbox'
import { viewNotices } from '@/lib/server/notices/view-notices'
import { asked, fits } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import { readNoticesAction } from './actions'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('inbox'))('title'),
})

/** What a person was told. */
export default async function InboxPage({ searchParams }: Props) {
  const { before } = asked(await searchParams, ['before'])
  return (
    <Inbox view={await load(viewNotices, fits(viewNotices.input, { before }))} read={readNoticesAction} />
  )
}

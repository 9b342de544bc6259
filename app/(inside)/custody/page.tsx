import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Desk } from '@/components/custody/desk'
import { PageMain } from '@/components/shell/page'
import { viewCustodyDesk } from '@/lib/server/custody/view-custody-desk'
import { asked } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import { whoIsHere } from '@/lib/web/session'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('custody'))('desk-title'),
})

/** What is offered to me, and what is in my hands. */
export default async function CustodyDeskPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { after } = asked(await searchParams, ['after'])
  return (
    <PageMain>
      <Desk
        view={await load(viewCustodyDesk, after ? { after } : {})}
        keeps={(await whoIsHere())?.role === 'custodian'}
        first={!after}
      />
    </PageMain>
  )
}

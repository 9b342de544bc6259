import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FlagPage } from '@/components/audit/flag-page'
import { viewFlag } from '@/lib/server/audit/view-flag'
import { load } from '@/lib/web/page'
import { closeFlagAction } from '../../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('auditPage'))('title'),
})

/** One flag, and what was found. */
export default async function OneFlagPage({ params }: { params: Promise<{ flagId: string }> }) {
  const { flagId } = await params
  return <FlagPage view={await load(viewFlag, { flagId })} close={closeFlagAction} />
}

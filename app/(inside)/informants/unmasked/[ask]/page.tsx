import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Identity } from '@/components/informants/identity'
import { PageMain } from '@/components/shell/page'
import { viewIdentity } from '@/lib/server/informants/view-identity'
import { load } from '@/lib/web/page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('informantsPage'))('title') }
}

/** Who an informant is, while it is open. The title of the page and its address say nothing of it. */
export default async function UnmaskedPage({ params }: { readonly params: Promise<{ ask: string }> }) {
  const who = await load(viewIdentity, { ask: (await params).ask })
  return (
    <PageMain width="reading">
      <Identity who={who} />
    </PageMain>
  )
}

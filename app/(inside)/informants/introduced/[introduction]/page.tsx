import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Identity } from '@/components/informants/identity'
import { PageMain } from '@/components/shell/page'
import { viewIntroduced } from '@/lib/server/informants/view-introduced'
import { load } from '@/lib/web/page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('informantsPage'))('title') }
}

/** Whom one took over, while it is open. The title of the page and its address say nothing of it. */
export default async function IntroducedPage({
  params,
}: {
  readonly params: Promise<{ introduction: string }>
}) {
  const who = await load(viewIntroduced, { introduction: (await params).introduction })
  return (
    <PageMain width="reading">
      <Identity who={who} lead="introduced-identity-lead" />
    </PageMain>
  )
}

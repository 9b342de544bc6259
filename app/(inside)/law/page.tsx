import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LawFrame } from '@/components/law/law-frame'
import { TemplateList } from '@/components/law/template-list'
import { viewTemplates } from '@/lib/server/law/view-templates'
import { load } from '@/lib/web/page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('law'))('title') }
}

/** The offences as the house keeps them. */
export default async function LawRoute() {
  return (
    <LawFrame>
      <TemplateList view={await load(viewTemplates, {})} />
    </LawFrame>
  )
}

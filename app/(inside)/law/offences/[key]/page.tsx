import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TemplatePage } from '@/components/law/template-page'
import { viewTemplate } from '@/lib/server/law/view-template'
import { asked } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import { draftTemplateAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('law'))('offences') }
}

/** One version of an offence, alone or beside another. */
export default async function TemplateRoute({
  params,
  searchParams,
}: {
  params: Promise<{ key: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [{ key }, query] = await Promise.all([params, searchParams])
  const { beside } = asked(query, ['beside'])
  const view = await load(viewTemplate, {
    template: decodeURIComponent(key),
    ...(beside ? { beside } : {}),
  })
  return <TemplatePage view={view} begin={draftTemplateAction} />
}

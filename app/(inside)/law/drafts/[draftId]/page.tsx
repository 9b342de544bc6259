import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DraftPage } from '@/components/law/draft-page'
import { viewTemplateDraft } from '@/lib/server/law/view-template-draft'
import { asked } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import { adoptTemplateAction, changeDraftAction, changePartAction, confirmDraftAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('law'))('drafts') }
}

/** A version of an offence that is being written. */
export default async function DraftRoute({
  params,
  searchParams,
}: {
  params: Promise<{ draftId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [{ draftId }, query] = await Promise.all([params, searchParams])
  const { said } = asked(query, ['said'])
  const acts = {
    ...{ change: changeDraftAction, changePart: changePartAction },
    ...{ confirm: confirmDraftAction, adopt: adoptTemplateAction },
  }
  return <DraftPage view={await load(viewTemplateDraft, { draftId })} acts={acts} waits={said === 'waits'} />
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { CommentsPage } from '@/components/comments/comments-page'
import { viewComments } from '@/lib/server/comments/view-comments'
import { asked, fits } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import { commentActions } from './comment-actions'

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('comments'))('title'),
})

/** What was said in a case: of everything, or of one item, element or charge. */
export default async function CommentsOfCase({ params, searchParams }: Props) {
  const { caseId } = await params
  const { place, before } = asked(await searchParams, ['place', 'before'])
  const view = await load(viewComments, fits(viewComments.input, { caseId, place, before }))
  return (
    <CaseFrame header={view.header} part="comments">
      <CommentsPage view={view} actions={commentActions} />
    </CaseFrame>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { ReviewPage } from '@/components/review/review-page'
import { viewFile } from '@/lib/server/evidence/view-file'
import { viewCell } from '@/lib/server/proof/view-cell'
import { viewReview } from '@/lib/server/review/view-review'
import { asked, fits } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import * as actions from './actions'

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('reviewPage'))('title'),
})

/** A prosecutor's desk for one file: its cells, the document at its exact place, and what they say of it. */
export default async function Review({ params, searchParams }: Props) {
  const { caseId } = await params
  const { cell, look, after, from } = asked(await searchParams, ['cell', 'look', 'after', 'from'])
  fits(viewReview.input, { caseId, cell, from })
  const open = cell ? await load(viewCell, { caseId, cell, after }) : null
  const link = open?.links.find(({ linkId }) => linkId === look) ?? open?.links[0] ?? null
  const about = { itemId: link?.item.itemId, linkId: link?.linkId }
  const view = await load(viewReview, { caseId, cell, from, ...about })
  const fileId = view.header.may.openFile ? link?.place?.fileId : null
  const file =
    link && fileId ? (await load(viewFile, { caseId, itemId: link.item.itemId, fileId })).file : null
  return (
    <CaseFrame header={view.header} part="review" width="full">
      <ReviewPage view={view} open={open} link={link} file={file} actions={actions} />
    </CaseFrame>
  )
}

import type { Metadata } from 'next'
import { CaseFrame } from '@/components/cases/case-frame'
import { FilePage } from '@/components/files/file-page'
import { shownName } from '@/lib/domain/evidence/file'
import { placeNames, placeOfQuery } from '@/lib/domain/evidence/place-query'
import { viewFile } from '@/lib/server/evidence/view-file'
import { asked } from '@/lib/web/asked'
import { load } from '@/lib/web/page'

type Props = {
  params: Promise<{ caseId: string; itemId: string; fileId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { file } = await load(viewFile, await params)
  return { title: shownName(file.name) }
}

/** One file of an item, to look at, at the place that the address speaks of. */
export default async function ShowFile({ params, searchParams }: Props) {
  const view = await load(viewFile, await params)
  const place = placeOfQuery(asked(await searchParams, placeNames))
  return (
    <CaseFrame header={view.header} part="evidence">
      <FilePage view={view} place={place} />
    </CaseFrame>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { InformedPage } from '@/components/informed/informed-page'
import { PageMain, PageTitle } from '@/components/shell/page'
import { viewInformed } from '@/lib/server/informed/view-informed'
import { asked, fits } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import { askAction, giveAction, putInWritingAction, refuseAction, releaseAction } from './actions'

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('informedPage'))('title'),
})

/** A case as an office that is informed of it sees it, and what police release to it and ask of it. */
export default async function Informed({ params, searchParams }: Props) {
  const { caseId } = await params
  const where = { caseId, ...asked(await searchParams, ['after', 'below']) }
  fits(viewInformed.input, where)
  const [view, t] = await Promise.all([load(viewInformed, where), getTranslations('informedPage')])
  const page = (
    <InformedPage
      view={view}
      actions={{
        ...{ release: releaseAction, ask: askAction, give: giveAction },
        ...{ refuse: refuseAction, putInWriting: putInWritingAction },
      }}
    />
  )
  if (view.header)
    return (
      <CaseFrame header={view.header} part="informed">
        <PageTitle title={t('title')} lead={t('lead-police')} />
        {page}
      </CaseFrame>
    )
  return (
    <PageMain>
      <PageTitle
        over={<span className="font-mono text-soft">{view.number}</span>}
        title={view.title}
        lead={t('page-lead')}
      />
      {page}
    </PageMain>
  )
}

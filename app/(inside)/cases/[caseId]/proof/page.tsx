import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { MatrixActs } from '@/components/matrix/matrix-acts'
import { MatrixPage } from '@/components/matrix/matrix-page'
import { MatrixSaid } from '@/components/matrix/matrix-said'
import { matrixWords } from '@/i18n/client-words'
import { viewMatrix } from '@/lib/server/proof/view-matrix'
import { asked, fits } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import { panelNames, panelOf } from './panel'

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('matrix'))('title'),
})

const names = [...panelNames, ...(['said', 'n', 'was'] as const)]

/** The proof matrix of a case, and beside it the cell or the linking form that the address asks for. */
export default async function ProofPage({ params, searchParams }: Props) {
  const { caseId } = await params
  const query = asked(await searchParams, names)
  const { show, from } = query
  const [view, messages] = await Promise.all([
    load(viewMatrix, fits(viewMatrix.input, { caseId, show, from })),
    getMessages(),
  ])
  const { desk, panel, now } = await panelOf(view, query)
  return (
    <CaseFrame header={view.header} part="proof" acts={<MatrixActs view={view} />}>
      <NextIntlClientProvider messages={matrixWords(messages)}>
        <MatrixPage
          view={view}
          desk={desk}
          panel={panel}
          said={<MatrixSaid said={query.said} n={query.n} was={query.was} now={now} />}
        />
      </NextIntlClientProvider>
    </CaseFrame>
  )
}

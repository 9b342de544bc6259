import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { SpreadPage } from '@/components/matrix/spread-page'
import { viewSpread } from '@/lib/server/proof/view-spread'
import { asked, fits } from '@/lib/web/asked'
import { load } from '@/lib/web/page'

export const generateMetadata = async () => ({ title: (await getTranslations('matrix'))('by-source') })

/** One charge of the matrix, turned round: what each source or item does in each element. */
export default async function SpreadOfCharge({
  params,
  searchParams,
}: {
  params: Promise<{ caseId: string; chargeId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const query = asked(await searchParams, ['by', 'from'])
  const view = await load(viewSpread, fits(viewSpread.input, { ...(await params), ...query }))
  return (
    <CaseFrame header={view.header} part="proof">
      <SpreadPage view={view} />
    </CaseFrame>
  )
}

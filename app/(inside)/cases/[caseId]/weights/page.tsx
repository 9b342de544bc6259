import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { itemNumber } from '@/components/evidence/item-number'
import { PageTitle } from '@/components/shell/page'
import { Stack } from '@/components/ui/card'
import { SamplingCard } from '@/components/weights/sampling-card'
import { TotalsTable } from '@/components/weights/totals-table'
import { WeightsCard } from '@/components/weights/weights-card'
import { whole } from '@/lib/domain/shared/shapes'
import { viewWeights } from '@/lib/server/weights/view-weights'
import { asked } from '@/lib/web/asked'
import { load } from '@/lib/web/page'

/** What was seized in a case, added up from its exhibits, and whether the numbers agree. */
export default async function WeightsPage({
  params,
  searchParams,
}: {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { caseId } = await params
  const given = asked(await searchParams, ['units']).units
  const [view, t] = await Promise.all([load(viewWeights, { caseId }), getTranslations('weightsPage')])
  const counted = view.items.flatMap(({ drawn, facts }) =>
    !drawn && typeof facts.units === 'number' ? [facts.units] : [],
  )
  const units = whole(1, 10_000_000).safeParse(given ?? counted[0])
  return (
    <CaseFrame header={view.header} part="evidence">
      <PageTitle title={t('title')} lead={t('lead')} />
      <Stack>
        <TotalsTable totals={view.totals} />
        <p className="text-sm text-soft">{t('reconcile-lead')}</p>
        {view.items.map(({ itemId, number, title, compared }) => (
          <WeightsCard
            key={itemId}
            id={`weights-${number}`}
            caseId={caseId}
            compared={compared}
            title={`${itemNumber(number)} ${title}`}
            linked={false}
          />
        ))}
        <SamplingCard here={`/cases/${caseId}/weights`} units={units.success ? units.data : null} />
      </Stack>
    </CaseFrame>
  )
}

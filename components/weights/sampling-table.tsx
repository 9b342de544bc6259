import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { confidences, samplingPlan, shares } from '@/lib/domain/weights/sampling-plan'

/** How many of so many units are tested, by how sure one wants to be and of how much. */
export function SamplingTable({ units }: { readonly units: number }) {
  const t = useTranslations('weightsPage')
  const plan = samplingPlan(units)
  return (
    <>
      <Table
        compact
        caption={t('sampling-caption')}
        columns={[
          { key: 'claim', label: t('claim') },
          ...confidences.map((confidence) => ({
            key: `at-${confidence}` as const,
            label: t('confidence', { share: String(confidence * 100) }),
            numeric: true,
          })),
        ]}
        rows={shares.map((share) => ({
          id: String(share),
          cells: {
            claim: t('sampling-share', { share: String(share * 100) }),
            ...Object.fromEntries(
              plan.statistical
                .filter((row) => row.share === share)
                .map(({ confidence, tested }) => [
                  `at-${confidence}`,
                  <span key={confidence} className="font-mono">
                    {tested}
                  </span>,
                ]),
            ),
          },
        }))}
      />
      <p className="mt-2 text-soft text-xs">
        {t('sampling-other', {
          every: String(plan.every),
          root: String(plan.squareRoot),
          twenty: String(plan.twentyPlus),
        })}
      </p>
    </>
  )
}

import { useFormatter, useTranslations } from 'next-intl'
import { Card, Stack } from '@/components/ui/card'
import { useCount } from '@/components/ui/digits'
import { KeyValues } from '@/components/ui/key-value'
import { Notice, ReadinessNotice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import type { CalibrationView } from '@/lib/server/court/view-calibration'

/** How often files of each band came to what was asked, with how sure that is; and what this cannot say. */
export function Calibration({ view }: { readonly view: CalibrationView }) {
  const t = useTranslations('calibrationPage')
  const bands = useTranslations('readinessView.band')
  const format = useFormatter()
  const count = useCount()
  const share = (value: number) => format.number(value, 'share')
  const fine = (value: number) => format.number(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 })
  return (
    <Stack>
      <ReadinessNotice />
      <Notice tone="risk" icon="at-risk">
        <ul className="list-disc ps-5">
          {(['seen', 'influence', 'truth', 'tighten'] as const).map((warning) => (
            <li key={warning}>{t(`warning.${warning}`)}</li>
          ))}
        </ul>
      </Notice>
      <Card flush title={t('bands')}>
        <Table
          caption={t('bands')}
          columns={[
            { key: 'band', label: t('band') },
            { key: 'count', label: t('charges'), tight: true },
            { key: 'happened', label: t('happened'), tight: true },
            { key: 'rate', label: t('rate') },
          ]}
          rows={view.bands.map((one) => ({
            id: one.band,
            cells: {
              band: bands(one.band),
              count: count(one.count),
              happened: count(one.happened),
              rate: one.rate ? (
                t('rate-of', {
                  seen: share(one.rate.seen),
                  low: share(one.rate.low),
                  high: share(one.rate.high),
                })
              ) : (
                <span className="text-soft">{t('too-few')}</span>
              ),
            },
          }))}
        />
      </Card>
      <Card title={t('whole')}>
        {view.whole ? (
          <KeyValues
            facts={(['brier', 'reliability', 'resolution', 'uncertainty'] as const).map((name) => ({
              name: t(`score.${name}`),
              value: (
                <>
                  {fine(view.whole?.[name] ?? 0)}{' '}
                  <span className="block text-soft text-sm">{t(`score-why.${name}`)}</span>
                </>
              ),
            }))}
          />
        ) : (
          <p>{t('not-yet', { enough: view.enough, events: view.events, others: view.others })}</p>
        )}
      </Card>
    </Stack>
  )
}

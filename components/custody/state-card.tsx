import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { CustodyTag } from '@/components/ui/custody-tag'
import { DateTime } from '@/components/ui/date-time'
import { KeyValues } from '@/components/ui/key-value'
import { Tag } from '@/components/ui/tag'
import { inGrams } from '@/lib/domain/custody/weight'
import type { LedgerView } from '@/lib/server/custody/view-ledger'
import { HolderName } from './holder'

/** Where an object is now: whose hands, since when, which seal, what weight. */
export function StateCard({ view, children }: { readonly view: LedgerView; readonly children?: ReactNode }) {
  const t = useTranslations('custody')
  const { ledger, defects, offer } = view
  return (
    <Card title={t('now')} id="now">
      <div className="mb-2.5 flex flex-wrap gap-1.5">
        {ledger.length > 0 && <CustodyTag defects={defects.length} />}
        {offer && !offer.expired && <CustodyTag defects={0} waiting />}
        {ledger.disposalRequested && <Tag tone="risk">{t('disposal-requested')}</Tag>}
        {ledger.missed && (
          <Tag tone="stop" icon="at-risk">
            {t('missed')}
          </Tag>
        )}
        {ledger.ended && <Tag icon="check">{t('ended')}</Tag>}
      </div>
      {ledger.holder ? (
        <KeyValues
          facts={[
            { name: t('held-by'), value: <HolderName holder={ledger.holder} /> },
            ...(ledger.heldSince ? [{ name: t('since'), value: <DateTime at={ledger.heldSince} /> }] : []),
            { name: t('place'), value: ledger.place ?? <span className="text-soft">{t('not-said')}</span> },
            { name: t('seal'), value: ledger.seal ?? t('no-seal'), mono: ledger.seal !== null },
            {
              name: t('gross'),
              value:
                ledger.weightUg === null ? t('not-weighed') : t('grams', { grams: inGrams(ledger.weightUg) }),
              mono: ledger.weightUg !== null,
            },
          ]}
        />
      ) : (
        <p className="text-sm text-soft">{t('not-begun')}</p>
      )}
      {children}
    </Card>
  )
}

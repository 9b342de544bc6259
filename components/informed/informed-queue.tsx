import { useTranslations } from 'next-intl'
import { useUnitName } from '@/components/cases/unit-name'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Pager } from '@/components/ui/pager'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { InformedList } from '@/lib/server/informed/list-informed'

/** The cases the office is informed of, with what waits for it in each. */
export function InformedQueue({ view: { cases, later } }: { readonly view: InformedList }) {
  const t = useTranslations('informedPage')
  const unit = useUnitName()
  return (
    <Card title={t('queue')} flush className="mt-4">
      <Table
        caption={t('queue-caption')}
        columns={[
          { key: 'case', label: t('case') },
          { key: 'since', label: t('since'), tight: true },
          { key: 'waits', label: t('for-us') },
        ]}
        rows={cases.map((one) => ({
          id: one.caseId,
          cells: {
            case: (
              <>
                <span className="block font-mono text-soft text-xs">{one.number}</span>
                <CaseLink
                  href={`/cases/${one.caseId}/informed`}
                  className="font-title text-ink hover:underline"
                >
                  {one.title}
                </CaseLink>
                <span className="block text-soft text-xs">
                  {unit({ nameEn: one.unitEn, nameKm: one.unitKm })}
                </span>
              </>
            ),
            since: <DateTime at={one.informedAt} show="day" />,
            waits: (
              <span className="flex flex-wrap gap-1.5">
                {one.waiting > 0 && <Tag tone="risk">{t('asked-n', { n: one.waiting })}</Tag>}
                {one.unwritten > 0 && (
                  <Tag tone="risk" icon="clock">
                    {t('unwritten-n', { n: one.unwritten })}
                  </Tag>
                )}
                <span className="text-soft">{t('released-n', { n: one.released })}</span>
              </span>
            ),
          },
        }))}
        empty={<p className="px-4 py-3 text-soft">{t('queue-none')}</p>}
      />
      <Pager later={later && `/queue?informed=${encodeURIComponent(later)}`} />
    </Card>
  )
}

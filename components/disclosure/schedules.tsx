import { useLocale, useTranslations } from 'next-intl'
import { SaidBy } from '@/components/evidence/said-by'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { useCount } from '@/components/ui/digits'
import { DisclosureTag } from '@/components/ui/disclosure-tag'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { kinds } from '@/lib/domain/evidence/catalogue'
import type { DisclosureView } from '@/lib/server/disclosure/view-disclosure'

const schedules = ['in_file', 'unused', 'withheld', 'undecided'] as const

/** The schedules, one under the other: every item stands on exactly one. */
export function Schedules({ view }: { readonly view: DisclosureView }) {
  const t = useTranslations('disclosurePage')
  const km = useLocale() === 'km'
  const count = useCount()
  return schedules.map((name) => {
    const lines = view.lines.filter((line) => line.schedule === name)
    if (lines.length === 0) return null
    return (
      <Card key={name} title={t(`schedule.${name}`)} aside={count(lines.length)} flush>
        <Table
          caption={t(`schedule.${name}`)}
          columns={[
            { key: 'item', label: t('column.item') },
            { key: 'place', label: t('column.place') },
            { key: 'does', label: t('column.does') },
            { key: 'files', label: t('column.files') },
          ]}
          rows={lines.map((line) => ({
            id: line.item,
            cells: {
              item: (
                <>
                  <CaseLink href={`/cases/${view.header.caseId}/evidence/${line.itemId}`} className="link">
                    <span className="font-mono">{line.item}</span> {line.title ?? t('not-named')}
                  </CaseLink>
                  {line.type && (
                    <span className="block text-soft text-xs">
                      {km ? kinds[line.type].title.km : kinds[line.type].title.en}
                    </span>
                  )}
                </>
              ),
              place: (
                <>
                  <DisclosureTag disclosure={line.schedule} />
                  {line.ground && (
                    <span className="block text-sm">
                      {t(`ground.${line.ground}`)}
                      {line.decided && <SaidBy by={line.decided.by} at={new Date(line.decided.at)} />}
                    </span>
                  )}
                </>
              ),
              does: (
                <>
                  {line.pointsAway && (
                    <Tag tone="counter" icon="points-away">
                      {t('points-away')}
                    </Tag>
                  )}
                  <span className="block text-soft text-xs">
                    {line.mark ? t(`mark.${line.mark}`) : t('unmarked')}
                  </span>
                </>
              ),
              files: line.title !== null && line.originals && line.originals.length > 0 && (
                <ul className="text-sm">
                  {line.originals.map(({ fileId, name }) => (
                    <li key={fileId}>
                      <CaseLink href={`/cases/${view.header.caseId}/disclosure/${fileId}`} className="link">
                        {name}
                      </CaseLink>
                    </li>
                  ))}
                </ul>
              ),
            },
          }))}
        />
      </Card>
    )
  })
}

/** How many comments stand on the schedules beside the items. */
export function RecordableCard({ view }: { readonly view: DisclosureView }) {
  const t = useTranslations('disclosurePage.recordable')
  const n = view.recordable.length
  if (n === 0) return null
  return (
    <Card title={t('title')}>
      <p className="text-sm">{t('lead', { n })}</p>
      <CaseLink href={`/cases/${view.header.caseId}/comments`} className="link text-sm">
        {t('open')}
      </CaseLink>
    </Card>
  )
}

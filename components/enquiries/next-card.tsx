import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import type { ShownLine } from '@/lib/server/enquiries/shown-line'
import { LineFacts } from './line-facts'

/** The first thing worth doing next, and one that may clear the suspect. */
export function NextCard({
  lines,
  caseId,
  now,
}: {
  readonly lines: readonly ShownLine[]
  readonly caseId: string
  readonly now: Date
}) {
  const t = useTranslations('enquiries')
  if (lines.length === 0) return null
  return (
    <Card title={t('next')} aside={<CaseLink href={`/cases/${caseId}/enquiries`}>{t('all-lines')}</CaseLink>}>
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <li key={line.key} className="py-2">
            <LineFacts line={line} now={now} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

import { useTranslations } from 'next-intl'
import { useUnitName } from '@/components/cases/unit-name'
import { useCalled } from '@/components/people/names'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { useCount } from '@/components/ui/digits'
import { KeyValues } from '@/components/ui/key-value'
import type { CaseHeader } from '@/lib/server/cases/case-header'

/** What the case is about, who answers for it, who is informed, and what is still undone in it. */
export function Summary({
  header,
  noticed,
}: {
  readonly header: CaseHeader
  readonly noticed: { readonly ungraded: number; readonly unplaced: number }
}) {
  const t = useTranslations('cases.glance')
  const called = useCalled()
  const unit = useUnitName()
  const count = useCount()
  return (
    <Card
      title={t('about')}
      aside={<CaseLink href={`/cases/${header.caseId}/team`}>{t('to-team')}</CaseLink>}
    >
      {header.summary && <p className="mb-3 whitespace-pre-line">{header.summary}</p>}
      <KeyValues
        facts={[
          { name: t('lead'), value: called(header.lead) },
          { name: t('unit'), value: unit(header.unit) },
          { name: t('office'), value: header.office ? unit(header.office) : t('no-office') },
          { name: t('ungraded'), value: count(noticed.ungraded) },
          { name: t('unplaced'), value: count(noticed.unplaced) },
        ]}
      />
    </Card>
  )
}

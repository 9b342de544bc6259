import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { Icon } from '@/components/ui/icon'
import { kinds } from '@/lib/domain/evidence/catalogue'
import type { ItemType } from '@/lib/domain/evidence/kind'
import { kindIcons } from './kind-icons'
import { useSaid } from './said'

const groups = [
  {
    group: 'things',
    types: ['drug_seizure', 'laboratory_report', 'device', 'document_ledger', 'property_vehicle'],
  },
  { group: 'people', types: ['witness_statement', 'suspect_statement', 'accomplice_statement'] },
  { group: 'calls', types: ['call_records', 'interception', 'photo_cctv', 'surveillance'] },
  { group: 'money', types: ['financial_record', 'travel_record'] },
  { group: 'operations', types: ['controlled_operation', 'informant_information'] },
] as const satisfies readonly { group: string; types: readonly ItemType[] }[]

/** The sixteen types of evidence, each with the line that says what belongs to it. */
export function TypeCards({ caseId }: { readonly caseId: string }) {
  const t = useTranslations('evidencePage.group')
  return (
    <div className="flex flex-col gap-6">
      {groups.map(({ group, types }) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`} className="mb-2 text-lg">
            {t(group)}
          </h2>
          <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
            {types.map((type) => (
              <TypeCard key={type} type={type} caseId={caseId} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function TypeCard({ type, caseId }: { readonly type: ItemType; readonly caseId: string }) {
  const said = useSaid()
  const { title, description } = kinds[type]
  return (
    <li className="relative flex items-start gap-3 rounded-card border border-line bg-surface px-4 py-3 focus-within:border-accent hover:border-accent hover:bg-accent-tint">
      <Icon of={kindIcons[type]} size="l" className="mt-0.5 text-accent" />
      <div className="min-w-0">
        <CaseLink
          href={`/cases/${caseId}/evidence/new/${type}`}
          className="font-title text-ink no-underline after:absolute after:inset-0"
        >
          {said(title)}
        </CaseLink>
        <p className="text-sm text-soft">{said(description)}</p>
      </div>
    </li>
  )
}

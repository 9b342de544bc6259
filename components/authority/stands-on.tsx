import { useTranslations } from 'next-intl'
import { itemNumber } from '@/components/evidence/item-number'
import { useSaid } from '@/components/evidence/said'
import { CaseLink } from '@/components/shell/case-link'
import { LegalityTag } from '@/components/ui/legality'
import { kinds } from '@/lib/domain/evidence/catalogue'
import type { Mark } from '@/lib/domain/evidence/marks'
import type { AuthoritiesView } from '@/lib/server/authority/view-authorities'

/** What stands on an authority, what of it lies outside, and by which rule. */
export function StandsOn({
  authority,
  caseId,
}: {
  readonly authority: AuthoritiesView['authorities'][number]
  readonly caseId: string
}) {
  const t = useTranslations('authorities')
  const kind = useTranslations('offencesPage')
  const said = useSaid()
  const { procedures, items } = authority
  if (procedures.length + items.length === 0)
    return <p className="mt-2 text-sm text-soft">{t('cites-none')}</p>
  return (
    <section className="mt-3">
      <h3 className="mb-1 text-soft text-sm">{t('cites')}</h3>
      <ul className="divide-y divide-line text-sm">
        {procedures.map(({ procedureId, number, kind: what, place, marks }) => (
          <li key={procedureId} className="py-1.5">
            <CaseLink href={`/cases/${caseId}/offences#steps`}>
              <span className="font-mono">P-{number}</span> {kind(`kinds.${what}`)}, {place}
            </CaseLink>
            <Outside marks={marks} />
          </li>
        ))}
        {items.map(({ itemId, number, title, type, privileged, through, marks }) => (
          <li key={itemId} className="py-1.5">
            <CaseLink href={`/cases/${caseId}/evidence/${itemId}`}>
              <span className="font-mono">{itemNumber(number)}</span>{' '}
              {privileged ? said(kinds[type].title) : title}
            </CaseLink>{' '}
            <span className="text-soft">{privileged ? t('sealed') : t(`through.${through}`)}</span>
            <Outside marks={marks} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Outside({ marks }: { readonly marks: readonly Mark[] }) {
  const said = useSaid()
  return marks.map(({ mark, because }) => (
    <span key={because.id} className="mt-1 flex flex-wrap items-baseline gap-2">
      {mark !== 'remark' && <LegalityTag legality={mark} />}
      <span className="text-soft">{said(because.text)}</span>
    </span>
  ))
}

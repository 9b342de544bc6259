import type { CountFacts } from '@/lib/domain/cases/case-view'
import { columnDay, contains } from '@/lib/domain/shared/period'

/** Under which version of the law a count is read, and whether that version was in force on all its days. */
export type LawVersion = {
  readonly templateId: string
  readonly confirmed: boolean
  readonly confirmedBy: string | null
  readonly validFrom: string | null
  readonly validTo: string | null
  /** When days of the count lie outside: from which end. */
  readonly outside: 'before' | 'after' | null
}

/** The version a count is read under (the law in force on the offence date), with a warning where its dates do not fit. */
export function lawVersion({
  templateId,
  template,
  from,
  to,
}: Pick<CountFacts, 'templateId' | 'template' | 'from' | 'to'>): LawVersion {
  const { confirmedByJusticeMinistry: confirmed, confirmedBy, validFrom, validTo } = template
  const inForce = { from: validFrom, to: validTo }
  const outside = contains({ from: validFrom, to: null }, columnDay(from))
    ? contains(inForce, columnDay(to))
      ? null
      : ('after' as const)
    : ('before' as const)
  return { templateId, confirmed, confirmedBy, validFrom, validTo, outside }
}

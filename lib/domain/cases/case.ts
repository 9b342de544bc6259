import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'

/** Where a case file can stand. */
export const caseStatuses = ['open', 'submitted', 'returned', 'decided', 'closed'] as const
export type CaseStatus = (typeof caseStatuses)[number]

export const sensitivities = ['normal', 'sealed'] as const
export type Sensitivity = (typeof sensitivities)[number]

/** Work on a file ends when it is closed; until it is reopened nothing in it changes. */
export const stillOpen = ({ status }: { readonly status: CaseStatus }): Ruling<true> =>
  status === 'closed' ? refuse('case-closed') : allow(true)

/** A file goes to the prosecutor from the open state, or again after it came back, once an office knows of it. */
export function submit({
  status,
  officeId,
}: {
  readonly status: CaseStatus
  readonly officeId: string | null
}): Ruling<'submitted'> {
  if (status !== 'open' && status !== 'returned')
    return refuse(status === 'closed' ? 'case-closed' : 'case-already-submitted')
  return officeId === null ? refuse('no-office-informed') : allow('submitted')
}

/** A file that is closed can be reopened, and only then. It goes back to the investigators. */
export const reopen = ({ status }: { readonly status: CaseStatus }): Ruling<'open'> =>
  status === 'closed' ? allow('open') : refuse('case-not-closed')

/** A sealed file is known to its team only; sealing twice says so. */
export const seal = ({ sensitivity }: { readonly sensitivity: Sensitivity }): Ruling<'sealed'> =>
  sensitivity === 'sealed' ? refuse('case-already-sealed') : allow('sealed')

export const unseal = ({ sensitivity }: { readonly sensitivity: Sensitivity }): Ruling<'normal'> =>
  sensitivity === 'normal' ? refuse('case-not-sealed') : allow('normal')

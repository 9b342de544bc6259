import type { LawStatus, OffenceTemplate, Source } from './template'

/** A value of a template that the screens must mark "to be confirmed by the Justice Ministry". */
export type Unconfirmed = {
  /** Where it stands in the template, for example steps.rights_notice.article. */
  readonly path: string
  readonly status: LawStatus
}

/** Whether one value still awaits the ministry: until a named official confirms the template, all but what was read. */
export function awaitsConfirmation(
  { confirmedByJusticeMinistry }: Pick<OffenceTemplate, 'confirmedByJusticeMinistry'>,
  status: LawStatus,
): boolean {
  return !confirmedByJusticeMinistry && status !== 'V'
}

/** Every value of the template that awaits the ministry, in the order of the template. */
export function unconfirmed(template: OffenceTemplate): Unconfirmed[] {
  return legalValues(template).filter(({ status }) => awaitsConfirmation(template, status))
}

/** Every value that stands or falls with the law, with how it is known. */
function legalValues({
  law,
  validityStatus,
  modes,
  steps,
  deadlines,
  penalties,
}: OffenceTemplate): Unconfirmed[] {
  return [
    { path: 'validity', status: validityStatus },
    at('law', law),
    ...modes.map((mode) => at(`modes.${mode.code}`, mode.law)),
    ...steps.map((step) => at(`steps.${step.id}`, step.law)),
    ...deadlines.flatMap((deadline) => [
      at(`deadlines.${deadline.id}`, deadline.law),
      { path: `deadlines.${deadline.id}.limit`, status: deadline.status },
    ]),
    ...(penalties?.base ? [{ path: 'penalties.base', status: penalties.base.status }] : []),
    ...(penalties?.bands ?? []).map(({ status }, place) => ({ path: `penalties.bands.${place}`, status })),
  ]
}

const at = (path: string, { articleStatus }: Source): Unconfirmed => ({
  path: `${path}.article`,
  status: articleStatus,
})

import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { type LawStatus, type OffenceTemplate, offenceTemplate, type Words } from './template'

/** Whether a version may follow another: three numbers, and higher. */
export function nextVersion(base: string, version: string): Ruling<string> {
  const [old, young] = [base, version].map((one) => one.split('.').map(Number))
  const at = young?.findIndex((part, place) => part !== (old?.[place] ?? 0)) ?? -1
  return at >= 0 && (young?.[at] ?? 0) > (old?.[at] ?? 0)
    ? allow(version)
    : refuse('version-must-be-higher', 'newVersion', { version: base })
}

/** A new version of an offence as it begins: all of the old one, confirmed by nobody. */
export const begun = (base: OffenceTemplate, version: string): OffenceTemplate => ({
  ...base,
  version,
  confirmedByJusticeMinistry: false,
  confirmedBy: null,
})

export type LawChange = {
  readonly title: Words
  readonly explanation: Words
  readonly article: string | null
  readonly articleStatus: LawStatus
  readonly validFrom: string | null
  readonly validTo: string | null
}

/** The draft with other words for the offence, another article, other days. */
export const withLaw = (template: OffenceTemplate, change: LawChange): Ruling<OffenceTemplate> => {
  const { article, articleStatus, ...rest } = change
  return sound({ ...template, ...rest, law: { ...template.law, article, articleStatus } })
}

export type ElementChange = Pick<
  OffenceTemplate['elements'][number],
  'title' | 'question' | 'sources' | 'target' | 'needsAlternative'
>

/** The draft with one of its elements, of the offence or of a mode, said and asked otherwise. */
export function withElement(
  template: OffenceTemplate,
  id: string,
  change: ElementChange,
): Ruling<OffenceTemplate> {
  const known = [...template.elements, ...template.modes.flatMap(({ elements }) => elements)]
  if (!known.some((one) => one.id === id)) return refuse('element-unknown', 'element')
  const changed = (elements: OffenceTemplate['elements']) =>
    elements.map((one) => (one.id === id ? { ...one, ...change } : one))
  return sound({
    ...template,
    elements: changed(template.elements),
    modes: template.modes.map((mode) => ({ ...mode, elements: changed(mode.elements) })),
  })
}

/** The draft as a whole, as data. It stays the same offence and the same version, and nobody confirms it by writing so. */
export function withAll(template: OffenceTemplate, text: string): Ruling<OffenceTemplate> {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    return refuse('not-readable-data', 'body')
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return refuse('not-readable-data', 'body')
  const { id, jurisdiction, number, version } = template
  return sound({
    ...given,
    ...{ id, jurisdiction, number, version, confirmedByJusticeMinistry: false, confirmedBy: null },
  })
}

/** Whether the parts have their shapes and fit each other; if not, the first fault with its place. */
export function sound(given: unknown): Ruling<OffenceTemplate> {
  const read = offenceTemplate.safeParse(given)
  if (read.success) return allow(read.data)
  const [issue] = read.error.issues
  const place = issue?.path.join('.') ?? ''
  return refuse('template-does-not-fit', undefined, {
    place: (issue?.code === 'custom' ? issue.message : place) || '?',
  })
}

export type Confirmation = {
  readonly official: string
  readonly office: string
  readonly document: string
  readonly documentDay: string
}

/** The draft as a named official confirmed it. Any change after that takes the confirmation away. */
export const confirmed = (
  template: OffenceTemplate,
  { official, office, document, documentDay }: Confirmation,
): OffenceTemplate => ({
  ...template,
  confirmedByJusticeMinistry: true,
  confirmedBy: `${official}, ${office} (${document}, ${documentDay})`,
})

import type { Element, ElementClass, Words } from '@/lib/domain/offences/template'

type Said = {
  readonly id: string
  readonly title: Words
  readonly question: Words
  readonly typical: Element['typical']
} & Partial<Pick<Element, 'sources' | 'required' | 'scope' | 'principalEvidence'>>

/** How many independent sources each class asks for, unless its template says otherwise (readiness.md, step 3). */
const usualSources: Record<ElementClass, number> = {
  objective: 1,
  conduct: 2,
  mental: 2,
  attribution: 1,
  mode: 2,
}

/**
 * Fills in what follows from an element's class. What a person thought, who they are behind a number, and how they are
 * liable is proved for each suspect; evidence that a crime happened or that the courier did it never proves it.
 */
function ofClass(elementClass: ElementClass, { id, title, question, typical, ...own }: Said): Element {
  const personal = elementClass !== 'objective' && elementClass !== 'conduct'
  const scope = own.scope ?? (personal ? 'suspect' : 'count')
  return {
    id,
    class: elementClass,
    title,
    question,
    sources: own.sources ?? usualSources[elementClass],
    target: 20,
    needsAlternative: elementClass === 'mental' || elementClass === 'attribution',
    scope,
    principalEvidence: own.principalEvidence ?? scope === 'count',
    required: own.required ?? true,
    typical,
  }
}

/** A fact that anyone could check. */
export const fact = (said: Said) => ofClass('objective', said)
/** What somebody did. */
export const conduct = (said: Said) => ofClass('conduct', said)
/** What somebody knew, meant or wanted. */
export const mind = (said: Said) => ofClass('mental', said)
/** Who stands behind a name, a number or a company. */
export const behind = (said: Said) => ofClass('attribution', said)
/** What makes this suspect answer for the offence. */
export const liability = (said: Said) => ofClass('mode', said)

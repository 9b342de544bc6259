import type { ItemType } from '@/lib/domain/evidence/kind'
import type { HintPlace } from '@/lib/domain/learning/hint-place'

/** The address of the form or page at which a hint stands, in a case that is still worked on. */
export function hintHref(place: HintPlace, caseId: string, type: ItemType | null): string {
  const home = `/cases/${caseId}`
  if (place.in === 'case') return `${home}/${place.part}`
  if (place.in === 'link') return `${home}/evidence/link`
  return type ? `${home}/evidence/new/${type}` : `${home}/evidence/new`
}

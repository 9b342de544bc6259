import type { DraftShown } from '@/lib/server/evidence/drafts'

/** Where a draft is written on: in the form it was begun in. */
export function draftHref({
  caseId,
  draftId,
  kind,
  itemId,
  type,
}: Pick<DraftShown, 'caseId' | 'draftId' | 'kind' | 'itemId' | 'type'>): string {
  const evidence = `/cases/${caseId}/evidence`
  if (kind === 'change') return `${evidence}/${itemId}/edit?draft=${draftId}`
  if (kind === 'link') return `${evidence}/link?draft=${draftId}${itemId ? `&item=${itemId}` : ''}`
  return `${evidence}/new${type ? `/${type}` : ''}?draft=${draftId}`
}

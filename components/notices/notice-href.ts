const ofAccount = /^(codes|factor|factors|session)-/

/** Where a notice leads: to the comment, the court, the returns, the sessions, else to its case; null where nothing is to be seen. */
export function noticeHref(kind: string, caseId: string | null, params: unknown): string | null {
  if (ofAccount.test(kind)) return '/sessions'
  if (kind === 'leaver') return leaverHref(params)
  if (kind === 'flags-raised') return '/audit'
  if (caseId === null) return null
  const place =
    typeof params === 'object' && params !== null && 'place' in params && typeof params.place === 'string'
      ? params.place
      : null
  if (kind === 'mentioned' && place) return `/cases/${caseId}/comments?place=${place}`
  if (kind.startsWith('hearing-')) return `/cases/${caseId}/court`
  if (kind.startsWith('return-') || kind === 'file-returned') return `/cases/${caseId}/returns`
  if (kind.startsWith('task-')) return `/cases/${caseId}/enquiries`
  if (kind === 'objects-stay') return '/custody'
  if (kind === 'glass-to-review') return '/glass'
  if (/^(authorisation|writing)-/.test(kind)) return `/cases/${caseId}/informed`
  if (kind === 'file-decided') return `/cases/${caseId}/decision`
  return `/cases/${caseId}`
}

/** What somebody who leaves holds. */
const leaverHref = (params: unknown): string =>
  typeof params === 'object' && params !== null && 'who' in params && typeof params.who === 'string'
    ? `/leaving/${params.who}`
    : '/leaving'

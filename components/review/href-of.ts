/** The address of a cell in the review, and of one link in it. */
export const hrefOf = (caseId: string, cell: string, linkId: string | null) =>
  `/cases/${caseId}/review?${new URLSearchParams({ cell, ...(linkId ? { look: linkId } : {}) })}`

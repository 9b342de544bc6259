/** The parts of a court file in which a name can stand after an erasure. */
export const remainParts = ['items', 'papers', 'court', 'proof', 'readings', 'other'] as const
export type RemainPart = (typeof remainParts)[number]

const parts: Readonly<Record<string, RemainPart>> = {
  ...{ Item: 'items', ItemFile: 'items', FileManifest: 'items', Origin: 'items', LabelChange: 'items' },
  ...{ Paper: 'papers', PaperReturn: 'papers', ChargeSheet: 'papers', Redaction: 'papers' },
  ...{ Decision: 'court', DecisionCharge: 'court', Outcome: 'court', CourtOrder: 'court', Hearing: 'court' },
  ...{ ProofLink: 'proof', LinkReview: 'proof', Judgement: 'proof', Explanation: 'proof' },
  ...{ ExplanationFinding: 'proof', LinkAnswer: 'proof' },
  ...{ Reading: 'readings', SnapshotReading: 'readings' },
}

/** Where names remain, by the part of the file and how many rows of it, in the order of the house. */
export function partsOf(
  remains: readonly { readonly place: string; readonly many: number }[],
): readonly { readonly part: RemainPart; readonly many: number }[] {
  return remainParts.flatMap((part) => {
    const many = remains
      .filter(({ place }) => (parts[place] ?? 'other') === part)
      .reduce((sum, one) => sum + one.many, 0)
    return many === 0 ? [] : [{ part, many }]
  })
}

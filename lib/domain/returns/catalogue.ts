/** What can cure a defect: evidence, a formality made good, another sentence or place in a link, or a prosecutor's decision alone. */
export const cures = ['evidence', 'formality', 'link', 'decision'] as const
export type Cure = (typeof cures)[number]

type Declared = {
  /** Under which heading a prosecutor looks for it. */
  readonly group: 'collection' | 'custody' | 'laboratory' | 'proof' | 'fairness' | 'file'
  readonly cures: readonly Cure[]
}

/**
 * The coded defects a prosecutor can return a file for. What each is called, what cures it and which hint of the forms would
 * have prevented it stand in the messages under `returns.defect`, in both languages. A code is never renamed: first-time-right
 * rates are counted by it.
 */
export const defectCatalogue = {
  authority_missing: { group: 'collection', cures: ['formality', 'evidence'] },
  authority_exceeded: { group: 'collection', cures: ['formality', 'decision'] },
  night_search: { group: 'collection', cures: ['formality', 'decision'] },
  search_witnesses: { group: 'collection', cures: ['formality', 'evidence', 'decision'] },
  signatures_missing: { group: 'collection', cures: ['formality', 'evidence'] },
  custody_limit: { group: 'collection', cures: ['formality', 'decision'] },
  rights_not_told: { group: 'collection', cures: ['evidence', 'decision'] },
  interpreter_not_independent: { group: 'collection', cures: ['evidence', 'decision'] },
  minor_unaccompanied: { group: 'collection', cures: ['evidence', 'decision'] },
  duress_unexamined: { group: 'collection', cures: ['evidence', 'decision'] },
  custody_gap: { group: 'custody', cures: ['evidence', 'formality'] },
  seal_mismatch: { group: 'custody', cures: ['evidence', 'formality'] },
  weight_mismatch: { group: 'custody', cures: ['evidence', 'formality'] },
  exhibit_not_shown: { group: 'custody', cures: ['evidence'] },
  laboratory_missing: { group: 'laboratory', cures: ['evidence'] },
  sample_untraceable: { group: 'laboratory', cures: ['evidence', 'formality'] },
  quantity_unsettled: { group: 'laboratory', cures: ['evidence'] },
  element_unproved: { group: 'proof', cures: ['evidence', 'decision'] },
  one_voice: { group: 'proof', cures: ['evidence'] },
  accomplice_alone: { group: 'proof', cures: ['evidence'] },
  user_unproved: { group: 'proof', cures: ['evidence'] },
  leader_not_joined: { group: 'proof', cures: ['evidence'] },
  knowledge_unproved: { group: 'proof', cures: ['evidence'] },
  reasoning_unclear: { group: 'proof', cures: ['link', 'evidence'] },
  place_not_found: { group: 'proof', cures: ['link', 'evidence'] },
  alternative_untested: { group: 'fairness', cures: ['evidence'] },
  contradiction_unanswered: { group: 'fairness', cures: ['evidence', 'decision'] },
  material_undisclosed: { group: 'fairness', cures: ['evidence', 'formality'] },
  scan_illegible: { group: 'file', cures: ['evidence'] },
  translation_missing: { group: 'file', cures: ['evidence'] },
  witness_not_heard: { group: 'file', cures: ['evidence', 'decision'] },
  offence_does_not_fit: { group: 'file', cures: ['decision'] },
} as const satisfies Record<string, Declared>

export type DefectCode = keyof typeof defectCatalogue
export const defectCodes = Object.keys(defectCatalogue) as readonly DefectCode[]

/** What cures a defect of this code. */
export const curesOf = (code: DefectCode): readonly Cure[] => defectCatalogue[code].cures

/** The codes under their headings, in the order a file is read. */
export const defectGroups = [...new Set(defectCodes.map((code) => defectCatalogue[code].group))].map(
  (group) => ({ group, codes: defectCodes.filter((code) => defectCatalogue[code].group === group) }),
)

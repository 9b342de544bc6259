import type { Source } from '@/lib/domain/readiness/vocabulary'

/**
 * How a grade reaches the engine, as versioned data: policy, not law (law-and-evidence, C.1). The version is kept with each
 * grade, so that a later map changes no earlier one. grades-1 knew only Admiralty and process grades, as they are.
 */
export const gradeMapping = 'grades-2'

/** Foreign scales on which a source may come graded; what was written is kept beside what the map makes of it. */
export const originalScales = ['uk_3x5x2', 'uk_5x5x5'] as const
export type OriginalScale = (typeof originalScales)[number]

type Map = {
  readonly source: Readonly<Record<string, Source>>
  readonly information: Readonly<Record<string, 1 | 2 | 3 | 4 | 5 | 6>>
}

/**
 * Where two places of the engine's scale could be meant, the less flattering one. "Corroborated" earns nothing by itself:
 * corroboration is counted once, by independent voices.
 */
export const originalMaps: Readonly<Record<OriginalScale, Map>> = {
  uk_3x5x2: {
    source: { '1': 'B', '2': 'F', '3': 'E' },
    information: { A: 2, B: 3, C: 4, D: 6, E: 5 },
  },
  uk_5x5x5: {
    source: { A: 'A', B: 'B', C: 'D', D: 'E', E: 'F' },
    information: { '1': 2, '2': 2, '3': 3, '4': 6, '5': 5 },
  },
}

/** Every grade of a foreign scale as a form names it: `uk_3x5x2:1`. */
export const originalGrades = (part: keyof Map): readonly string[] =>
  originalScales.flatMap((scale) =>
    Object.keys(originalMaps[scale][part]).map((grade) => `${scale}:${grade}`),
  )

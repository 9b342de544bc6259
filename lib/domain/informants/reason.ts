import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'

/** Characters of the shortest sentence that somebody can weigh. */
const shortest = 20

/** Whatever is asked about an informant has a reason that the second person can weigh; `otherwise` is what is said when not. */
export const canBeWeighed = (
  reason: string,
  otherwise: 'informant-reason-too-short' | 'unmask-reason-too-short' = 'informant-reason-too-short',
): Ruling<true> => (reason.trim().length < shortest ? refuse(otherwise, 'reason') : allow(true as const))

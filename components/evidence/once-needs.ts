import { commonFields } from '@/lib/domain/evidence/common-fields'
import { commonFieldIds, type Kind, type Said } from '@/lib/domain/evidence/kind'

/** What a type needs before the scene is left and nobody can repair later, by the names of its fields. */
export const onceNeeds = (kind: Kind, said: (words: Said) => string) => [
  ...commonFieldIds
    .filter((id) => commonFields[id].once && kind.common[id]?.KH === 'scene')
    .map((id) => ({ name: id, label: said(commonFields[id].label) })),
  ...kind.fields
    .filter(({ once, needed }) => once && needed?.KH === 'scene')
    .map(({ id, label }) => ({ name: `facts.${id}`, label: said(label) })),
]

/** Whether anything of this type is lost once the scene is left. */
export const leavesAScene = (kind: Kind): boolean => onceNeeds(kind, ({ en }) => en).length > 0

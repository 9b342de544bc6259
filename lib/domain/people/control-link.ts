import { z } from 'zod'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'

/** What one end did to the other. Directed: from who acts, to who or what is acted on. */
export const controlKinds = [
  'ordered',
  'paid',
  'supplied',
  'recruited',
  'directed',
  'transported',
  'kept',
  'met',
  'benefited',
  'contacted',
] as const
export const controlKind = z.enum(controlKinds)
export type ControlKind = z.infer<typeof controlKind>

/** What can stand at an end of a link. A seizure only ends one: nothing is done by a seizure. */
export type EndKind = 'person' | 'organisation' | 'identifier' | 'seizure'
export type End = { readonly kind: EndKind; readonly id: string }

type Ends = { readonly from: readonly EndKind[]; readonly to: readonly EndKind[] }

const party = ['person', 'organisation'] as const

/** Which ends each kind may join. */
export const allowedEnds: Record<ControlKind, Ends> = {
  ordered: { from: party, to: [...party, 'seizure'] },
  paid: { from: [...party, 'identifier'], to: [...party, 'identifier', 'seizure'] },
  supplied: { from: party, to: [...party, 'seizure'] },
  recruited: { from: party, to: ['person'] },
  directed: { from: party, to: [...party, 'seizure'] },
  transported: { from: [...party, 'identifier'], to: [...party, 'seizure'] },
  kept: { from: [...party, 'identifier'], to: ['seizure'] },
  met: { from: ['person'], to: ['person'] },
  benefited: { from: party, to: [...party, 'identifier', 'seizure'] },
  contacted: { from: ['identifier'], to: ['identifier'] },
}

/** Kinds that say the same in both directions: to have met somebody is to have been met. */
export const mutualKinds: readonly ControlKind[] = ['met']

/** A link joins two different ends, each of a sort that its kind allows. */
export function joinEnds(
  kind: ControlKind,
  from: End,
  to: End,
): Ruling<{ kind: ControlKind; from: End; to: End }> {
  const { from: starts, to: finishes } = allowedEnds[kind]
  if (!starts.includes(from.kind)) return refuse('link-cannot-start-there', 'from')
  if (!finishes.includes(to.kind)) return refuse('link-cannot-end-there', 'to')
  if (from.kind === to.kind && from.id === to.id) return refuse('link-to-itself', 'to')
  return allow({ kind, from, to })
}

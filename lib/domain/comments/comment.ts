import { z } from 'zod'
import { type Actor, type CaseFacts, can } from '@/lib/domain/identity/policy'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { id, many, text, uuid } from '@/lib/domain/shared/shapes'

const element = '[A-Z]{1,20}(?:\\.[A-Z]{1,20})?'
/** Where a comment stands: `item:<id>`, `count:<id>:<element>`, `charge:<id>:<element>` or `charge:<id>`. */
export const commentPlace = z
  .string('missing')
  .regex(new RegExp(`^(item:${uuid}|count:${uuid}:${element}|charge:${uuid}(:${element})?)$`), 'not-a-choice')

/** What somebody says, and whom of the people who may see it they tell. */
export const newComment = z.strictObject({
  place: commentPlace,
  words: text(4_000),
  told: many(id, 20).optional(),
})

/** Somebody who might be told, and how they stand to the case. */
export type Candidate = Pick<Actor, 'id' | 'role' | 'unitId'> & { readonly onTeam: boolean }

/** Who may be told of a comment: only who may see what it is about without giving a reason first. */
export const mayBeTold = <One extends Candidate>(
  candidates: readonly One[],
  file: CaseFacts,
  sealedItem: boolean,
): readonly One[] =>
  candidates.filter(({ onTeam, ...one }) =>
    can({ ...one, line: [] }, sealedItem ? 'privilege:read' : 'case:read', {
      ...file,
      ...{ onTeam, deputyFor: null, reasonGiven: false, glassBroken: false, holdsHere: false },
    }),
  )

/** Tells only who may be told. Somebody who left, who never was there and who does not exist are one answer. */
export const tellThem = (told: readonly string[], may: readonly Candidate[]): Ruling<readonly string[]> =>
  told.every((one) => may.some((person) => person.id === one))
    ? allow([...new Set(told)])
    : refuse('told-may-not-see', 'told')

/** A comment is withdrawn once, by who wrote it. */
export function withdrawComment(
  comment: { readonly byId: string; readonly withdrawn: boolean },
  actorId: string,
): Ruling<true> {
  if (comment.withdrawn) return refuse('comment-withdrawn')
  return comment.byId === actorId ? allow(true) : refuse('comment-of-another')
}

/**
 * What is left of a comment for a reader. A withdrawn one keeps its words for who wrote it and for who must disclose; to
 * everybody else it says that it was withdrawn, and why.
 */
export const wordsFor = (
  comment: { readonly words: string; readonly byId: string; readonly withdrawn: boolean },
  reader: { readonly id: string; readonly discloses: boolean },
): string | null =>
  comment.withdrawn && comment.byId !== reader.id && !reader.discloses ? null : comment.words

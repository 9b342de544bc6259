import { z } from 'zod'
import { refuse } from '@/lib/domain/shared/ruling'
import { id, many, version as recordVersion, whole } from '@/lib/domain/shared/shapes'
import { act, type Context } from '@/lib/server/kernel/act'
import { NotFound, Stale } from '@/lib/server/kernel/errors'
import { type DraftKind, draftAnswers, draftKind } from './drafts'

/** What a form of two hundred answers, each a page long, never reaches. */
const mostBytes = 262_144

const written = z.string().max(40_000, 'too-long')

/** The answers as typed, by the names of their fields. Nothing is judged yet; only their number and length are bounded. */
const answers = z
  .record(z.string().regex(/^[a-zA-Z][\w.]{0,90}$/, 'unknown-field'), z.union([written, many(written, 200)]))
  .refine((typed) => Buffer.byteLength(JSON.stringify(typed)) <= mostBytes, 'draft-too-long')
export type DraftAnswers = z.infer<typeof answers>

/**
 * Keeps what is being typed. Version 0 begins a draft under the id that its page was given; every other names the version
 * it was typed over, so that a draft which is finished or discarded is never written anew by a window left open.
 */
export const saveDraft = act({
  name: 'save-draft',
  kind: 'write',
  permission: 'draft:own',
  quiet: 'autosave',
  leavesCase: true,
  input: z.strictObject({
    caseId: id,
    draftId: id,
    kind: draftKind,
    /** The item that is linked or corrected. */
    itemId: id.optional(),
    /** The version of it that a correction was begun from. */
    itemVersion: recordVersion.optional(),
    version: whole(0, 2_147_483_647),
    answers,
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, draftId, kind, itemId, itemVersion, version, answers }) {
    const { db, actor, now, record } = context
    const of = await formOf(context, { caseId, kind, itemId, itemVersion })
    if (version === 0) {
      const { count } = await db.draft.createMany({
        data: [{ id: draftId, caseId, accountId: actor.id, ...of, answers, startedAt: now, savedAt: now }],
        skipDuplicates: true,
      })
      if (count === 1) {
        record('draft.begun', draftId, { kind })
        return { draftId, version: 1, savedAt: now }
      }
    }
    const mine = { id: draftId, caseId, accountId: actor.id }
    const { count } = await db.draft.updateMany({
      where: { ...mine, version },
      data: { answers, savedAt: now, version: { increment: 1 } },
    })
    if (count === 1) return { draftId, version: version + 1, savedAt: now }
    const current = await db.draft.findFirst({
      where: mine,
      select: { version: true, savedAt: true, answers: true },
    })
    if (!current) throw new NotFound()
    // Both versions are shown to the person, who chooses; neither is written over the other.
    throw new Stale({ ...current, answers: draftAnswers(current.answers) })
  },
})

type Form = {
  readonly caseId: string
  readonly kind: DraftKind
  readonly itemId: string | undefined
  readonly itemVersion: number | undefined
}

/** Which form it is a draft of: a correction names its item and the version it was begun from, and the item is there. */
async function formOf({ db, uphold }: Context, { caseId, kind, itemId, itemVersion }: Form) {
  const change = kind === 'change'
  if (change && itemId === undefined) uphold(refuse('missing', 'itemId'))
  if (change && itemVersion === undefined) uphold(refuse('missing', 'itemVersion'))
  const about = kind === 'evidence' ? undefined : itemId
  if (about && (await db.item.count({ where: { caseId, id: about } })) === 0) throw new NotFound()
  return { kind, itemId: about ?? null, itemVersion: change ? (itemVersion ?? null) : null }
}

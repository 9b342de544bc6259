import { prisma } from '@/lib/db/client'
import { run } from '@/lib/server/kernel/run'
import { judgeProof } from '@/lib/server/review/judge-proof'
import { keepNote } from '@/lib/server/review/keep-note'
import { sendNote } from '@/lib/server/review/send-note'
import type { Turn } from '../turn'
import { named } from './evidence'
import { idOf, type Step } from './step'

type Doing = Pick<Step, 'there' | 'perform'>
type Of<Name extends Turn['turn']> = Extract<Turn, { readonly turn: Name }>

/** A prosecutor says what they think of an element or a charge. */
export const judges = ({ about, word, reason }: Of<'judges'>): Doing => ({
  there: async ({ caseId, id }) =>
    idOf(
      await prisma.judgement.findFirst({ where: { caseId, place: named(about, id) }, select: { id: true } }),
    ),
  perform: async ({ caseId, id }, actor, now) =>
    (await run(judgeProof, actor, { caseId, place: named(about, id), word, reason, seq: 0 }, now)).place,
})

/** A prosecutor keeps a note to themselves, and sends it where that is said. */
export const notes = ({ item, words, sent }: Of<'notes'>): Doing => ({
  there: async ({ caseId, id }) => {
    const place = `item:${id(`item:${item}`)}`
    // A note that was sent is empty.
    const note = await prisma.reviewNote.findFirst({ where: { caseId, place, words: sent ? '' : words } })
    return note?.place
  },
  perform: async ({ caseId, id }, actor, now) => {
    const place = `item:${id(`item:${item}`)}`
    const { version } = await run(keepNote, actor, { caseId, place, words, version: 0 }, now)
    if (sent) await run(sendNote, actor, { caseId, place, version, as: 'comment' }, now)
    return place
  },
})

import { prisma } from '@/lib/db/client'
import { addExplanation } from '@/lib/server/defence/add-explanation'
import { addGround } from '@/lib/server/defence/add-ground'
import { answerContradiction } from '@/lib/server/defence/answer-contradiction'
import { testExplanation } from '@/lib/server/defence/test-explanation'
import { approve } from '@/lib/server/identity/decide-approval'
import { run } from '@/lib/server/kernel/run'
import type { AccountEntry, AnswerEntry, Story } from '../story'
import { type Book, idOf, later, type Step } from './step'

/** The defence case: accounts written down, what speaks for and against them, tests, and answers of two people. */
export const defence = (story: Story): Step[] => [
  ...(story.accounts ?? []).flatMap((entry) => [
    writes(story, entry),
    ...entry.grounds.map((_, place) => cites(story, entry, place)),
    ...(entry.tested ? [tests(story, entry, entry.tested)] : []),
  ]),
  ...(story.answers ?? []).flatMap((entry) => [asks(story, entry), agrees(story, entry)]),
]

const writes = ({ officer }: Story, { key, at, party, voice, account, answers }: AccountEntry): Step => ({
  at,
  who: officer,
  as: `account:${key}`,
  there: async ({ caseId }) =>
    idOf(await prisma.explanation.findFirst({ where: { caseId, account }, select: { id: true } })),
  perform: async ({ caseId, id }, actor, now) => {
    const elements = answers.map((one) => {
      const [charge = '', element = ''] = one.split(':')
      return `${id(`charge:${charge}`)}:${element}`
    })
    const said = { caseId, partyId: id(`party:${party}`), voice, account, elements }
    return (await run(addExplanation, actor, said, now)).explanationId
  },
})

const cites = ({ officer }: Story, { key, at, grounds }: AccountEntry, place: number): Step => {
  const { item, side, reasoning } = grounds[place] ?? { item: '', side: 'rebuts', reasoning: '' }
  return {
    at: later(at, (place + 1) / 10),
    who: officer,
    there: async ({ id }) =>
      idOf(
        await prisma.explanationGround.findFirst({
          where: { explanationId: id(`account:${key}`), itemId: id(`item:${item}`), side },
          select: { id: true },
        }),
      ),
    perform: async ({ caseId, id }, actor, now) => {
      const said = {
        caseId,
        explanationId: id(`account:${key}`),
        itemId: id(`item:${item}`),
        side,
        reasoning,
      }
      return (await run(addGround, actor, said, now)).explanationId
    },
  }
}

const tests = (
  { officer }: Story,
  { key }: AccountEntry,
  { at, outcome, done }: NonNullable<AccountEntry['tested']>,
): Step => ({
  at,
  who: officer,
  there: async ({ id }) =>
    idOf(
      await prisma.explanationFinding.findFirst({
        where: { explanationId: id(`account:${key}`), outcome },
        select: { id: true },
      }),
    ),
  perform: async ({ caseId, id }, actor, now) =>
    (await run(testExplanation, actor, { caseId, explanationId: id(`account:${key}`), outcome, done }, now))
      .explanationId,
})

const linkOf = ({ caseId, id }: Book, { item, says }: AnswerEntry) =>
  prisma.proofLink.findFirstOrThrow({
    where: { caseId, itemId: id(`item:${item}`), polarity: 'undermines', reasoning: { startsWith: says } },
    select: { id: true },
  })

const asks = ({ officer }: Story, entry: AnswerEntry): Step => ({
  at: entry.at,
  who: officer,
  there: async ({ caseId }) =>
    idOf(
      await prisma.approval.findFirst({
        where: { caseId, act: 'answer-contradiction', requestedAt: entry.at },
        select: { id: true },
      }),
    ),
  perform: async (book, actor, now) => {
    const { answer, reason, restsOn } = entry
    const { id: linkId } = await linkOf(book, entry)
    const items = restsOn.map((item) => book.id(`item:${item}`))
    const asked = await run(
      answerContradiction,
      actor,
      { caseId: book.caseId, linkId, answer, reason, items },
      now,
    )
    if (!('pending' in asked)) throw new Error('an answer waits for a second person')
    return asked.approvalId
  },
})

const agrees = ({ supervisor }: Story, entry: AnswerEntry): Step => ({
  at: later(entry.at, 2),
  who: supervisor,
  there: async (book) =>
    idOf(
      await prisma.linkAnswer.findFirst({
        where: { linkId: (await linkOf(book, entry)).id },
        select: { id: true },
      }),
    ),
  perform: async ({ caseId }, actor, now) => {
    const waiting = await prisma.approval.findFirstOrThrow({
      where: { caseId, act: 'answer-contradiction', requestedAt: entry.at },
    })
    await run(approve, actor, { approvalId: waiting.id, contentHash: waiting.contentHash }, now)
    return waiting.id
  },
})

import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import type { Fixture } from './every-act'
import { today } from './people'

/** Something that somebody said of an item. */
export async function aComment(
  caseId: string,
  itemId: string,
  byId: string,
  words = 'The knot is the same.',
) {
  const last = await prisma.comment.aggregate({ where: { caseId }, _max: { number: true } })
  const [commentId, number] = [newId(), (last._max.number ?? 0) + 1]
  await prisma.comment.create({
    data: { id: commentId, caseId, number, place: `item:${itemId}`, itemId, words, byId, at: today },
  })
  return { commentId, number }
}

/** How the acts of comments are done as they are meant. */
export const commentFixtures: Readonly<Record<string, Fixture>> = {
  'say-comment': {
    by: 'lead',
    input: ({ caseId, statement, cast }, by) => ({
      ...{ caseId, place: `item:${statement}`, words: 'He names the same boat as the clerk.' },
      told: by.id === cast.prosecutorOnTeam.id ? [cast.lead.id] : [cast.prosecutorOnTeam.id],
    }),
  },
  'read-comments': {
    by: 'lead',
    input: async ({ caseId, statement, cast }) => ({
      ...{ caseId, place: `item:${statement}` },
      to: (await aComment(caseId, statement, cast.prosecutorOnTeam.id)).number,
    }),
  },
  'withdraw-comment': {
    by: 'lead',
    once: true,
    input: async ({ caseId, statement }, by) => ({
      ...{ caseId, commentId: (await aComment(caseId, statement, by.id)).commentId },
      reason: 'It was the other boat.',
    }),
  },
  'view-comments': { by: 'lead', input: ({ caseId, statement }) => ({ caseId, place: `item:${statement}` }) },
}

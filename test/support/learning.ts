import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import { potOnTheBus } from '@/lib/domain/practice/exercises/pot-on-the-bus'
import { keyOf } from '@/lib/domain/practice/review'
import type { Fixture } from './every-act'
import { today } from './people'

const [first = { item: 'E1', target: 'count:ACT', polarity: 'supports', strength: 'fits' } as const] =
  keyOf(potOnTheBus).links

/** A practice of somebody's that is open, with one right link in it. */
export async function aPractice(accountId: string): Promise<string> {
  const mine = { accountId, exercise: potOnTheBus.id }
  await prisma.practiceAttempt.updateMany({ where: { ...mine, endedAt: null }, data: { endedAt: today } })
  const attemptId = newId()
  const number = (await prisma.practiceAttempt.count({ where: mine })) + 1
  await prisma.practiceAttempt.create({ data: { id: attemptId, ...mine, number, begunAt: today } })
  await prisma.practiceLink.create({ data: { attemptId, ...first, at: today } })
  return attemptId
}

/** How the acts of learning and practice are done as they are meant. */
export const learningFixtures: Readonly<Record<string, Fixture>> = {
  'view-lessons': { by: 'lead', input: () => ({}) },
  'choose-lesson': { by: 'lead', input: () => ({ lesson: 'search_witnesses', shown: 'no' }) },
  'view-unit-learning': { by: 'supervisor', input: () => ({ year: '2026' }) },
  'export-unit-learning': { by: 'supervisor', input: () => ({ year: '2026' }) },
  'view-practices': { by: 'lead', input: () => ({}) },
  'begin-practice': { by: 'lead', input: () => ({ exercise: potOnTheBus.id }) },
  'view-practice': { by: 'lead', input: async (_, by) => ({ attemptId: await aPractice(by.id) }) },
  'link-in-practice': {
    by: 'lead',
    input: async (_, by) => ({
      ...{ attemptId: await aPractice(by.id), item: 'E5', target: 'leader:KNOW' },
      ...{ polarity: 'supports', strength: 'shows' },
    }),
  },
  'unlink-in-practice': {
    by: 'lead',
    once: true,
    input: async (_, by) => ({
      ...{ attemptId: await aPractice(by.id), item: first.item, target: first.target },
    }),
  },
  'grade-in-practice': {
    by: 'lead',
    input: async (_, by) => ({
      ...{ attemptId: await aPractice(by.id), item: 'E3', source: 'C', information: '3' },
    }),
  },
  'hand-in-practice': {
    by: 'lead',
    once: true,
    input: async (_, by) => ({ attemptId: await aPractice(by.id) }),
  },
}

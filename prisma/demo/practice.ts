import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import { potOnTheBus } from '@/lib/domain/practice/exercises/pot-on-the-bus'
import type { PracticeGrade, PracticeLink } from '@/lib/domain/practice/matrix'
import { keyOf } from '@/lib/domain/practice/review'
import { actorOf } from '@/lib/server/identity/actor'
import { run } from '@/lib/server/kernel/run'
import { beginPractice } from '@/lib/server/practice/begin-practice'
import { gradeInPractice } from '@/lib/server/practice/grade-in-practice'
import { handInPractice } from '@/lib/server/practice/hand-in-practice'
import { linkInPractice } from '@/lib/server/practice/link-in-practice'
import { later } from './steps/step'

/** What a beginner does: the courier's papers on the man behind him, the notebook not read to its end, and the brother left out. */
const mistaken: readonly PracticeLink[] = [
  { item: 'E1', target: 'leader:KNOW', polarity: 'supports', strength: 'shows' },
  { item: 'E7', target: 'leader:INSTIG.ACT', polarity: 'supports', strength: 'points' },
]
const links: readonly PracticeLink[] = [
  ...mistaken,
  ...keyOf(potOnTheBus).links.filter(
    ({ item, target }) => item !== 'E9' && !(item === 'E8' && target === 'leader:KNOW'),
  ),
]
const grades: readonly PracticeGrade[] = [
  ...keyOf(potOnTheBus).grades.filter(({ item }) => item !== 'E3' && item !== 'E10'),
  { item: 'E3', source: 'A', information: 2 },
]

/** One practice of the officer's, handed in with the faults that everybody makes first. Told again, it does nothing. */
export async function tellPractice(officerId: string, installed: Date): Promise<void> {
  const actor = await actorOf(prisma, officerId, installed)
  if (!actor) throw new Error('the officer of the demonstration is not there')
  const ended = { accountId: officerId, endedAt: { not: null } }
  if ((await prisma.practiceAttempt.count({ where: ended })) > 0) return
  const at = (hoursAgo: number) => ({ now: later(installed, -hoursAgo), requestId: newId() })
  const { attemptId } = await run(beginPractice, actor, { exercise: potOnTheBus.id }, at(70))
  for (const link of links) await run(linkInPractice, actor, { attemptId, ...link }, at(69))
  for (const grade of grades) await run(gradeInPractice, actor, { attemptId, ...grade }, at(69))
  await run(handInPractice, actor, { attemptId }, at(69))
}

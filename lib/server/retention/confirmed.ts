import type { Db } from '@/lib/db/client'
import { periodsOfCambodia } from '@/lib/domain/retention/periods'

/** Whether a ministry answered how long files are kept. Until then the periods are the house's own, and nothing is erased. */
export async function periodsAnswered(db: Db): Promise<boolean> {
  const last = await db.questionAnswer.findFirst({
    where: { question: periodsOfCambodia.question },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { answered: true },
  })
  return last?.answered ?? false
}

import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import { appendToLog } from '@/lib/server/kernel/log'
import { dumpLine } from '@/lib/transparency/dump'
import { headNow, leavesOf } from './sealed-entries'

const atOnce = 2_000

/** Says in the log that all of it is written out; no line leaves before that. Answers up to where. */
export async function sayDumped(): Promise<number> {
  const { size } = await headNow()
  await appendToLog(prisma, [
    {
      actor: null,
      caseId: null,
      outcome: 'done',
      requestId: newId(),
      event: { type: 'log.dumped', objectId: null, details: { size } },
    },
  ])
  return (await headNow()).size
}

/** The lines of a dump (docs/log-format.md), as the bytes are stored: what is missing or bent stays so, for the verifier to find. */
export async function* dumpedLines(size: number): AsyncGenerator<string> {
  for (let begin = 0; begin < size; begin += atOnce) {
    const leaves = await leavesOf(begin, Math.min(size, begin + atOnce))
    yield leaves.map(({ seq, leaf }) => dumpLine(seq, leaf)).join('')
  }
}

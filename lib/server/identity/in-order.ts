import { Unavailable } from '@/lib/server/kernel/errors'

const longestLine = 32

const lines = new Map<string, Promise<unknown>>()
let people = 0

/**
 * Does what is asked under one key one after the other, so that ten right passwords at once do not count as ten tries.
 * Who comes when the line is full is sent away before anything is counted. Another process has a line of its own:
 * the count in the database guards across both.
 */
export async function inOrder<T>(key: string, work: () => Promise<T>): Promise<T> {
  if (people >= longestLine) throw new Unavailable('too many at the door')
  people += 1
  const mine = (lines.get(key) ?? Promise.resolve()).then(work, work)
  lines.set(key, mine)
  try {
    return await mine
  } finally {
    people -= 1
    if (lines.get(key) === mine) lines.delete(key)
  }
}

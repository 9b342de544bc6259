import { LRUCache } from 'lru-cache'
import type { CaseView } from '@/lib/domain/cases/case-view'
import { type NextLines, nextLines } from '@/lib/domain/enquiries/next-lines'
import { hashOfPolicy } from '@/lib/domain/readiness/record'

const hour = 3_600_000
/** Ranked once for each revision of a case, and again each hour, because steps open with time. */
const remembered = new LRUCache<string, NextLines>({ max: 100 })

/** The lines of enquiry of one charge, ranked. */
export function bestLines(view: CaseView, chargeId: string): NextLines {
  const key = `${view.caseId} ${view.revision} ${hashOfPolicy(view.policy)} ${chargeId} ${Math.floor(view.asOf.getTime() / hour)}`
  const found = remembered.get(key) ?? nextLines(view, chargeId)
  remembered.set(key, found)
  return found
}

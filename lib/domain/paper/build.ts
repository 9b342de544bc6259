import { custodyReceipt } from './custody-receipt'
import { exhibitList } from './exhibit-list'
import type { PaperFacts } from './facts'
import { interviewRecord } from './interview-record'
import { codeLine, type PaperKind, papers, shownCode } from './kinds'
import { laboratoryRequest } from './laboratory-request'
import { seizureRecord } from './seizure-record'
import { as, both, itemName, line, say, type Told } from './told'
import type { Paper } from './tree'
import { weighingRecord } from './weighing-record'

/** Who printed it, when, and under which code. */
export type Imprint = {
  readonly code: string
  readonly at: string
  readonly by: string
  readonly hash: string
}

/** What one kind of paper is made of; what stands on every page is the same for all. */
export type Body = Pick<Paper<Told>, 'signatures' | 'blocks'>

const bodies: Readonly<Record<PaperKind, (facts: PaperFacts) => Body>> = {
  seizure_record: seizureRecord,
  exhibit_list: exhibitList,
  custody_receipt: custodyReceipt,
  weighing_record: weighingRecord,
  interview_record: interviewRecord,
  laboratory_request: laboratoryRequest,
}

/** A paper out of the facts it was printed from. No score is on any paper: readiness is for those who build the file. */
export function buildPaper(kind: PaperKind, facts: PaperFacts, { code, at, by, hash }: Imprint): Paper<Told> {
  const item = facts.item ? [as(itemName(facts.item.number))] : []
  return {
    title: both(papers[kind].title),
    running: {
      start: line(' · ', say('running', { number: facts.case.number }), ...item),
      end: both({ en: facts.case.unitEn, km: facts.case.unitKm }),
    },
    foot: {
      id: shownCode(code),
      code: codeLine(code),
      note: line(' · ', say('printed-by', { name: by }), { moment: at }, as(`sha256 ${hash.slice(0, 16)}`)),
      pages: say('pages', { page: '{page}', pages: '{pages}' }),
    },
    ...bodies[kind](facts),
  }
}

import type { Body } from './build'
import type { PaperFacts } from './facts'
import { blank, heading, headRows, paragraph, row, rows, signs } from './parts'
import { at, dots, orDash, say, weightInWords } from './told'

/** One change of hands: what, from whom, to whom, under which seal. For a receiver who signs on paper (decision 0012). */
export function custodyReceipt(facts: PaperFacts): Body {
  const { entry } = facts
  if (!entry) return { signatures: [], blocks: [] }
  return {
    signatures: [signs('gives', entry.from), signs('receives', entry.person ?? entry.to)],
    blocks: [
      paragraph(say('lead.receipt')),
      headRows(facts),
      heading('hand-over'),
      rows(
        row('entry', say('entry', { seq: entry.seq })),
        row('when', at(entry.at)),
        row('from', orDash(entry.from)),
        row('to', orDash(entry.to)),
        row('received-by', entry.person ? orDash(entry.person) : dots),
        row('seal-before', orDash(entry.sealBefore)),
        row('seal-after', orDash(entry.sealAfter)),
        ...(entry.weightUg === null ? [] : [row('gross', weightInWords(entry.weightUg))]),
        row('condition', orDash(entry.condition)),
        row('place', orDash(entry.place)),
      ),
      blank('receiver', 3),
    ],
  }
}

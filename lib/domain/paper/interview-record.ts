import type { Body } from './build'
import type { PaperFacts } from './facts'
import { answerParts, blank, heading, headRows, paragraph, signs, takenRows } from './parts'
import { as, say } from './told'

/** An interview: who was there, when the rights were told, what was said, and that it was read back (CPC 93, 98). */
export function interviewRecord({ item, ...facts }: PaperFacts): Body {
  if (!item) return { signatures: [], blocks: [] }
  const { answers } = item
  const name = (field: string) => (typeof answers[field] === 'string' ? String(answers[field]) : null)
  return {
    signatures: [
      signs('interviewer', item.obtainedBy),
      signs('speaker', name('speaker'), true),
      ...(item.interpreter ? [signs('interpreter', item.interpreter)] : []),
      ...(item.type === 'suspect_statement' ? [signs('lawyer', null)] : []),
    ],
    blocks: [
      paragraph(say('lead.interview')),
      headRows({ ...facts, item }),
      heading('taken-statement'),
      takenRows({ ...facts, item }),
      ...(item.description === '' ? [] : [heading('statement'), paragraph(as(item.description))]),
      ...answerParts(item),
      paragraph(say('read-back'), 'framed'),
      blank('corrections', 4),
      blank('refusal', 2),
    ],
  }
}

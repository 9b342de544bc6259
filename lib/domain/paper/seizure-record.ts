import { inMillionths } from '@/lib/domain/custody/weight'
import type { Body } from './build'
import type { PaperFacts, PaperItem } from './facts'
import {
  answerParts,
  blank,
  heading,
  headRows,
  paragraph,
  row,
  rows,
  samplingPart,
  signs,
  takenRows,
} from './parts'
import { orDash, say, type Told, weightInWords } from './told'
import type { Block } from './tree'

/** What was found and taken: where, by whom, under which authority, before whom, how much and under which seal (CPC 91, 93). */
export function seizureRecord({ item, ...facts }: PaperFacts): Body {
  if (!item) return { signatures: [], blocks: [] }
  return {
    signatures: presentSigns(item),
    blocks: [
      paragraph(say('lead.seizure')),
      headRows({ ...facts, item }),
      heading('taken'),
      takenRows({ ...facts, item }),
      ...(item.description === '' ? [] : [heading('description'), paragraph(orDash(item.description))]),
      ...weightPart(item),
      ...answerParts(item, ['gross_weight', 'net_weight']),
      ...samplingPart(item),
      blank('refusal', 2),
      blank('remarks', 3),
    ],
  }
}

/** The one who seized, the one it was taken from, and the two witnesses. */
export const presentSigns = ({
  obtainedBy,
  witnessOne,
  witnessTwo,
  answers,
}: PaperItem): Body['signatures'] => [
  signs('officer', obtainedBy),
  signs('taken-from', typeof answers.controller === 'string' ? answers.controller : null, true),
  signs('witness-one', witnessOne, true),
  signs('witness-two', witnessTwo, true),
]

/** Gross and net, each by itself, in figures and in words. */
export function weightPart({ answers }: Pick<PaperItem, 'answers'>): Block<Told>[] {
  const said = (['gross_weight', 'net_weight'] as const).flatMap((field) => {
    const grams = answers[field]
    return typeof grams === 'number'
      ? [row(field === 'gross_weight' ? 'gross' : 'net', weightInWords(inMillionths(grams)))]
      : []
  })
  return said.length === 0 ? [] : [heading('weights'), rows(...said)]
}

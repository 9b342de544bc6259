import type { Body } from './build'
import type { PaperFacts } from './facts'
import { blank, heading, headRows, paragraph, row, rows, samplingPart } from './parts'
import { presentSigns, weightPart } from './seizure-record'
import { as, at, itemName, orDash, say, weight } from './told'

/** Each weighing by itself: gross, net, on which scale, before whom, and how the samples were chosen. */
export function weighingRecord({ item, ...facts }: PaperFacts): Body {
  if (!item) return { signatures: [], blocks: [] }
  const { answers } = item
  const { weighings, samples } = facts
  return {
    signatures: presentSigns(item),
    blocks: [
      paragraph(say('lead.weighing')),
      headRows({ ...facts, item }),
      ...weightPart(item),
      rows(
        row('count', as(typeof answers.units === 'number' ? String(answers.units) : '—')),
        row('scale', orDash(text(answers.scale_id))),
        row('scale-checked', orDash(text(answers.scale_checked_on))),
        row('seal', orDash(text(answers.seal_no))),
      ),
      ...(weighings.length === 0
        ? []
        : [
            heading('weighings'),
            {
              kind: 'table' as const,
              columns: [
                { head: say('column.entry'), share: 1 },
                { head: say('column.what-happened'), share: 3 },
                { head: say('column.when'), share: 4 },
                { head: say('column.gross'), share: 2, end: true },
                { head: say('column.taken'), share: 2, end: true },
                { head: say('column.scale'), share: 1.6 },
              ],
              rows: weighings.map(({ seq, kind, at: when, weightUg, takenUg, scale }) => [
                as(String(seq)),
                say(`custody.${kind}`),
                at(when),
                weight(weightUg),
                weight(takenUg),
                orDash(scale),
              ]),
            },
          ]),
      ...(samples.length === 0
        ? []
        : [
            heading('samples'),
            {
              kind: 'table' as const,
              columns: [
                { head: say('column.number'), share: 1.2 },
                { head: say('column.what'), share: 5 },
                { head: say('column.gross'), share: 2, end: true },
                { head: say('column.seal'), share: 2.4 },
              ],
              rows: samples.map(({ number, title, seal, weightUg }) => [
                as(itemName(number)),
                as(title),
                weight(weightUg),
                orDash(seal),
              ]),
            },
          ]),
      ...samplingPart(item),
      paragraph(say('exhibits.apart'), 'quiet'),
      blank('refusal', 2),
    ],
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value : null)

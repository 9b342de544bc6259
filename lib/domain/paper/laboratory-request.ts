import { kinds } from '@/lib/domain/evidence/catalogue'
import { printRows } from '@/lib/domain/evidence/show'
import type { Body } from './build'
import type { PaperFacts } from './facts'
import { blank, heading, headRows, paragraph, row, rows, samplingPart, signs } from './parts'
import { weightPart } from './seizure-record'
import { as, at, both, dots, itemName, orDash, say, weight } from './told'

const told = ['substance', 'form', 'packaging', 'units', 'volume', 'field_test', 'field_test_kit', 'seal_no']

/** What the laboratory is asked, of what, under which seals; and what it is to say in its report. */
export function laboratoryRequest({ item, ...facts }: PaperFacts): Body {
  if (!item) return { signatures: [], blocks: [] }
  const about = printRows(kinds[item.type], item.answers).filter(({ field }) => told.includes(field))
  const { samples } = facts
  return {
    signatures: [signs('requests', item.obtainedBy), signs('laboratory', null)],
    blocks: [
      paragraph(say('lead.laboratory')),
      rows(row('laboratory', dots), row('request-no', dots)),
      headRows({ ...facts, item }),
      heading('sent'),
      rows(
        row('when-seized', at(item.obtainedAt)),
        row('where', orDash(item.obtainedPlace)),
        ...about.map(({ label, value }) => ({ label: both(label), value: both(value) })),
      ),
      ...weightPart(item),
      ...(samples.length === 0
        ? [paragraph(say('samples.none'))]
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
      heading('asked'),
      ...['identity', 'weights', 'purity', 'sampling', 'rest'].map((question) =>
        paragraph(say(`asked.${question}`)),
      ),
      blank('questions', 2),
      heading('on-receipt'),
      rows(
        row('received-when', dots),
        row('received-by', dots),
        row('seal-found', dots),
        row('gross-found', dots),
        row('count-found', dots),
      ),
    ],
  }
}

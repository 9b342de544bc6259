import { inMillionths } from '@/lib/domain/custody/weight'
import type { Body } from './build'
import type { PaperFacts } from './facts'
import { blank, heading, headRows, paragraph, row, rows, signs } from './parts'
import { as, at, itemName, line, say, type Told, weight } from './told'

/** Every object that was taken, in the order of its number, before the one it was taken from. */
export function exhibitList(facts: PaperFacts): Body {
  const { procedure, items } = facts
  return {
    signatures: [
      signs('officer', null),
      signs('taken-from', null, true),
      signs('witness-one', null, true),
      signs('witness-two', null, true),
    ],
    blocks: [
      headRows(facts),
      ...(procedure
        ? [
            rows(
              row(
                'procedure',
                line(
                  ' · ',
                  say(`procedure.${procedure.kind}`, { number: procedure.number }),
                  at(procedure.at),
                  as(procedure.place),
                ),
              ),
            ),
          ]
        : []),
      heading('exhibits'),
      paragraph(say('exhibits.count', { count: items.length })),
      {
        kind: 'table',
        columns: [
          { head: say('column.number'), share: 1.2 },
          { head: say('column.what'), share: 4 },
          { head: say('column.where'), share: 3.2 },
          { head: say('column.count'), share: 1.2, end: true },
          { head: say('column.gross'), share: 1.8, end: true },
          { head: say('column.net'), share: 1.8, end: true },
          { head: say('column.seal'), share: 2 },
        ],
        rows: items.map(({ number, title, obtainedPlace, answers }) => [
          as(itemName(number)),
          as(title),
          as(obtainedPlace),
          count(answers.units),
          grams(answers.gross_weight),
          grams(answers.net_weight),
          typeof answers.seal_no === 'string' ? as(answers.seal_no) : as('—'),
        ]),
      },
      paragraph(say('exhibits.apart'), 'quiet'),
      blank('refusal', 2),
    ],
  }
}

const count = (value: unknown): Told => as(typeof value === 'number' ? String(value) : '—')
const grams = (value: unknown): Told => weight(typeof value === 'number' ? inMillionths(value) : null)

import { kinds } from '@/lib/domain/evidence/catalogue'
import { printRows } from '@/lib/domain/evidence/show'
import { samplingOf } from '@/lib/domain/weights/sampling-plan'
import type { PaperFacts, PaperItem } from './facts'
import { as, at, both, dots, itemName, line, orDash, say, type Told } from './told'
import type { Block, SignaturePlace } from './tree'

type Rows = Extract<Block<Told>, { kind: 'rows' }>['rows']

export const row = (name: string, value: Told) => ({ label: say(`field.${name}`), value })

export const heading = (name: string): Block<Told> => ({
  kind: 'heading',
  level: 2,
  text: say(`part.${name}`),
})
export const paragraph = (text: Told, tone?: 'quiet' | 'strong' | 'framed'): Block<Told> =>
  tone ? { kind: 'paragraph', text, tone } : { kind: 'paragraph', text }
export const rows = (...all: Rows): Block<Told> => ({ kind: 'rows', rows: all })
export const blank = (name: string, lines: number): Block<Told> => ({
  kind: 'blank',
  label: say(`blank.${name}`),
  lines,
})

/** A place to sign on every page, with the name when it is known. */
export const signs = (name: string, who: string | null | undefined, thumb = false): SignaturePlace<Told> => ({
  label: say(`sign.${name}`),
  name: who == null || who === '' ? null : as(who),
  thumb,
})

/** Which case, unit and item it is about. */
export const headRows = (facts: PaperFacts): Block<Told> =>
  rows(
    row('case', as(facts.case.number)),
    row('unit', both({ en: facts.case.unitEn, km: facts.case.unitKm })),
    ...(facts.item
      ? [
          row('item', line(' · ', as(itemName(facts.item.number)), as(facts.item.title))),
          row('type', both(kinds[facts.item.type].title)),
        ]
      : []),
  )

/** Under which authority, when, where and by whom. */
export const takenRows = ({
  item,
  procedure,
}: {
  item: PaperItem
  procedure: PaperFacts['procedure']
}): Block<Told> =>
  rows(
    row('when', at(item.obtainedAt)),
    row('where', orDash(item.obtainedPlace)),
    row('by', orDash(item.obtainedBy)),
    row('legal-basis', orDash(item.legalBasis)),
    row('authorisation', orDash(item.authorisation ?? procedure?.authority)),
    ...(procedure
      ? [
          row(
            'procedure',
            line(
              ' · ',
              say(`procedure.${procedure.kind}`, { number: procedure.number }),
              at(procedure.at),
              as(procedure.place),
            ),
          ),
        ]
      : []),
    row('persons', orDash(item.persons)),
    row('witness-one', item.witnessOne ? as(item.witnessOne) : dots),
    row('witness-two', item.witnessTwo ? as(item.witnessTwo) : dots),
    ...(item.interpreter ? [row('interpreter', as(item.interpreter))] : []),
  )

/** What the form of the type was answered, part by part; `without` leaves out what the paper says elsewhere. */
export function answerParts(
  item: Pick<PaperItem, 'type' | 'answers'>,
  without: readonly string[] = [],
): Block<Told>[] {
  const kind = kinds[item.type]
  // What may not leave the team is not printed.
  const said = printRows(kind, item.answers).filter(
    ({ field, sensitivity }) => sensitivity !== 'restricted' && !without.includes(field),
  )
  return kind.groups.flatMap(({ id, title }): Block<Told>[] => {
    const of = said.filter(({ group }) => group === id)
    if (of.length === 0) return []
    return [
      { kind: 'heading', level: 2, text: both(title) },
      { kind: 'rows', rows: of.map(({ label, value }) => ({ label: both(label), value: both(value) })) },
    ]
  })
}

/** Why this many units were tested, and what it proves if all of them hold the drug (UNODC/ENFSI, ST/NAR/38). */
export function samplingPart(item: Pick<PaperItem, 'answers'>): Block<Told>[] {
  const said = samplingOf(item.answers)
  if (said === null) return []
  const { plan, way, asked, taken, proved } = said
  return [
    heading('sampling'),
    paragraph(say('sampling.lead', { units: plan.units })),
    {
      kind: 'table',
      columns: [
        { head: say('column.confidence'), share: 2 },
        { head: say('column.share'), share: 3 },
        { head: say('column.units-to-test'), share: 2, end: true },
      ],
      rows: plan.statistical.map(({ share, confidence, tested }) => [
        as(`${confidence * 100} %`),
        say('sampling.share', { share: share * 100 }),
        as(String(tested)),
      ]),
    },
    rows(
      row('sampling-every', as(String(plan.every))),
      row('sampling-square-root', as(String(plan.squareRoot))),
      row('sampling-twenty-plus', as(String(plan.twentyPlus))),
      ...(way ? [row('sampling-way', say(`sampling.way.${way}`))] : []),
      ...(asked === null ? [] : [row('sampling-asked', as(String(asked)))]),
      ...(taken === null ? [] : [row('sampling-taken', as(String(taken)))]),
      ...(proved === null ? [] : [row('sampling-proved', say('sampling.proved', { share: proved }))]),
    ),
    paragraph(say('sampling.why'), 'quiet'),
  ]
}

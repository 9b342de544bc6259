import { typedNumber } from '@/lib/domain/shared/quantity'
import type { Facts } from './facts'
import type { Field, Kind, Said } from './kind'
import type { Fact } from './read'
import { no, unitWords, yes } from './units'

/** One line of a printed record or a page: what was asked, and the answer in both languages. */
export type Row = {
  readonly field: string
  readonly group: string
  readonly label: Said
  readonly value: Said
  readonly sensitivity: Field['sensitivity']
}

/** The answers in the order of the form, as a record prints them. Numbers keep Latin digits and stand beside their unit. */
export function printRows(kind: Kind, facts: Facts): Row[] {
  return kind.fields.flatMap((field) => {
    const fact = facts[field.id]
    if (fact === undefined) return []
    const { id, group, label, sensitivity } = field
    return [{ field: id, group, label, value: sayFact(field, fact), sensitivity }]
  })
}

/** The answers as a form would have them typed, so that a record can be opened again and reads back the same. */
export function answersOf(kind: Kind, facts: Facts): Record<string, string> {
  return Object.fromEntries(
    kind.fields.flatMap(({ id }) => {
      const fact = facts[id]
      return fact === undefined ? [] : [[id, typedAs(fact)]]
    }),
  )
}

function typedAs(fact: Fact): string {
  if (typeof fact === 'string') return fact
  if (typeof fact === 'number') return typedNumber(fact)
  if (typeof fact === 'boolean') return fact ? 'yes' : 'no'
  return fact.join('\n')
}

function sayFact(field: Field, fact: Fact): Said {
  if (typeof fact === 'boolean') return fact ? yes : no
  if (field.kind === 'choice')
    return field.choices?.find(({ id }) => id === fact)?.label ?? both(String(fact))
  if (typeof fact === 'number') return withUnit(plain(fact), field.unit)
  if (typeof fact === 'string') return both(field.kind === 'datetime' ? spoken(fact) : fact)
  return both(fact.join('\n'))
}

const both = (text: string): Said => ({ en: text, km: text })

/** `2026-11-02 18:40`, with the offset only when it is not Cambodian time. */
const spoken = (moment: string) =>
  moment.replace('T', ' ').replace(/(:\d\d)?\+07:00$/, (_, s = '') => (s === ':00' ? '' : s))

const plain = (value: number) => value.toFixed(6).replace(/\.?0+$/, '')

const withUnit = (number: string, unit: Field['unit']): Said =>
  unit === undefined
    ? both(number)
    : { en: `${number} ${unitWords[unit].en}`, km: `${number} ${unitWords[unit].km}` }

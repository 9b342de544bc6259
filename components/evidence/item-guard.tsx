'use client'
import type { AuthorityFacts } from '@/lib/domain/authority/authority'
import type { ProcedureFacts } from '@/lib/domain/cases/case-view'
import { footingMarks } from '@/lib/domain/cases/footing-marks'
import { procedureMarks } from '@/lib/domain/cases/procedure-marks'
import type { ItemType } from '@/lib/domain/evidence/kind'
import type { Mark } from '@/lib/domain/evidence/marks'
import { parseMoment } from '@/lib/domain/evidence/when'
import { GuardBox, type Typed, useTyped } from './guard-box'
import type { GuardWords } from './guard-words'

const momentOf = (typed: string | undefined) => {
  const ruling = parseMoment(typed ?? '')
  return ruling.ok ? ruling.value : undefined
}

/** The answers of the type that an authority is held against, as they would be kept. */
const factsOf = (typed: Typed) => ({
  ...Object.fromEntries(
    ['recorded_from', 'recorded_to', 'started_at', 'ended_at', 'extraction_began'].flatMap((name) => {
      const kept = momentOf(typed[`facts.${name}`])
      return kept ? [[name, kept]] : []
    }),
  ),
  ...Object.fromEntries(
    ['attended_by', 'order_covers', 'order_ref', 'extraction_type'].flatMap((name) => {
      const kept = typed[`facts.${name}`]
      return kept ? [[name, kept]] : []
    }),
  ),
  ...(typed['facts.targets']
    ? { targets: typed['facts.targets'].split('\n').filter((line) => line.trim()) }
    : {}),
})

const flagOf = (typed: string | undefined) => (typed === 'yes' ? true : typed === 'no' ? false : null)
const exceptions = ['flagrancy', 'call_from_inside', 'open_to_public', 'drug_place'] as const

/** What stands outside what, under the field that shows it, while the form is filled in. The same rules as on the server. */
export function ItemGuard({
  field,
  type,
  asksWitnesses,
  authorities,
  procedures,
  language,
  now,
  words,
  still,
}: {
  readonly field: string
  readonly type: ItemType
  readonly asksWitnesses: boolean
  readonly authorities: readonly AuthorityFacts[]
  readonly procedures: readonly ProcedureFacts[]
  readonly language: 'en' | 'km'
  readonly now: Date
  readonly words: GuardWords
  readonly still: string
}) {
  const marksOf = (typed: Typed): readonly Mark[] => {
    const obtainedAt = momentOf(typed.obtainedAt)
    const item = {
      ...{ id: '', type, facts: factsOf(typed), authorityId: typed.authorityId ?? null },
      ...(obtainedAt ? { obtainedAt: new Date(obtainedAt) } : {}),
      ...{ obtainedPlace: typed.obtainedPlace ?? null, placeCode: typed.placeCode ?? null },
      ...{ procedureId: typed.procedureId ?? null, witnessOne: typed.witnessOne ?? null },
      nightException: exceptions.find((one) => one === typed.nightException) ?? null,
      ...{ witnessTwo: typed.witnessTwo ?? null, witnessesPolice: flagOf(typed.witnessesPolice) },
    }
    const procedure = procedures.find(({ id }) => id === item.procedureId)
    const ground = { authorities, procedures, stepMarks: [], asOf: now }
    const own = obtainedAt ? footingMarks(item, asksWitnesses, procedure, ground) : []
    const rests = procedure ? procedureMarks(procedure, ground) : []
    return [...own, ...rests.map((mark) => ({ ...mark, field: 'procedureId' }))]
  }
  const { anchor, marks } = useTyped(marksOf, field)
  return <GuardBox anchor={anchor} marks={marks} language={language} words={words} still={still} />
}

'use client'
import { GuardBox, type Typed, useTyped } from '@/components/evidence/guard-box'
import type { GuardWords } from '@/components/evidence/guard-words'
import type { AuthorityFacts } from '@/lib/domain/authority/authority'
import type { ProcedureFacts } from '@/lib/domain/cases/case-view'
import { procedureMarks } from '@/lib/domain/cases/procedure-marks'
import { procedure } from '@/lib/domain/evidence/kind'
import type { Mark } from '@/lib/domain/evidence/marks'
import { parseMoment } from '@/lib/domain/evidence/when'

type Known = Omit<ProcedureFacts, 'id'>

const momentOf = (typed: string | undefined) => {
  const ruling = parseMoment(typed ?? '')
  return ruling.ok ? new Date(ruling.value) : null
}
const flagOf = (typed: string | undefined) => (typed === 'yes' ? true : typed === 'no' ? false : null)
const exceptions = ['flagrancy', 'call_from_inside', 'open_to_public', 'drug_place'] as const

/** What a record of a search, an arrest or an interview shows to be missing, under the field, while it is typed. */
export function ProcedureGuard({
  field,
  given,
  authorities,
  procedures,
  language,
  now,
  words,
  still,
}: {
  readonly field: string
  readonly given: Known | null
  readonly authorities: readonly AuthorityFacts[]
  readonly procedures: readonly (Known & { readonly procedureId: string })[]
  readonly language: 'en' | 'km'
  readonly now: Date
  readonly words: GuardWords
  readonly still: string
}) {
  const marksOf = (typed: Typed): readonly Mark[] => {
    const kind = given?.kind ?? procedure.options.find((one) => one === typed.kind)
    const at = given?.at ?? momentOf(typed.at)
    if (!kind || !at) return []
    const typedSoFar: ProcedureFacts = {
      ...{ id: '', number: given?.number ?? 0, kind, at: new Date(at), until: momentOf(typed.until) },
      ...{ place: given?.place ?? typed.place ?? '', partyId: given?.partyId ?? typed.partyId ?? null },
      ...{ authorityId: typed.authorityId ?? null, ownerPresent: flagOf(typed.ownerPresent) },
      nightException: exceptions.find((one) => one === typed.nightException) ?? null,
      ...{ witnessOne: typed.witnessOne ?? null, witnessTwo: typed.witnessTwo ?? null },
      ...{ witnessesPolice: flagOf(typed.witnessesPolice) },
      interpreterIndependent: flagOf(typed.interpreterIndependent),
      ...{ lawyerInvitedAt: null, felony: null },
    }
    const known = procedures.map(({ procedureId, ...one }) => ({ ...one, id: procedureId }))
    return procedureMarks(typedSoFar, { authorities, procedures: known, stepMarks: [], asOf: now })
  }
  const { anchor, marks } = useTyped(marksOf, field)
  return <GuardBox anchor={anchor} marks={marks} language={language} words={words} still={still} />
}

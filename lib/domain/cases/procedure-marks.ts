import type { AuthorityFacts } from '@/lib/domain/authority/authority'
import { outside, unwritten } from '@/lib/domain/authority/covers'
import { type Custody, heardTooLate } from '@/lib/domain/authority/custody-time'
import { nightMarks, witnessMarks } from '@/lib/domain/authority/search-rules'
import type { Mark } from '@/lib/domain/evidence/marks'
import { independentInterpreter } from '@/lib/domain/evidence/prerequisites'
import type { ProcedureFacts, StepMarkFacts } from './case-view'

/** What the items of a case stand on: authorities, searches, arrests and interviews, and which custody was extended. */
export type Ground = {
  readonly authorities: readonly AuthorityFacts[]
  readonly procedures: readonly ProcedureFacts[]
  readonly stepMarks: readonly Pick<StepMarkFacts, 'step' | 'triggerId' | 'state'>[]
  readonly asOf: Date
}

/** What the record of a search, arrest or interview itself shows to be missing, the law's words with each. */
export function procedureMarks(procedure: ProcedureFacts, ground: Ground): readonly Mark[] {
  const authority = ground.authorities.find(({ id }) => id === procedure.authorityId)
  const own = [
    ...ofItsKind(procedure, authority, ground),
    ...(authority ? cited(procedure, authority, ground) : []),
  ]
  return own.map((mark) => ({ ...mark, procedure: procedure.number }))
}

function ofItsKind(
  procedure: ProcedureFacts,
  authority: AuthorityFacts | undefined,
  ground: Ground,
): readonly Mark[] {
  switch (procedure.kind) {
    case 'search':
      return [
        ...nightMarks({ ...procedure, authority: authority?.kind ?? null }, 'at'),
        ...witnessMarks(procedure),
      ]
    case 'interview':
      return heardTooLate(procedure, custodiesOf(procedure.partyId, ground))
    case 'interpreter':
      return procedure.interpreterIndependent === false
        ? [{ mark: 'at_risk', because: independentInterpreter, field: 'interpreterIndependent' }]
        : []
    case 'arrest':
    case 'judicial_interview':
    case 'immediate_appearance':
    case 'detention':
      return []
  }
}

const fields: Readonly<Record<string, string>> = { obtainedAt: 'at', obtainedPlace: 'place' }

function cited(
  { kind, at, until, place }: ProcedureFacts,
  authority: AuthorityFacts,
  { asOf }: Ground,
): readonly Mark[] {
  // An arrest and a detention are the use of their authority; the time that follows is not.
  const atOnce = kind === 'arrest' || kind === 'detention'
  const use = {
    ...{ at, until: atOnce ? at : (until ?? at), placeCode: null, targets: [] },
    // The place of an arrest or an interview is the unit, which no authority names.
    place: kind === 'search' ? place : null,
    needs: kind === 'search' || kind === 'arrest' ? [kind] : [],
  }
  return [...outside(authority, use), ...unwritten(authority, asOf)].map((mark) => ({
    ...mark,
    field: fields[mark.field ?? ''] ?? mark.field ?? 'authorityId',
  }))
}

/** The times in which somebody was in police custody, each with whether its extension was permitted. */
export const custodiesOf = (
  partyId: string | null,
  { procedures, stepMarks }: Pick<Ground, 'procedures' | 'stepMarks'>,
): readonly (Custody & { readonly id: string })[] =>
  partyId === null
    ? []
    : procedures
        .filter((one) => one.kind === 'arrest' && one.partyId === partyId)
        .map(({ id, at, until }) => ({
          ...{ id, at, until },
          extended: stepMarks.some(
            ({ step, triggerId, state }) =>
              step === 'custody_extension' && triggerId === id && state === 'done',
          ),
        }))

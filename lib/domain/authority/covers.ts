import type { Prerequisite } from '@/lib/domain/evidence/kind'
import type { Mark } from '@/lib/domain/evidence/marks'
import type { AuthorityFacts, Scope } from './authority'
import { liesIn, type Whereabouts } from './place'
import { authorityStands, givenBefore, inPlace, inScope, inWindow, inWriting, onTarget } from './rules'

/** What was done in the name of an authority. */
export type Use = Whereabouts & {
  /** From when to when it was done; the same moment twice when it has no length. */
  readonly at: Date
  readonly until: Date
  /** What it needs the authority to cover, any one of these; none when nothing in particular. */
  readonly needs: readonly Scope[]
  /** The numbers and names it concerns; none when that is not said. */
  readonly targets: readonly string[]
}

/** Everything in which a use lies outside its authority. What nobody said marks nothing. */
export function outside(authority: AuthorityFacts, use: Use): readonly Mark[] {
  const found: [Prerequisite, boolean, string][] = [
    [authorityStands, authority.withdrawn, 'authorityId'],
    [givenBefore, !onTheSpot(authority) && use.at < authority.givenAt, 'obtainedAt'],
    [inWindow, !within(authority, use), 'obtainedAt'],
    [inPlace, liesIn(use, authority) === false, 'obtainedPlace'],
    [inScope, !inReach(authority, use.needs), 'authorityId'],
    [onTarget, missesTargets(authority.targets, use.targets), 'authorityId'],
  ]
  return found.flatMap(([because, broken, field]) =>
    broken ? [{ mark: because.whenMissing, because, field, authority: authority.number }] : [],
  )
}

/** A flagrant offence is established at the moment itself, and allows what follows from it. */
const onTheSpot = ({ kind }: AuthorityFacts) => kind === 'flagrancy'

const within = ({ from, to }: AuthorityFacts, { at, until }: Use) =>
  (from === null || at >= from) && (to === null || until <= to)

const onFlagrancy: readonly Scope[] = ['arrest', 'search', 'seizure']

const inReach = (authority: AuthorityFacts, needs: readonly Scope[]) =>
  needs.length === 0 ||
  needs.some((need) => authority.scope.includes(need) || (onTheSpot(authority) && onFlagrancy.includes(need)))

const bare = (name: string) =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u200b-\u200d.()-]+/g, '')
    .replace(/^\+855/, '0')

/** It names numbers, what was done names numbers, and none is the same. */
function missesTargets(named: readonly string[], used: readonly string[]): boolean {
  if (named.length === 0 || used.length === 0) return false
  const allowed = named.map(bare)
  return !used.map(bare).some((one) => allowed.some((name) => name.includes(one) || one.includes(name)))
}

const day = 24 * 3_600_000

/** By when a verbal authorisation must be in writing; null for every other, and once it is. */
export const writingDue = ({
  kind,
  givenAt,
  writtenAt,
  withdrawn,
}: Pick<AuthorityFacts, 'kind' | 'givenAt' | 'writtenAt' | 'withdrawn'>): Date | null =>
  kind === 'prosecutor_verbal' && writtenAt === null && !withdrawn ? new Date(givenAt.getTime() + day) : null

/** A verbal authorisation that nobody put in writing in time puts at risk what cites it. */
export function unwritten(authority: AuthorityFacts, asOf: Date): readonly Mark[] {
  const due = writingDue(authority)
  return due !== null && due < asOf
    ? [{ mark: 'at_risk', because: inWriting, field: 'authorityId', authority: authority.number }]
    : []
}

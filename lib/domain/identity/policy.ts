import type { Halfway } from './second-factor'

/** What an account may be. One account has one role. */
export const roles = ['officer', 'custodian', 'prosecutor', 'supervisor', 'auditor', 'administrator'] as const
export type Role = (typeof roles)[number]

/** Somebody who is signed in. */
export type Actor = {
  readonly id: string
  readonly role: Role
  readonly unitId: string
  /** The actor's unit and all units below it. */
  readonly line: readonly string[]
  readonly sessionId: string
  readonly assurance: 'password' | 'second_factor'
  /** When the person last proved to be there. */
  readonly verifiedAt: Date
  /** For which act on which object they did; null when they came in. */
  readonly verifiedFor: string | null
  /** What is still to be done before anything else is open; undefined for who is all the way in. */
  readonly halfway?: Halfway | undefined
}

/** How a person stands to a case. `system` is what concerns no case. */
export type Reach =
  | 'system'
  | 'team'
  | 'line'
  | 'deputy'
  | 'reasoned'
  | 'glass'
  | 'unsealed'
  | 'informed'
  | 'submitted'
  | 'store'

/** What must be known of a case to say who may do what to it. */
export type CaseFacts = {
  readonly caseId: string
  readonly unitId: string
  readonly officeId: string | null
  readonly status: 'open' | 'submitted' | 'returned' | 'decided' | 'closed'
  readonly sensitivity: 'normal' | 'sealed'
  /** True once the file went to the office that knows of it, until it is reopened. Being closed is not being submitted. */
  readonly submitted: boolean
  readonly onTeam: boolean
  /** True while a reason given today opens the file. */
  readonly reasonGiven: boolean
  /** For whom the actor stands in over the unit of the case; null when for nobody. */
  readonly deputyFor: string | null
  /** True for the hour in which the glass that the actor broke opens the file, to be read and no more. */
  readonly glassBroken: boolean
  /** True while an object of the case is in the actor's hands or their store's, or offered to them. */
  readonly holdsHere: boolean
}

export type Subject = 'system' | CaseFacts

const own = {
  'own:session': ['system'],
  'own:work': ['system'],
  'own:notices': ['system'],
  // Of oneself, of one's line, or of everybody: the act looks at whose it is.
  'leaver:read': ['system'],
  'approval:decide': ['system', 'team', 'line', 'deputy', 'submitted'],
  // The law as the house keeps it, and the numbers it reads by, are open to all who work here.
  'law:read': ['system'],
} as const

/** What the hands that hold an object may do with it, wherever they stand to the case. Each act looks at the object itself. */
const keeping = { 'custody:read': ['team', 'store'], 'custody:keep': ['team', 'store'] } as const

/** Files: of the case for its team; for the hands that hold an object, those of their own entries in its ledger and no other. */
const filesInHand = { 'file:attach': ['team', 'store'], 'file:open': ['team', 'store'] } as const

/** What a label says is looked up where its object may be seen; what stands behind a place, by its store alone. */
const labels = { 'label:find': ['team', 'store'] } as const

const file = ['team', 'submitted'] as const
const looked = ['team', 'reasoned'] as const
const read = ['team', 'reasoned', 'glass'] as const

/** Who may do what (design: security, "Who may do what"). What is not here is refused. */
export const grants = {
  officer: {
    ...own,
    'case:list': ['system'],
    'case:open': ['system'],
    'case:break-glass': ['unsealed'],
    'case:state-purpose': ['team'],
    'glass:read': ['system'],
    'case:read': ['team', 'glass'],
    'case:history': ['team', 'glass'],
    'case:informed': ['team'],
    'case:release': ['team'],
    'authorisation:ask': ['team'],
    'case:edit': ['team'],
    'case:submit': ['team'],
    'return:answer': ['team'],
    'comment:write': ['team'],
    'disclosure:mark': ['team'],
    'people:edit': ['team'],
    'victim:withdraw': ['team'],
    'network:edit': ['team'],
    'evidence:log': ['team'],
    'duress:allege': ['team'],
    'privilege:seal': ['team'],
    'authority:edit': ['team'],
    'evidence:edit': ['team'],
    'evidence:grade': ['team'],
    ...filesInHand,
    'file:open': ['team', 'store', 'glass'],
    'paper:print': ['team', 'store'],
    'paper:open': ['team', 'store', 'glass'],
    'proof:link': ['team'],
    'defence:edit': ['team'],
    'snapshot:take': ['team'],
    'charges:edit': ['team'],
    'steps:mark': ['team'],
    'tasks:edit': ['team'],
    'scenario:save': ['team'],
    'draft:own': ['team'],
    'field:send': ['system'],
    'quality:read': ['system'],
    'learning:own': ['system'],
    'practice:own': ['system'],
    ...keeping,
    'custody:read': ['team', 'store', 'glass'],
    ...labels,
    'custody:desk': ['system'],
    'informant:own': ['system'],
    'informant:register': ['system'],
    'informant:place': ['team'],
  },
  custodian: {
    ...own,
    'duress:allege': ['store'],
    'custody:read': ['store'],
    'custody:keep': ['store'],
    'file:attach': ['store'],
    'file:open': ['store'],
    'paper:print': ['store'],
    'paper:open': ['store'],
    'custody:desk': ['system'],
    'label:find': ['store', 'system'],
    'store:keep': ['system'],
  },
  prosecutor: {
    ...own,
    'case:list': ['system'],
    'case:informed': ['team', 'informed'],
    'authorisation:give': ['team', 'informed'],
    'case:state-purpose': ['team', 'informed'],
    'case:read': file,
    'return:write': file,
    'review:write': file,
    'comment:write': file,
    'queue:read': ['system'],
    'learning:unit': ['system'],
    'case:decide': file,
    'disclosure:decide': file,
    'court:record': file,
    'disclosure:mark': file,
    'case:history': file,
    'custody:read': file,
    'label:find': file,
    'authority:edit': file,
    'duress:allege': file,
    'privilege:seal': file,
    'privilege:read': file,
    'evidence:assess': file,
    'evidence:grade': file,
    'file:open': file,
    'paper:open': file,
    'proof:link': file,
    'defence:edit': file,
    'snapshot:take': file,
    'contradiction:approve': file,
    'proof:confirm': file,
    'tier:set': file,
    'victim:withdraw': file,
    'tasks:edit': file,
    'scenario:save': file,
    'draft:own': file,
    'informant:unmask': ['system'],
    'informant:second': ['system'],
    'informant:ask': file,
  },
  supervisor: {
    ...own,
    // Who stands outside a file may be its second person; each act says who fits, and nobody else finds that it waits.
    'approval:decide': [...own['approval:decide'], 'unsealed'],
    'case:list': ['system'],
    'case:break-glass': ['unsealed'],
    'case:review-glass': ['team', 'line'],
    'glass:read': ['system'],
    'leaver:list': ['system'],
    'case:read': read,
    'case:history': read,
    'case:informed': looked,
    'comment:write': looked,
    'custody:read': read,
    'label:find': looked,
    'duress:allege': looked,
    'privilege:seal': looked,
    'custody:dispose': ['team', 'line', 'deputy'],
    'approval:delegate': ['system'],
    'case:state-reason': ['line', 'deputy'],
    'case:state-purpose': ['team', 'line', 'deputy'],
    'case:team': ['team', 'line'],
    'case:inform': ['team', 'line'],
    'case:approve-submission': ['team', 'line', 'deputy'],
    'contradiction:approve': ['team', 'line', 'deputy'],
    'snapshot:take': looked,
    'case:seal': ['team', 'line'],
    'case:close': ['team', 'line'],
    'evidence:grade': ['team'],
    'quality:read': ['system'],
    'calibration:read': ['system'],
    'learning:unit': ['system'],
    'sample:draw': ['system'],
    'file:open': read,
    'tasks:edit': ['team'],
    'scenario:save': ['team'],
    'paper:open': read,
    'account:pick': ['system'],
    'account:vouch': ['system'],
    'informant:unmask': ['system'],
    'informant:second': ['system'],
    'informant:ask': ['team'],
    'informant:succeed': ['system'],
    'retention:list': ['system'],
    'retention:work': ['team', 'line'],
    'retention:second': ['unsealed'],
  },
  auditor: {
    ...own,
    'log:read': ['system'],
    'glass:read': ['system'],
    'flag:work': ['system'],
    'sample:draw': ['system'],
    'informant:own': ['system'],
    'informant:plant': ['system'],
  },
  administrator: {
    ...own,
    'account:manage': ['system'],
    'account:approve': ['system'],
    'leaver:list': ['system'],
    'unit:manage': ['system'],
    'template:manage': ['system'],
    'template:approve': ['system'],
    'policy:manage': ['system'],
    'policy:approve': ['system'],
    'calibration:read': ['system'],
    'learning:unit': ['system'],
  },
} as const satisfies Record<Role, Partial<Record<string, readonly Reach[]>>>

/** Every permission that some role has. */
export type Permission = { [R in Role]: keyof (typeof grants)[R] }[Role]

/** Every way in which the actor stands to the subject. A sealed case knows only its team. */
export function reaches(actor: Pick<Actor, 'role' | 'unitId' | 'line'>, subject: Subject): readonly Reach[] {
  if (subject === 'system') return ['system']
  const held: Reach[] = subject.onTeam ? ['team'] : []
  // What lies in a store must be handed on even when its case is sealed: the object is known there, the case is not.
  if (subject.holdsHere) held.push('store')
  if (subject.sensitivity === 'sealed') return held
  held.push('unsealed', ...(subject.glassBroken ? (['glass'] as const) : []))
  if (actor.role === 'supervisor' && actor.line.includes(subject.unitId)) {
    held.push('line', ...(subject.reasonGiven ? (['reasoned'] as const) : []))
  }
  // Who stands in approves, and says first why they look; nothing else of what the other may do is handed on.
  if (actor.role === 'supervisor' && subject.deputyFor !== null && !held.includes('line')) {
    held.push('deputy', ...(subject.reasonGiven ? (['reasoned'] as const) : []))
  }
  if (actor.role === 'prosecutor' && subject.officeId === actor.unitId) {
    held.push('informed', ...(subject.submitted ? (['submitted'] as const) : []))
  }
  return held
}

const reachesOf = (role: Role, permission: Permission): readonly Reach[] =>
  (grants[role] as Partial<Record<Permission, readonly Reach[]>>)[permission] ?? []

/** Every way in which the actor stands to the subject that lets them do this. */
export const lettingIn = (
  actor: Pick<Actor, 'role' | 'unitId' | 'line'>,
  permission: Permission,
  subject: Subject,
): readonly Reach[] => {
  const held = reaches(actor, subject)
  return reachesOf(actor.role, permission).filter((reach) => held.includes(reach))
}

/** May the actor do this to the subject? Deny by default. */
export const can = (
  actor: Pick<Actor, 'role' | 'unitId' | 'line'>,
  permission: Permission,
  subject: Subject,
): boolean => lettingIn(actor, permission, subject).length > 0

/** True when the only thing missing is a stated reason: a supervisor in line, outside their own teams. */
export const wantsReason = (
  actor: Pick<Actor, 'role' | 'unitId' | 'line'>,
  permission: Permission,
  subject: Subject,
): boolean =>
  subject !== 'system' &&
  !can(actor, permission, subject) &&
  can(actor, permission, { ...subject, reasonGiven: true })

/** True when the role could do it to some case or to none. Buttons ask this; the door asks `can`. */
export const mightEver = (role: Role, permission: Permission): boolean =>
  reachesOf(role, permission).length > 0

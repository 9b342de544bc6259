import { type Db, Prisma } from '@/lib/db/client'
import type { CaseStatus, Sensitivity } from '@/lib/domain/cases/case'
import { type Actor, type CaseFacts, can, type Permission } from '@/lib/domain/identity/policy'
import { NotFound } from '@/lib/server/kernel/errors'

/** What stands over every page of a case: which case it is, whose, where it stands, and what the reader may do. */
export type CaseHeader = {
  readonly caseId: string
  readonly number: string
  readonly title: string
  readonly summary: string
  readonly status: CaseStatus
  readonly sensitivity: Sensitivity
  readonly version: number
  readonly revision: number
  readonly unit: { readonly code: string; readonly nameEn: string; readonly nameKm: string }
  readonly office: { readonly nameEn: string; readonly nameKm: string } | null
  readonly lead: { readonly id: string; readonly nameLatin: string; readonly nameKm: string | null }
  readonly counts: {
    readonly evidence: number
    readonly people: number
    readonly network: number
    readonly charges: number
    readonly authorities: number
    readonly team: number
  }
  readonly may: Readonly<Record<May, boolean>>
}

/** What a page may offer, by its permission. A closed case is read, and reopened; nothing else. */
const offers = {
  edit: 'case:edit',
  submit: 'case:submit',
  answerReturn: 'return:answer',
  comment: 'comment:write',
  returnFile: 'return:write',
  review: 'review:write',
  decide: 'case:decide',
  disclose: 'disclosure:decide',
  court: 'court:record',
  markDisclosure: 'disclosure:mark',
  readHistory: 'case:history',
  editPeople: 'people:edit',
  editNetwork: 'network:edit',
  setTier: 'tier:set',
  withdrawVictim: 'victim:withdraw',
  logEvidence: 'evidence:log',
  editEvidence: 'evidence:edit',
  editAuthority: 'authority:edit',
  allegeDuress: 'duress:allege',
  sealPrivileged: 'privilege:seal',
  releasePrivileged: 'privilege:read',
  grade: 'evidence:grade',
  assess: 'evidence:assess',
  attach: 'file:attach',
  openFile: 'file:open',
  link: 'proof:link',
  defend: 'defence:edit',
  takeSnapshot: 'snapshot:take',
  confirmLink: 'proof:confirm',
  editCharges: 'charges:edit',
  markSteps: 'steps:mark',
  editTasks: 'tasks:edit',
  saveScenario: 'scenario:save',
  team: 'case:team',
  inform: 'case:inform',
  informed: 'case:informed',
  approveSubmission: 'case:approve-submission',
  seal: 'case:seal',
  close: 'case:close',
  retention: 'retention:work',
  correct: 'people:edit',
} as const satisfies Record<string, Permission>
type May = keyof typeof offers

const stillInClosed: readonly May[] = [
  ...(['readHistory', 'openFile', 'close', 'team', 'review', 'informed', 'retention', 'correct'] as const),
]

type Row = Omit<CaseHeader, 'caseId' | 'unit' | 'office' | 'lead' | 'counts' | 'may'> &
  Omit<CaseFacts, 'reasonGiven' | 'glassBroken' | 'holdsHere'> & {
    unitCode: string
    unitEn: string
    unitKm: string
    officeEn: string | null
    officeKm: string | null
    leadId: string
    leadLatin: string
    leadKm: string | null
    items: number
    parties: number
    links: number
    charges: number
    authorities: number
    members: number
  }

/** The header of a case, for the act of one of its pages: whoever asks is admitted already. */
export async function caseHeader(db: Db, actor: Actor, caseId: string): Promise<CaseHeader> {
  const [row] = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT c."id" AS "caseId", c."number", c."title", c."summary", c."status"::text AS "status",
      c."sensitivity"::text AS "sensitivity", c."version", c."revision", c."unitId", c."officeId", c."leadId",
      (c."status" <> 'open' AND c."submittedAt" IS NOT NULL) AS "submitted",
      u."code" AS "unitCode", u."nameEn" AS "unitEn", u."nameKm" AS "unitKm", o."nameEn" AS "officeEn", o."nameKm" AS "officeKm",
      l."nameLatin" AS "leadLatin", l."nameKm" AS "leadKm",
      (SELECT count(*)::int FROM "Item" i WHERE i."caseId" = c."id") AS "items",
      (SELECT count(*)::int FROM "Party" p WHERE p."caseId" = c."id") AS "parties",
      (SELECT count(*)::int FROM "ControlLink" k WHERE k."caseId" = c."id" AND k."withdrawnAt" IS NULL) AS "links",
      (SELECT count(*)::int FROM "Charge" h WHERE h."caseId" = c."id" AND h."withdrawnAt" IS NULL) AS "charges",
      c."authoritiesNumbered" AS "authorities",
      (SELECT count(*)::int FROM "TeamMember" t WHERE t."caseId" = c."id" AND t."until" IS NULL) AS "members",
      EXISTS (SELECT 1 FROM "TeamMember" t
        WHERE t."caseId" = c."id" AND t."accountId" = ${actor.id}::uuid AND t."until" IS NULL) AS "onTeam"
    FROM "Case" c JOIN "Unit" u ON u."id" = c."unitId" JOIN "Account" l ON l."id" = c."leadId"
      LEFT JOIN "Unit" o ON o."id" = c."officeId"
    WHERE c."id" = ${caseId}::uuid`)
  if (!row) throw new NotFound()
  const { number, title, summary, status, sensitivity, version, revision } = row
  return {
    ...{ caseId, number, title, summary, status, sensitivity, version, revision },
    unit: { code: row.unitCode, nameEn: row.unitEn, nameKm: row.unitKm },
    office:
      row.officeEn === null || row.officeKm === null ? null : { nameEn: row.officeEn, nameKm: row.officeKm },
    lead: { id: row.leadId, nameLatin: row.leadLatin, nameKm: row.leadKm },
    counts: {
      evidence: row.items,
      people: row.parties,
      network: row.links,
      charges: row.charges,
      authorities: row.authorities,
      team: row.members,
    },
    may: mayDo(actor, { ...row, deputyFor: null, reasonGiven: true, glassBroken: true, holdsHere: false }),
  }
}

const mayDo = (actor: Actor, facts: CaseFacts): CaseHeader['may'] => {
  const one = (offer: May) =>
    (facts.status !== 'closed' || stillInClosed.includes(offer)) && can(actor, offers[offer], facts)
  return {
    edit: one('edit'),
    submit: one('submit'),
    answerReturn: one('answerReturn'),
    comment: one('comment'),
    returnFile: one('returnFile'),
    review: one('review'),
    decide: one('decide'),
    disclose: one('disclose'),
    court: one('court'),
    markDisclosure: one('markDisclosure'),
    readHistory: one('readHistory'),
    editPeople: one('editPeople'),
    editNetwork: one('editNetwork'),
    setTier: one('setTier'),
    withdrawVictim: one('withdrawVictim'),
    logEvidence: one('logEvidence'),
    editEvidence: one('editEvidence'),
    editAuthority: one('editAuthority'),
    allegeDuress: one('allegeDuress'),
    sealPrivileged: one('sealPrivileged'),
    releasePrivileged: one('releasePrivileged'),
    grade: one('grade'),
    assess: one('assess'),
    attach: one('attach'),
    openFile: one('openFile'),
    link: one('link'),
    defend: one('defend'),
    takeSnapshot: one('takeSnapshot'),
    confirmLink: one('confirmLink'),
    editCharges: one('editCharges'),
    markSteps: one('markSteps'),
    editTasks: one('editTasks'),
    saveScenario: one('saveScenario'),
    team: one('team'),
    inform: one('inform'),
    informed: one('informed'),
    approveSubmission: one('approveSubmission'),
    seal: one('seal'),
    close: one('close'),
    retention: one('retention'),
    correct: one('correct'),
  }
}

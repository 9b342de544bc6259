import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import '@/lib/server/every-act'
import { informOffice } from '@/lib/server/cases/inform-office'
import { viewCase } from '@/lib/server/cases/view-case'
import { type AnyAct, everyAct } from '@/lib/server/kernel/act'
import { NotFound, ReasonFirst, Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { aFile, type Cast, type Persona, theCompany } from '../support/cast'
import { aScene, fixtures, type Scene } from '../support/every-act'
import { entries } from '../support/log'
import { at, today } from '../support/people'
import { rowsNow } from '../support/rows'

/** How a case can stand when somebody comes. */
const standings = {
  open: { status: 'open', sensitivity: 'normal' },
  submitted: { status: 'submitted', sensitivity: 'normal', submittedAt: today },
  'closed before it was ever submitted': { status: 'closed', sensitivity: 'normal', closedAt: today },
  'submitted and sealed': { status: 'submitted', sensitivity: 'sealed', submittedAt: today },
} as const
type Standing = keyof typeof standings
const everyStanding = Object.keys(standings) as Standing[]

/** Who is let in. Whoever is not named finds nothing there; who is asked why first is named apart. */
type Circle = { readonly in: readonly Persona[]; readonly why?: readonly Persona[] }
type Circles = Readonly<Record<Standing, Circle>>

const alike = (who: readonly Persona[]): Circles => ({
  open: { in: who },
  submitted: { in: who },
  'closed before it was ever submitted': { in: who },
  'submitted and sealed': { in: who },
})

const team = ['lead', 'supervisorOnTeam', 'prosecutorOnTeam'] as const

/*
 * The law, written down a second time and by hand (design: security, "Who may do what"): it knows nothing of `grants`, so
 * that a slip there is seen here.
 */
const lead = alike(['lead'])
const readers: Circles = {
  open: { in: [...team, 'reasoned'], why: ['supervisor'] },
  submitted: { in: [...team, 'reasoned', 'prosecutor'], why: ['supervisor'] },
  'closed before it was ever submitted': { in: [...team, 'reasoned'], why: ['supervisor'] },
  'submitted and sealed': { in: team },
}
const prosecutors: Circles = {
  open: { in: ['prosecutorOnTeam'] },
  submitted: { in: ['prosecutorOnTeam', 'prosecutor'] },
  'closed before it was ever submitted': { in: ['prosecutorOnTeam'] },
  'submitted and sealed': { in: ['prosecutorOnTeam'] },
}
/** What an office reads that is informed of a case, and what police of the case see with it. */
const informed: Circles = {
  open: { in: [...team, 'reasoned', 'prosecutor'], why: ['supervisor'] },
  submitted: { in: [...team, 'reasoned', 'prosecutor'], why: ['supervisor'] },
  'closed before it was ever submitted': { in: [...team, 'reasoned', 'prosecutor'], why: ['supervisor'] },
  'submitted and sealed': { in: team },
}
const authorisers: Circles = {
  ...alike(['prosecutorOnTeam', 'prosecutor']),
  'submitted and sealed': { in: ['prosecutorOnTeam'] },
}
const and = (who: readonly Persona[], circles: Circles): Circles => ({
  open: { in: [...who, ...circles.open.in] },
  submitted: { in: [...who, ...circles.submitted.in] },
  'closed before it was ever submitted': {
    in: [...who, ...circles['closed before it was ever submitted'].in],
  },
  'submitted and sealed': { in: [...who, ...circles['submitted and sealed'].in] },
})
const workers = and(['lead', 'supervisorOnTeam'], prosecutors)
const supervisors: Circles = {
  open: { in: ['supervisor', 'reasoned', 'supervisorOnTeam'] },
  submitted: { in: ['supervisor', 'reasoned', 'supervisorOnTeam'] },
  'closed before it was ever submitted': { in: ['supervisor', 'reasoned', 'supervisorOnTeam'] },
  'submitted and sealed': { in: ['supervisorOnTeam'] },
}
const supervisorsInLine: Circles = {
  ...alike(['supervisor', 'reasoned']),
  'submitted and sealed': { in: [] },
}

const everySupervisorNear = ['supervisor', 'reasoned', 'supervisorOnTeam'] as const
const prosecutorsNear = ['prosecutor', 'prosecutorOnTeam'] as const
const officers = ['lead', 'colleague', 'officerElsewhere'] as const
const everySupervisor = ['supervisor', 'reasoned', 'supervisorOnTeam', 'supervisorElsewhere'] as const
const everyProsecutor = ['prosecutor', 'prosecutorOnTeam', 'prosecutorElsewhere'] as const
const unmaskers = [...everySupervisor, ...everyProsecutor] as const
const samplers = ['auditor', ...everySupervisor] as const
const everybody = [
  ...officers,
  ...everySupervisor,
  ...everyProsecutor,
  'custodian',
  'auditor',
  'administrator',
] as const

/** Who may do each act to a case. */
const toACase: Readonly<Record<string, Circles>> = {
  ...{ 'add-charge': lead, 'add-count': lead, 'add-identifier': lead, 'add-organisation': lead },
  ...{ 'add-person': lead, 'attach-file': lead, 'begin-upload': lead, 'change-case': lead },
  ...{ 'change-count': lead, 'change-evidence': lead, 'change-party': lead, 'log-evidence': lead },
  ...{
    'mark-step': lead,
    'move-count': lead,
    'place-item': lead,
    'propose-attribution': lead,
    'propose-control-link': lead,
  },
  ...{ 'record-procedure': lead, 'submit-case': lead, 'view-log-form': lead, 'withdraw-approval': lead },
  ...{ 'withdraw-attribution': lead, 'withdraw-charge': lead, 'withdraw-control-link': lead },
  ...{ 'correct-authority': and(['lead'], prosecutors), 'record-authority': and(['lead'], prosecutors) },
  ...{ 'withdraw-authority': and(['lead'], prosecutors), 'write-authority-down': and(['lead'], prosecutors) },
  ...{
    'view-authorities': readers,
    'change-procedure': lead,
    'mark-victim': lead,
    'withdraw-victim': and(['lead'], prosecutors),
    'release-privileged': prosecutors,
  },
  // An item in nobody's hands: what a store's hands may say of an object has a test of its own.
  ...{ 'allege-duress': readers, 'seal-privileged': readers },
  ...{ 'link-evidence': and(['lead'], prosecutors), 'withdraw-link': and(['lead'], prosecutors) },
  ...{ 'view-link-form': and(['lead'], prosecutors), 'view-linking': and(['lead'], prosecutors) },
  'view-timeline': readers,
  ...{ 'view-retention': readers, 'restrict-person': supervisors },
  ...{ 'lift-restriction': supervisors, 'erase-person': supervisors },
  ...{ 'correct-person': lead, 'refuse-correction': supervisors },
  ...{ 'view-matrix': readers, 'view-cell': readers, 'view-spread': readers, 'export-matrix': readers },
  ...{ 'add-explanation': and(['lead'], prosecutors), 'add-ground': and(['lead'], prosecutors) },
  ...{ 'test-explanation': and(['lead'], prosecutors), 'answer-contradiction': and(['lead'], prosecutors) },
  ...{ 'view-defence': readers, 'view-snapshots': readers, 'take-snapshot': readers },
  ...{ 'note-defect': prosecutors, 'drop-defect': prosecutors, 'return-case': prosecutors },
  ...{ 'view-informed': informed, 'open-released': informed, 'release-items': lead },
  ...{ 'ask-authorisation': lead, 'give-authorisation': authorisers, 'put-in-writing': authorisers },
  'refuse-authorisation': authorisers,
  ...{ 'judge-proof': prosecutors, 'review-item': prosecutors, 'keep-note': prosecutors },
  ...{ 'send-note': prosecutors, 'keep-position': prosecutors, 'mark-seen': prosecutors },
  ...{ 'view-review': prosecutors, 'keep-half-written': prosecutors },
  ...{ 'decide-case': prosecutors, 'charge-otherwise': prosecutors, 'mark-ready': prosecutors },
  ...{ 'draft-charge-sheet': prosecutors, 'edit-charge-sheet': prosecutors, 'open-charge-sheet': readers },
  ...{ 'view-disclosure': readers, 'export-schedule': readers, 'mark-item': and(['lead'], prosecutors) },
  ...{ 'withhold-item': prosecutors, 'serve-disclosure': prosecutors, 'view-redactions': readers },
  ...{ 'begin-redaction': and(['lead'], prosecutors), 'make-redaction': and(['lead'], prosecutors) },
  ...{ 'withdraw-redaction': and(['lead'], prosecutors), 'open-redaction': readers },
  ...{ 'view-court': readers, 'set-hearing': prosecutors, 'record-order': prosecutors },
  ...{ 'record-outcome': prosecutors },
  ...{ 'view-submission': readers, 'view-decision': readers },
  ...{ 'view-comments': readers, 'read-comments': readers, 'say-comment': readers },
  'withdraw-comment': readers,
  ...{ 'cure-defect': lead, 'dispute-defect': lead, 'decide-defect': prosecutors, 'view-returns': readers },
  ...{ 'add-origin': lead, 'correct-attribution': lead, 'correct-control-link': lead },
  ...{ 'merge-origins': lead, 'undo-merge': lead },
  ...{ 'move-to-origin': lead, 'declare-dependence': prosecutors, 'lift-dependence': prosecutors },
  ...{ 'decline-suggestion': and(['lead'], prosecutors), 'propose-rival': and(['lead'], prosecutors) },
  ...{ 'list-attributions': readers, 'view-attribution': readers, 'view-control-link': readers },
  'view-origins': readers,
  ...{
    'assess-item': prosecutors,
    'confirm-link': prosecutors,
    'lower-link': prosecutors,
    'set-tier': prosecutors,
  },
  ...{ 'make-task': workers, 'take-task': workers, 'hand-task': workers, 'set-task-due': workers },
  ...{ 'finish-task': workers, 'decline-task': workers, 'cancel-task': workers },
  ...{ 'save-scenario': workers, 'change-scenario': workers, 'withdraw-scenario': workers },
  ...{ 'make-line': workers, 'decline-line': workers },
  ...{ 'view-knock-out': readers, 'view-enquiries': readers },
  'grade-item': and(['lead', 'supervisorOnTeam'], prosecutors),
  ...{
    'export-reading': readers,
    'list-evidence': readers,
    'open-file': readers,
    'open-page': readers,
    'ask-pages': readers,
    'view-file': readers,
    'view-case': readers,
  },
  ...{
    'view-history': readers,
    'export-history': readers,
    'view-item': readers,
    'view-offences': readers,
    'view-people': readers,
  },
  ...{ 'view-reading': readers, 'view-team': readers, 'list-custody': readers, 'view-ledger': readers },
  // An object in nobody's hands but the lead's; what a store's hands may do has tests of its own.
  ...{ 'print-paper': lead, 'return-paper': lead, 'find-paper': readers, 'open-paper': readers },
  ...{ 'view-paper': readers, 'view-papers': readers, 'view-weights': readers },
  ...{ 'accept-hand-over': lead, 'add-receipt': lead, 'begin-custody': lead, 'explain-defect': lead },
  ...{ 'list-for-hearing': lead, 'move-item': lead, 'offer-hand-over': lead, 'open-seal': lead },
  ...{ 'produce-item': lead, 'refuse-hand-over': lead, 'request-disposal': lead, 'return-item': lead },
  ...{ 'seal-item': lead, 'send-out': lead, 'take-back': lead, 'take-sample': lead, 'withdraw-offer': lead },
  ...{ 'find-label': readers, 'offer-items': lead, 'print-labels': lead, 'receive-items': lead },
  // Its store holds the object; who leads the case keeps no store.
  'enter-findings': alike(['custodian']),
  ...{ 'add-to-team': supervisors, 'close-case': supervisors, 'inform-office': supervisors },
  ...{
    'name-lead': supervisors,
    'remove-from-team': supervisors,
    'set-team-end': supervisors,
    'hand-over-case': supervisors,
    'reopen-case': supervisors,
  },
  ...{ 'seal-case': supervisors, 'unseal-case': supervisors },
  'state-reason': supervisorsInLine,
  // Whoever may come to see something of it; what they may see is asked after it.
  'state-purpose': {
    ...alike(['lead', ...everySupervisorNear, ...prosecutorsNear]),
    'submitted and sealed': { in: team },
  },
  // Whoever may break a glass is let in and may be told that they need not; a sealed case is nothing to any of them.
  'break-glass': { ...alike([...officers, ...everySupervisor]), 'submitted and sealed': { in: [] } },
  'review-glass': supervisors,
  // What waits here is a submission that the lead asked for: supervisors are the second person.
  ...{ approve: supervisors, decline: supervisors, 'view-approval': and(['lead'], supervisors) },
  // A draft is its author's: the fixture makes it for whoever comes, and the team's officers and its prosecutors type.
  ...{ 'save-draft': and(['lead'], prosecutors), 'discard-draft': and(['lead'], prosecutors) },
}

/** Who may do each act that concerns no case. */
const toNone: Readonly<Record<string, readonly Persona[]>> = {
  'change-own-password': everybody,
  ...{ 'add-passkey': everybody, 'ask-passkey': everybody, 'begin-authenticator': everybody },
  ...{ 'begin-passkey': everybody, 'confirm-authenticator': everybody, 'keep-recovery-codes': everybody },
  ...{
    'make-recovery-codes': everybody,
    'object-to-reset': everybody,
    'object-to-password-reset': everybody,
    'prove-factor': everybody,
  },
  ...{ 'prove-passkey': everybody, 'remove-factor': everybody, 'view-authenticator': everybody },
  ...{ 'view-factors': everybody, 'view-recovery-codes': everybody },
  'reset-factors': ['administrator'],
  ...{ 'change-preferences': everybody, 'confirm-it-is-me': everybody, 'end-other-sessions': everybody },
  ...{ 'end-session': everybody, 'list-approvals': everybody, 'list-drafts': everybody },
  ...{
    'list-sessions': everybody,
    'read-notices': everybody,
    'view-notices': everybody,
    'choose-mail': everybody,
    'view-mail-choice': everybody,
    'sign-out': everybody,
    'view-work': everybody,
  },
  'list-cases': [...officers, ...everySupervisor, ...everyProsecutor],
  ...{ 'view-queue': everyProsecutor, 'list-informed': everyProsecutor },
  // In which case the act itself asks, and each who comes has one of their own here.
  ...{ 'register-informant': officers, 'draw-pseudonym': officers, 'plant-canary': ['auditor'] },
  ...{ 'view-informants': [...officers, 'auditor'], 'read-informant-notices': [...officers, 'auditor'] },
  ...{ 'ask-to-unmask': unmaskers, 'unmask-informant': unmaskers, 'view-identity': unmaskers },
  'view-unmaskings': unmaskers,
  ...{ 'ask-to-hand-over': officers, 'hand-over-informant': officers, 'take-informant': officers },
  ...{ 'turn-informant-down': officers, 'open-introduction': officers, 'view-introduced': officers },
  ...{ 'ask-to-erase-informant': officers, 'erase-informant': officers },
  // Of somebody in the own unit.
  ...{ 'ask-for-successor': everySupervisor, 'name-successor': everySupervisor },
  'open-case': officers,
  ...{ 'view-custody-desk': [...officers, 'custodian'], 'view-batch': [...officers, 'custodian'] },
  ...{ 'add-store-place': ['custodian'], 'begin-count': ['custodian'], 'close-count': ['custodian'] },
  ...{ 'close-store-place': ['custodian'], 'print-place-labels': ['custodian'] },
  ...{ 'scan-in-count': ['custodian'], 'view-count': ['custodian'], 'view-store': ['custodian'] },
  'view-store-place': ['custodian'],
  ...{ 'begin-leaving': ['administrator'], 'close-leaver': ['administrator'], 'let-stay': ['administrator'] },
  'list-retention': everySupervisor,
  ...{ 'list-leavers': [...everySupervisor, 'administrator'] },
  // Of an officer in the line of two of them.
  'view-leaver': ['supervisor', 'reasoned', 'administrator'],
  'ask-purposes': ['administrator'],
  ...{ 'give-delegation': everySupervisor, 'view-delegations': everySupervisor },
  // Whoever it is of ends it: the fixture gives it in the name of one of them.
  'end-delegation': ['supervisor'],
  'view-glass': [...officers, ...everySupervisor, 'auditor'],
  'view-field-desk': officers,
  'view-entry-quality': [...officers, ...everySupervisor],
  ...{ 'view-lessons': officers, 'choose-lesson': officers },
  // A practice is of who began it: the fixture begins one for whoever comes.
  ...{ 'view-practices': officers, 'begin-practice': officers, 'view-practice': officers },
  ...{ 'link-in-practice': officers, 'unlink-in-practice': officers, 'grade-in-practice': officers },
  'hand-in-practice': officers,
  'view-unit-learning': ['administrator', ...everySupervisor, ...everyProsecutor],
  'export-unit-learning': ['administrator', ...everySupervisor, ...everyProsecutor],
  ...{ 'read-log': ['auditor'], 'view-file-standing': ['auditor'], 'view-log-standing': ['auditor'] },
  ...{
    'read-log': ['auditor'],
    'export-log': ['auditor'],
    'view-file-standing': ['auditor'],
    'view-log-standing': ['auditor'],
  },
  ...{ 'view-flags': ['auditor'], 'view-flag': ['auditor'], 'close-flag': ['auditor'] },
  // Whose sample it is the act itself asks; each who comes has one of their own here.
  ...{ 'draw-audit-sample': samplers, 'view-audit-samples': samplers, 'view-audit-sample': samplers },
  'record-finding': samplers,
  ...{ 'prove-entry': ['auditor'], 'prove-growth': ['auditor'], 'read-checkpoint': ['auditor'] },
  ...{
    'change-account': ['administrator'],
    'change-unit': ['administrator'],
    'close-unit': ['administrator'],
  },
  ...{ 'create-account': ['administrator'], 'create-unit': ['administrator'] },
  ...{ 'disable-account': ['administrator'], 'enable-account': ['administrator'] },
  ...{ 'give-role': ['administrator'], 'list-accounts': ['administrator'], 'list-units': ['administrator'] },
  ...{ 'make-first-link': ['administrator'], 'move-account': ['administrator'] },
  ...{ 'move-unit': ['administrator'], 'reset-password': ['administrator'] },
  'reset-password-now': ['administrator'],
  'view-account': ['administrator'],
  'view-calibration': ['administrator', ...everySupervisor],
  ...{ 'adopt-policy': ['administrator'], 'adopt-template': ['administrator'] },
  ...{ 'answer-question': ['administrator'], 'change-template-draft': ['administrator'] },
  'change-template-part': ['administrator'],
  ...{ 'confirm-template-draft': ['administrator'], 'draft-policy': ['administrator'] },
  ...{ 'draft-template': ['administrator'], 'reopen-question': ['administrator'] },
  ...{ 'view-policy': ['administrator'], 'view-template-draft': ['administrator'] },
  ...{ 'view-policies': everybody, 'view-questions': everybody },
  ...{ 'view-template': everybody, 'view-templates': everybody },
}

let scene: Scene
beforeAll(async () => {
  scene = await aScene(await theCompany())
})

type Came = 'in' | 'nothing there' | 'asked why'
const outcomeOf = (error: unknown): Came => {
  if (error instanceof ReasonFirst) return 'asked why'
  if (error instanceof NotFound) return 'nothing there'
  if (error instanceof Refused) return 'in'
  throw error
}

/** The case an input is about, by whatever names it. */
async function caseOf(input: Record<string, unknown>): Promise<string> {
  const id = (name: string) => String(input[name])
  if (input.caseId) return id('caseId')
  if (input.number) return (await prisma.case.findUniqueOrThrow({ where: { number: id('number') } })).id
  const found = input.redactionId
    ? await prisma.redaction.findUnique({ where: { id: id('redactionId') } })
    : input.sheetId
      ? await prisma.chargeSheet.findUnique({ where: { id: id('sheetId') } })
      : input.paperId
        ? await prisma.paper.findUnique({ where: { id: id('paperId') } })
        : input.fileId
          ? await prisma.itemFile.findUnique({ where: { id: id('fileId') } })
          : input.uploadId
            ? await prisma.upload.findUnique({ where: { id: id('uploadId') } })
            : input.code
              ? ((await prisma.label.findUnique({ where: { code: id('code') } })) ??
                (await prisma.paper.findUnique({ where: { code: id('code') } })))
              : await prisma.approval.findUnique({ where: { id: id('approvalId') } })
  if (!found?.caseId) throw new Error('it concerns no case')
  return found.caseId
}

const everyone = (cast: Cast) => Object.keys(cast) as Persona[]

const about = (circle: Circle): Record<string, Came> =>
  Object.fromEntries(
    everyone(scene.cast).map((persona) => [
      persona,
      circle.in.includes(persona) ? 'in' : circle.why?.includes(persona) ? 'asked why' : 'nothing there',
    ]),
  )

/** An input that would succeed, on a case that stands as is asked; and how to put the case back. */
async function anInput(act: AnyAct, persona: Persona, standing: Standing | 'none') {
  const input = await fixtures[act.name]?.input(scene, scene.cast[persona])
  if (!input) throw new Error(`${act.name} has no fixture`)
  if (standing === 'none') return { input, back: async () => {} }
  const id = await caseOf(input)
  const { status, sensitivity, submittedAt, closedAt } = await prisma.case.findUniqueOrThrow({
    where: { id },
  })
  await prisma.case.update({ where: { id }, data: standings[standing] })
  const back = () =>
    prisma.case.update({ where: { id }, data: { status, sensitivity, submittedAt, closedAt } })
  return { input, back }
}

const tries = (act: AnyAct, persona: Persona, input: unknown, requestId = newId()) =>
  run(act, scene.cast[persona], input, { ...at(), requestId }).then((): Came => 'in', outcomeOf)

/** Here they try more in a minute than anybody may in a day, and the log would say so; that has a test of its own. */
const forgetDenied = () => prisma.signInBucket.deleteMany({ where: { key: { startsWith: 'denied:' } } })

/** Strangers come first, one after the other: nothing of what they do leaves a row, and each is remembered once. */
async function strangersTry(act: AnyAct, strangers: readonly Persona[], standing: Standing | 'none') {
  const { input, back } = await anInput(act, fixtures[act.name]?.by ?? 'lead', standing)
  await forgetDenied()
  const before = await rowsNow()
  const found: Record<string, Came> = {}
  const requestId = newId()
  for (const persona of strangers) found[persona] = await tries(act, persona, input, requestId)
  expect(await rowsNow()).toEqual(before)
  const remembered = (await entries({ requestId })).map(({ type, outcome, actor_id }) => [
    type,
    outcome,
    actor_id,
  ])
  expect(remembered).toEqual(
    strangers.map((persona) => ['access.refused', 'refused', scene.cast[persona].id]),
  )
  await back()
  return found
}

/** Each of the cast in turn; those who may, with an input of their own. */
async function whoComesIn(act: AnyAct, circle: Circle, standing: Standing | 'none') {
  const strangers = everyone(scene.cast).filter((persona) => !circle.in.includes(persona))
  const found = strangers.length > 0 ? await strangersTry(act, strangers, standing) : {}
  for (const persona of circle.in) {
    const { input, back } = await anInput(act, persona, standing)
    found[persona] = await tries(act, persona, input)
    await back()
  }
  return found
}

describe('every act', () => {
  test('stands in this table, by its name, and nothing else does', () => {
    expect([...Object.keys(toACase), ...Object.keys(toNone)].sort()).toEqual(
      everyAct().map(({ name }) => name),
    )
  })

  describe.each(everyAct().filter(({ name }) => toACase[name]))('$name', (act) => {
    test.each(everyStanding)('on a case that is %s', async (standing) => {
      const circles = toACase[act.name]
      if (!circles) throw new Error('it has its row')
      const circle = circles[standing]
      expect(await whoComesIn(act, circle, standing)).toEqual(about(circle))
    })
  })

  test.each(everyAct().filter(({ name }) => toNone[name]))('$name', async (act) => {
    const circle = { in: toNone[act.name] ?? [] }
    expect(await whoComesIn(act, circle, 'none')).toEqual(about(circle))
  })
})

test('a file that came back and goes to another office is read there once it was submitted there', async () => {
  const { cast } = scene
  const caseId = await aFile(scene)
  await prisma.case.update({ where: { id: caseId }, data: { status: 'returned', submittedAt: today } })
  const look = (persona: Persona) =>
    run(viewCase, cast[persona], { caseId }, at()).then(() => 'in', outcomeOf)
  expect(await look('prosecutor')).toBe('in')
  const officeId = cast.prosecutorElsewhere.unitId
  await run(informOffice, cast.supervisor, { caseId, officeId }, at())
  expect(await look('prosecutorElsewhere')).toBe('nothing there')
  expect(await look('prosecutor')).toBe('nothing there')
  await prisma.case.update({ where: { id: caseId }, data: { status: 'submitted', submittedAt: today } })
  expect(await look('prosecutorElsewhere')).toBe('in')
})

describe('what is not yours and what is not there', () => {
  const locating = ['caseId', 'fileId', 'uploadId', 'approvalId', 'paperId', 'sheetId', 'redactionId', 'code']
  const ofNothing = (name: string) =>
    name === 'uploadId'
      ? newId().replaceAll('-', '')
      : name === 'code'
        ? 'ZZZZZ ZZZZZ'
        : name === 'number'
          ? 'ZZZ-2026-0001'
          : newId()

  test.each(everyAct().filter(({ name }) => toACase[name]))('look the same to $name', async (act) => {
    const { input: make, by } = fixtures[act.name] ?? {}
    if (!make || !by) throw new Error('it has its fixture')
    const input = await make(scene, scene.cast[by])
    const nowhere = { ...input }
    // A case that is found by its number; beside an id of the case, a number is another thing.
    const places = 'caseId' in input ? locating : [...locating, 'number']
    for (const name of places.filter((one) => one in input)) {
      nowhere[name] = ofNothing(name)
    }
    const told = (actor: Persona, given: unknown) =>
      run(act, scene.cast[actor], given, at()).then(
        () => 'done',
        (error: unknown) =>
          error instanceof Error ? { ...error, name: error.name, message: error.message } : error,
      )
    // An officer may break a glass wherever it is; a prosecutor of another office may not.
    const outsider = act.name === 'break-glass' ? 'prosecutorElsewhere' : 'officerElsewhere'
    const stranger = await told(outsider, input)
    expect(stranger).toEqual({ name: 'NotFound', message: '' })
    expect(await told(outsider, nowhere)).toEqual(stranger)
    expect(await told(by, nowhere)).toEqual(stranger)
    expect(await told('supervisor', nowhere)).toEqual(stranger)
  })
})

import { prisma } from '@/lib/db/client'
import { columnDay } from '@/lib/domain/shared/period'
import { sealCase } from '@/lib/server/cases/seal-case'
import { stateReason } from '@/lib/server/cases/state-reason'
import { submitCase } from '@/lib/server/cases/submit-case'
import { declareDependence } from '@/lib/server/evidence/declare-dependence'
import { mergeOrigins } from '@/lib/server/evidence/merge-origins'
import { approve } from '@/lib/server/identity/decide-approval'
import { run } from '@/lib/server/kernel/run'
import { proposeRival } from '@/lib/server/network/propose-rival'
import { withdrawAttribution } from '@/lib/server/network/withdraw-attribution'
import { withdrawControlLink } from '@/lib/server/network/withdraw-control-link'
import { changeCount } from '@/lib/server/offences/change-count'
import { withdrawCharge } from '@/lib/server/offences/withdraw-charge'
import { markVictim } from '@/lib/server/people/mark-victim'
import { setTier } from '@/lib/server/people/set-tier'
import { withdrawLink } from '@/lib/server/proof/withdraw-link'
import { takeSnapshotNow } from '@/lib/server/readiness/take-snapshot'
import type { Story } from '../story'
import type { Turn } from '../turn'
import { says } from './comments'
import { decides, draftsSheet, marks, redacts, serves, setsHearing, withholds } from './court'
import { declinesLine, makesLine, makesTask, savesScenario } from './enquiries'
import { breaksGlass } from './glass'
import { asksFor, authorises, refusesTo, releases } from './informed'
import { saysPurpose } from './purpose'
import { restricts } from './retention'
import { accepts, cures, notesDefect, returnsFile } from './returns'
import { judges, notes } from './review'
import { type Book, idOf, later, type Step } from './step'

/** The turns a case takes: what is taken back, decided by others, added later, and where the file goes. */
export const turns = (story: Story): Step[] => story.turns.flatMap((one) => stepsOf(story, one))

function stepsOf(story: Story, turn: Turn): Step[] {
  const { at } = turn
  const { officer, prosecutor, supervisor } = story
  switch (turn.turn) {
    case 'is-a-victim':
      return [{ at, who: officer, ...isAVictim(turn) }]
    case 'sets-tier':
      return [{ at, who: prosecutor, ...setsTier(turn) }]
    case 'withdraws':
      return [{ at, who: officer, ...withdraws(turn) }]
    case 'proposes-rival':
      return [{ at, who: officer, ...proposesRival(turn) }]
    case 'joins-sources':
      return [{ at, who: turn.kind === 'merged' ? officer : prosecutor, ...joinsSources(story, turn) }]
    case 'adds-seizure':
      return [{ at, who: officer, ...addsSeizure(turn) }]
    case 'looks-with-reason':
      return [{ at, who: turn.by, ...looks(turn) }]
    case 'submits':
      return [
        { at, who: officer, ...asks(turn) },
        { at: later(at, 3), who: supervisor, ...approves(turn) },
      ]
    case 'returns':
      return [
        ...turn.defects.map((defect) => ({ at, who: prosecutor, ...notesDefect(defect) })),
        { at: later(at, 1), who: prosecutor, ...returnsFile(turn) },
      ]
    case 'cures':
      return [{ at, who: officer, ...cures(turn) }]
    case 'accepts':
      return [{ at, who: prosecutor, ...accepts(turn) }]
    case 'marks':
      return [{ at, who: prosecutor, ...marks(turn) }]
    case 'withholds':
      return [{ at, who: prosecutor, ...withholds(turn) }]
    case 'decides':
      return [{ at, who: prosecutor, ...decides(turn) }]
    case 'redacts':
      return [{ at, who: prosecutor, ...redacts(turn) }]
    case 'sets-hearing':
      return [{ at, who: prosecutor, ...setsHearing(turn) }]
    case 'drafts-sheet':
      return [{ at, who: prosecutor, ...draftsSheet }]
    case 'serves':
      return [{ at, who: prosecutor, ...serves(turn) }]
    case 'makes-task':
      return [{ at, who: officer, ...makesTask(turn) }]
    case 'makes-line':
      return [{ at, who: officer, ...makesLine(turn) }]
    case 'declines-line':
      return [{ at, who: officer, ...declinesLine(turn) }]
    case 'saves-scenario':
      return [{ at, who: prosecutor, ...savesScenario(turn, story) }]
    case 'releases':
      return [{ at, who: officer, ...releases(turn) }]
    case 'asks-for':
      return [{ at, who: officer, as: `request:${turn.key}`, ...asksFor(turn) }]
    case 'authorises':
      return [{ at, who: prosecutor, ...authorises(turn) }]
    case 'refuses-to':
      return [{ at, who: prosecutor, ...refusesTo(turn) }]
    case 'judges':
      return [{ at, who: prosecutor, ...judges(turn) }]
    case 'notes':
      return [{ at, who: prosecutor, ...notes(turn) }]
    case 'says':
      return [{ at, who: turn.by, ...says(turn) }]
    case 'says-purpose':
      return [{ at, who: turn.by, ...saysPurpose(turn) }]
    case 'breaks-glass':
      return [{ at, who: turn.by, ...breaksGlass(turn) }]
    case 'restricts':
      return [{ at, who: supervisor, ...restricts(turn) }]
    case 'takes-snapshot':
      return [{ at, who: officer, ...takesSnapshot(turn) }]
    case 'seals':
      return [{ at, who: supervisor, ...seals(turn) }]
  }
}

type Doing = Pick<Step, 'there' | 'perform'>
type Of<Name extends Turn['turn']> = Extract<Turn, { readonly turn: Name }>

const proposesRival = ({ attribution, party, item, ...said }: Of<'proposes-rival'>): Doing => ({
  there: async ({ caseId, id }) =>
    idOf(
      await prisma.attribution.findFirst({
        where: { caseId, rivalOfId: id(`attribution:${attribution}`), partyId: id(`party:${party}`) },
        select: { id: true },
      }),
    ),
  perform: async ({ caseId, id }, actor, now) => {
    const about = { attributionId: id(`attribution:${attribution}`), partyId: id(`party:${party}`) }
    const proof = { itemId: id(`item:${item}`), strength: said.strength, reasoning: said.reasoning }
    const locator = { in: 'words', words: said.words }
    return (await run(proposeRival, actor, { caseId, ...about, ...proof, locator }, now)).rivalId
  },
})

const joinsSources = ({ origins }: Story, { kind, one, other, reason }: Of<'joins-sources'>): Doing => {
  const named = async (caseId: string, key: string) =>
    (await prisma.origin.findFirstOrThrow({ where: { caseId, name: origins[key]?.name ?? '' } })).id
  return {
    there: async ({ caseId }) =>
      idOf(
        await prisma.originJoin.findFirst({
          where: { caseId, kind, oneId: await named(caseId, one), otherId: await named(caseId, other) },
          select: { id: true },
        }),
      ),
    perform: async ({ caseId }, actor, now) => {
      const both = { oneId: await named(caseId, one), otherId: await named(caseId, other) }
      const act = kind === 'merged' ? mergeOrigins : declareDependence
      return (await run(act, actor, { caseId, ...both, reason }, now)).joinId
    },
  }
}

const isAVictim = ({ party, ground, reason }: Of<'is-a-victim'>): Doing => ({
  there: async ({ id }) =>
    idOf(
      await prisma.victimMark.findFirst({ where: { partyId: id(`party:${party}`) }, select: { id: true } }),
    ),
  perform: async ({ caseId, id }, actor, now) =>
    (await run(markVictim, actor, { caseId, partyId: id(`party:${party}`), ground, reason }, now)).partyId,
})

const setsTier = ({ party, tier, because }: Of<'sets-tier'>): Doing => ({
  there: async ({ id }) =>
    idOf(
      await prisma.party.findFirst({
        where: { id: id(`party:${party}`), tier, tierReason: because },
        select: { id: true },
      }),
    ),
  perform: async ({ caseId, id }, actor, now) =>
    (await run(setTier, actor, { caseId, partyId: id(`party:${party}`), tier, because }, now)).partyId,
})

const withdraws = ({ what, key, because }: Of<'withdraws'>): Doing => {
  const where = (book: Book) => ({
    where: { id: book.id(`${what}:${key}`), withdrawnReason: because },
    select: { id: true } as const,
  })
  switch (what) {
    case 'charge':
      return {
        there: async (book) => idOf(await prisma.charge.findFirst(where(book))),
        perform: async ({ caseId, id }, actor, now) =>
          (await run(withdrawCharge, actor, { caseId, chargeId: id(`charge:${key}`), because }, now))
            .chargeId,
      }
    case 'attribution':
      return {
        there: async (book) => idOf(await prisma.attribution.findFirst(where(book))),
        perform: async ({ caseId, id }, actor, now) =>
          (
            await run(
              withdrawAttribution,
              actor,
              { caseId, attributionId: id(`attribution:${key}`), because },
              now,
            )
          ).attributionId,
      }
    case 'control':
      return {
        there: async (book) => idOf(await prisma.controlLink.findFirst(where(book))),
        perform: async ({ caseId, id }, actor, now) =>
          (
            await run(
              withdrawControlLink,
              actor,
              { caseId, controlLinkId: id(`control:${key}`), because },
              now,
            )
          ).controlLinkId,
      }
    case 'link':
      return {
        there: async (book) => idOf(await prisma.proofLink.findFirst(where(book))),
        perform: async ({ caseId, id }, actor, now) =>
          (await run(withdrawLink, actor, { caseId, linkId: id(`link:${key}`), because }, now)).itemId,
      }
  }
}

const addsSeizure = ({ count, seizure }: Of<'adds-seizure'>): Doing => ({
  there: async ({ id }) => {
    const where = { countId: id(`count:${count}`), itemId: id(`item:${seizure}`) }
    return (await prisma.countSeizure.findFirst({ where }))?.countId
  },
  perform: async ({ caseId, id }, actor, now) => {
    const before = await prisma.count.findUniqueOrThrow({
      where: { id: id(`count:${count}`) },
      include: { seizures: true },
    })
    const { id: countId, version, title, place } = before
    const seizures = [...before.seizures.map(({ itemId }) => itemId), id(`item:${seizure}`)]
    const said = { caseId, countId, version, title, to: columnDay(before.to), place, seizures }
    return (await run(changeCount, actor, said, now)).countId
  },
})

const looks = ({ at, by, purpose, reason }: Of<'looks-with-reason'>): Doing => ({
  there: async ({ caseId, id }) =>
    idOf(
      await prisma.statedReason.findFirst({
        where: { caseId, accountId: id(`account:${by}`), at },
        select: { id: true },
      }),
    ),
  perform: async ({ caseId }, actor, now) =>
    (await run(stateReason, actor, { caseId, purpose, reason }, now)).caseId,
})

const takesSnapshot = ({ note }: Of<'takes-snapshot'>): Doing => ({
  there: async ({ caseId }) =>
    idOf(await prisma.snapshot.findFirst({ where: { caseId, note }, select: { id: true } })),
  perform: async ({ caseId }, actor, now) =>
    (await run(takeSnapshotNow, actor, { caseId, note }, now)).snapshotId,
})

const submission = (caseId: string) => ({ where: { caseId, act: 'submit-case' } })

const asks = ({ again = 1 }: Of<'submits'>): Doing => ({
  there: async ({ caseId }) =>
    idOf(await prisma.approval.findFirst({ ...submission(caseId), skip: again - 1 })),
  perform: async ({ caseId }, actor, now) => {
    await run(submitCase, actor, { caseId }, now)
    return caseId
  },
})

const approves = ({ again = 1 }: Of<'submits'>): Doing => ({
  there: async ({ caseId }) =>
    idOf(await prisma.submission.findFirst({ where: { caseId, number: again }, select: { id: true } })),
  perform: async ({ caseId }, actor, now) => {
    const { id: approvalId, contentHash } = await prisma.approval.findFirstOrThrow({
      where: { ...submission(caseId).where, state: 'pending' },
    })
    return (await run(approve, actor, { approvalId, contentHash }, now)).approvalId
  },
})

const seals = ({ because }: Of<'seals'>): Doing => ({
  there: async ({ caseId }) =>
    idOf(await prisma.case.findFirst({ where: { id: caseId, sensitivity: 'sealed' }, select: { id: true } })),
  perform: async ({ caseId }, actor, now) => (await run(sealCase, actor, { caseId, because }, now)).caseId,
})

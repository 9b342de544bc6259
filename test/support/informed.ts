import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import { giveAuthorisation } from '@/lib/server/informed/give-authorisation'
import { run } from '@/lib/server/kernel/run'
import { anItem } from './cases'
import type { Fixture, Scene } from './every-act'
import { at, today } from './people'

const scope = ['search']
const grounds = 'The parcel is fetched tonight, before five.'

/** The office that a case is informed to. */
const officeOf = async (caseId: string) =>
  (await prisma.case.findUniqueOrThrow({ where: { id: caseId } })).officeId ?? ''

/** A request that police put to the office and nobody answered. */
export async function aRequest({ caseId, cast }: Pick<Scene, 'caseId' | 'cast'>): Promise<string> {
  const last = await prisma.authorisationRequest.aggregate({ where: { caseId }, _max: { number: true } })
  const id = newId()
  await prisma.authorisationRequest.create({
    data: {
      ...{ id, caseId, number: (last._max.number ?? 0) + 1, officeId: await officeOf(caseId) },
      ...{ scope, targets: [], grounds, at: today, byId: cast.lead.id },
    },
  })
  return id
}

/** An authorisation that a prosecutor of the case gave by word of mouth. */
export const aGiving = async ({ caseId, cast }: Pick<Scene, 'caseId' | 'cast'>): Promise<string> =>
  (
    await run(
      giveAuthorisation,
      cast.prosecutorOnTeam,
      { caseId, how: 'verbal', scope, givenAt: today.toISOString() },
      at(),
    )
  ).authorityId

/** An item that was released to the informed office, with the file it holds. */
export async function releasedNow(scene: Pick<Scene, 'caseId' | 'cast'>, itemId: string) {
  const officeId = await officeOf(scene.caseId)
  const row = { caseId: scene.caseId, itemId, officeId, reason: 'For the search.', at: today }
  await prisma.releasedItem.createMany({
    data: [{ ...row, byId: scene.cast.lead.id }],
    skipDuplicates: true,
  })
}

/** How the acts between police and an informed office are done as they are meant. */
export const informedFixtures: Readonly<Record<string, Fixture>> = {
  'release-items': {
    by: 'lead',
    once: true,
    input: async ({ caseId, originId }) => ({
      ...{ caseId, items: [await anItem(caseId, { originId })], reason: 'Needed for the search tonight.' },
    }),
  },
  'ask-authorisation': {
    by: 'lead',
    input: ({ caseId }) => ({ caseId, scope, targets: 'Blue gate', place: 'Upper ferry', grounds }),
  },
  'give-authorisation': {
    by: 'prosecutorOnTeam',
    once: true,
    input: async (scene) => ({
      ...{ caseId: scene.caseId, requestId: await aRequest(scene), how: 'verbal', scope },
      ...{ targets: 'Blue gate', place: 'Upper ferry', givenAt: '2026-01-05T09:00', note: 'By telephone.' },
      ...{ from: '2026-01-05T09:00', to: '2026-01-05T18:00' },
    }),
  },
  'refuse-authorisation': {
    by: 'prosecutorOnTeam',
    once: true,
    input: async (scene) => ({
      ...{ caseId: scene.caseId, requestId: await aRequest(scene) },
      reason: 'Nothing shows that the parcel is there.',
    }),
  },
  'put-in-writing': {
    by: 'prosecutorOnTeam',
    once: true,
    input: async (scene) => ({
      ...{ caseId: scene.caseId, authorityId: await aGiving(scene) },
      ...{ writtenAt: today.toISOString(), reference: 'B-07' },
    }),
  },
  'open-released': {
    by: 'prosecutorOnTeam',
    input: async (scene) => {
      const { itemId } = await prisma.itemFile.findUniqueOrThrow({ where: { id: scene.fileId } })
      await releasedNow(scene, itemId)
      return { fileId: scene.fileId }
    },
  },
  'view-informed': { by: 'prosecutorOnTeam', input: ({ caseId }) => ({ caseId }) },
  'list-informed': { by: 'prosecutorOnTeam', input: () => ({}) },
}

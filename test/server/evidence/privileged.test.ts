import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import '@/lib/server/every-act'
import { assessItem } from '@/lib/server/evidence/assess-item'
import { changeEvidence } from '@/lib/server/evidence/change-evidence'
import { listEvidence } from '@/lib/server/evidence/list-evidence'
import { logEvidence } from '@/lib/server/evidence/log-evidence'
import { openFile } from '@/lib/server/evidence/open-file'
import { releasePrivileged } from '@/lib/server/evidence/release-privileged'
import { sealPrivileged } from '@/lib/server/evidence/seal-privileged'
import { viewItem } from '@/lib/server/evidence/view-item'
import { type AnyAct, everyAct } from '@/lib/server/kernel/act'
import { Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { aLink } from '../../support/cases'
import { theCompany } from '../../support/cast'
import { aScene, fixtures, type Scene } from '../../support/every-act'
import { at, today } from '../../support/people'

/** What only the sealed item holds: in its title, its answers, its files, its source and the reasons for its links. */
const secret = 'zebrafish'
let scene: Scene

beforeAll(async () => {
  scene = await aScene(await theCompany())
  const { caseId, statement, cast, originId } = scene
  await prisma.item.update({
    where: { id: statement },
    data: {
      ...{ title: `Letter ${secret}`, description: secret, obtainedPlace: secret, obtainedBy: secret },
      ...{ persons: secret, remarks: secret, authorisation: secret, legalBasis: secret, witnessOne: secret },
      facts: { speaker: secret, knows_by: 'saw' },
    },
  })
  await prisma.origin.update({ where: { id: originId }, data: { name: `Lawyer ${secret}` } })
  // On the page of who used what, and on that of the sources, it is hidden like everywhere else.
  const { attributionId, controlLinkId } = scene
  await aLink(caseId, { itemId: statement, attributionId })
  await aLink(caseId, { itemId: statement, controlLinkId })
  await prisma.labelChange.create({
    data: {
      ...{ id: newId(), caseId, itemId: statement, label: 'origin', reason: `He is ${secret}.` },
      ...{ before: `Lawyer ${secret}`, after: secret, at: today, byId: cast.lead.id },
    },
  })
  await prisma.proofLink.updateMany({ where: { itemId: statement }, data: { reasoning: secret } })
  await run(
    assessItem,
    cast.prosecutorOnTeam,
    { caseId, itemId: statement, value: 'cleared', reason: `Cleared once, ${secret}.` },
    at(),
  )
  await run(
    sealPrivileged,
    cast.lead,
    { caseId, itemId: statement, reason: 'It is a letter to a lawyer.' },
    at(),
  )
}, 60_000)

const answer = async (act: AnyAct, who: keyof Scene['cast']) => {
  // What this person can have no input for, they cannot ask.
  const input = await Promise.resolve(fixtures[act.name]?.input(scene, scene.cast[who])).catch(() => null)
  return JSON.stringify(
    await run(act, scene.cast[who], input, at()).catch((error: unknown) =>
      error instanceof Refused ? { refused: error.refusals, more: { ...error } } : String(error),
    ),
  )
}

const looks = () => everyAct().filter(({ kind }) => kind === 'read')

describe('talk between lawyer and client', () => {
  test.each(['lead', 'supervisorOnTeam', 'reasoned', 'custodian'] as const)(
    'no look tells the %s anything of it',
    async (who) => {
      for (const act of looks()) expect(await answer(act, who), act.name).not.toContain(secret)
    },
    120_000,
  )

  test('the prosecutor who decides reads it; the team sees its number and type', async () => {
    const { caseId, statement: itemId, cast } = scene
    const theirs = await run(viewItem, cast.prosecutorOnTeam, { caseId, itemId }, at())
    expect(JSON.stringify(theirs)).toContain(secret)
    const ours = await run(viewItem, cast.lead, { caseId, itemId }, at())
    expect(ours).toMatchObject({
      sealed: true,
      files: [],
      rows: [],
      item: { title: '', type: 'witness_statement' },
    })
    expect(ours.usable).toEqual({ value: 'excluded', from: 'guardrail' })
  })

  test('a search finds it by its number only, and its file cannot be fetched', async () => {
    const { caseId, fileId, cast } = scene
    const found = await run(listEvidence, cast.lead, { caseId, text: secret }, at())
    expect(found.items).toEqual([])
    await expect(run(openFile, cast.lead, { fileId }, at())).rejects.toMatchObject({
      refusals: [{ because: 'privileged-sealed' }],
    })
    expect(await run(openFile, cast.prosecutorOnTeam, { fileId }, at())).toMatchObject({
      name: 'statement.pdf',
    })
  })

  test('nobody unseals it but by a release, in the database neither', async () => {
    const { statement: id } = scene
    await expect(prisma.item.update({ where: { id }, data: { privileged: false } })).rejects.toThrow()
    await expect(prisma.privilegeSeal.deleteMany({ where: { itemId: id } })).rejects.toThrow()
  })

  test('what the form says is sealed at once, and changing the answer back does not open it', async () => {
    const { caseId, cast } = scene
    const said = {
      ...{ caseId, type: 'witness_statement', title: 'Statement', obtainedAt: '2026-11-01T18:40' },
      ...{ obtainedBy: 'Lt. Mlih Bopha', originName: 'A clerk', originKind: 'witness' },
      remarks: 'Written down later, from memory.',
    }
    const { itemId } = await run(logEvidence, cast.lead, { ...said, facts: { lawyer_talk: 'yes' } }, at())
    await expect(
      run(changeEvidence, cast.lead, { ...said, itemId, version: 1, facts: { lawyer_talk: 'no' } }, at()),
    ).rejects.toMatchObject({ refusals: [{ because: 'privileged-sealed' }] })
  })

  test('released, it is there again, and still waits for a decision made after it was sealed', async () => {
    const { caseId, statement: itemId, cast } = scene
    const reason = 'The writer is not the lawyer of anybody here.'
    await expect(run(releasePrivileged, cast.lead, { caseId, itemId, reason }, at())).rejects.toThrow()
    await run(releasePrivileged, cast.prosecutorOnTeam, { caseId, itemId, reason }, at())
    const ours = await run(viewItem, cast.lead, { caseId, itemId }, at())
    expect(JSON.stringify(ours)).toContain(secret)
    expect(ours.usable.from).not.toBe('prosecutor')
  })
})

import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { NotFound, Refused, Stale } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { proposeAttribution } from '@/lib/server/network/propose-attribution'
import { proposeControlLink } from '@/lib/server/network/propose-control-link'
import { withdrawAttribution } from '@/lib/server/network/withdraw-attribution'
import { addIdentifier } from '@/lib/server/people/add-identifier'
import { addPerson } from '@/lib/server/people/add-person'
import { changeParty } from '@/lib/server/people/change-party'
import { aCase, anItem, aSuspect } from '../../support/cases'
import { entries } from '../../support/log'
import { aPerson, at } from '../../support/people'

let officer: Actor
let stranger: Actor
let caseId: string
let otherCase: string

beforeAll(async () => {
  officer = await aPerson('officer')
  stranger = await aPerson('officer')
  caseId = (await aCase({ officer })).caseId
  otherCase = (await aCase({ officer: stranger })).caseId
})

describe('putting a person in the file', () => {
  test('an alias and a role are enough; the tier follows the role', async () => {
    const { partyId } = await run(
      addPerson,
      officer,
      { caseId, aliases: 'Uncle Nine', standing: 'suspect', role: 'leader' },
      at(),
    )
    expect(await prisma.party.findUniqueOrThrow({ where: { id: partyId } })).toMatchObject({
      role: 'leader',
      tier: 1,
    })
    expect((await entries({ caseId })).at(-1)).toMatchObject({ type: 'party.added', object_id: partyId })
  })

  test.each([
    ['somebody called nothing', { standing: 'witness' }, 'name-missing'],
    ['a suspect without a role', { standing: 'suspect', nameLatin: 'Touk Chan' }, 'missing'],
    [
      'a courier named a leader without a reason',
      { standing: 'suspect', nameLatin: 'Touk Chan', role: 'courier', tier: '1' },
      'tier-unexplained',
    ],
    [
      'somebody born tomorrow',
      { standing: 'witness', nameLatin: 'Touk Chan', birth: '2027-01-01' },
      'born-in-future',
    ],
  ])('%s is refused', async (_, said, because) => {
    await expect(run(addPerson, officer, { caseId, ...said }, at())).rejects.toThrow(because)
  })

  test('a stranger finds nothing there', async () => {
    await expect(
      run(addPerson, stranger, { caseId, nameLatin: 'X', standing: 'witness' }, at()),
    ).rejects.toThrow(NotFound)
  })

  test('a change made from an old version shows the new one and loses nothing', async () => {
    const partyId = await aSuspect(caseId, { nameLatin: 'Spean Vuthy' })
    const change = { caseId, partyId, version: 1, standing: 'suspect', role: 'broker' }
    await run(changeParty, officer, change, at())
    const stale = await run(changeParty, officer, { ...change, role: 'chemist' }, at()).catch(
      (error: unknown) => error,
    )
    expect(stale).toBeInstanceOf(Stale)
    expect(stale).toMatchObject({ current: { role: 'broker', version: 2 } })
  })

  test('the party of another case is not there', async () => {
    const partyId = await aSuspect(otherCase)
    await expect(
      run(changeParty, officer, { caseId, partyId, version: 1, standing: 'witness' }, at()),
    ).rejects.toThrow(NotFound)
  })
})

describe('the network', () => {
  test('two writings of one phone are one identifier', async () => {
    await run(addIdentifier, officer, { caseId, kind: 'phone', identifier: '012 000 147' }, at())
    await expect(
      run(addIdentifier, officer, { caseId, kind: 'phone', identifier: '+855 12 000147' }, at()),
    ).rejects.toThrow('identifier-already-there')
  })

  test('this phone is proposed to be his, once, and can be taken back with a reason', async () => {
    const partyId = await aSuspect(caseId)
    const { identifierId } = await run(
      addIdentifier,
      officer,
      { caseId, kind: 'phone', identifier: '012 000 148' },
      at(),
    )
    const said = { caseId, identifierId, partyId, from: '2026-10-01' }
    const { attributionId } = await run(proposeAttribution, officer, said, at())
    await expect(run(proposeAttribution, officer, said, at())).rejects.toThrow('already-there')
    await expect(run(proposeAttribution, officer, { ...said, to: '2026-09-01' }, at())).rejects.toThrow(
      'period-backwards',
    )
    await run(
      withdrawAttribution,
      officer,
      { caseId, attributionId, because: 'The SIM was sold in September.' },
      at(),
    )
    await expect(
      run(withdrawAttribution, officer, { caseId, attributionId, because: 'Again.' }, at()),
    ).rejects.toThrow('already-withdrawn')
    await run(proposeAttribution, officer, said, at())
  })

  test('a control link joins what its kind may join, within one case', async () => {
    const [leader, courier, foreign] = [
      await aSuspect(caseId),
      await aSuspect(caseId),
      await aSuspect(otherCase),
    ]
    const seizure = await anItem(caseId, { type: 'drug_seizure' })
    const statement = await anItem(caseId)
    const link = (kind: string, start: string, finish: string) =>
      run(proposeControlLink, officer, { caseId, kind, start, finish }, at())
    await link('ordered', `party:${leader}`, `party:${courier}`)
    await link('transported', `party:${courier}`, `item:${seizure}`)
    await expect(link('transported', `party:${courier}`, `item:${statement}`)).rejects.toThrow(
      'not-a-seizure',
    )
    await expect(link('ordered', `party:${leader}`, `party:${leader}`)).rejects.toThrow('link-to-itself')
    await expect(link('kept', `party:${leader}`, `party:${courier}`)).rejects.toThrow(Refused)
    await expect(link('ordered', `party:${leader}`, `party:${foreign}`)).rejects.toThrow(NotFound)
    await expect(link('ordered', `party:${leader}`, `party:${newId()}`)).rejects.toThrow(NotFound)
    await expect(link('ordered', `party:${leader}`, `party:${'-'.repeat(36)}`)).rejects.toThrow(
      'not-a-choice',
    )
  })

  test('the database itself refuses a link into another case', async () => {
    const [mine, foreign] = [await aSuspect(caseId), await aSuspect(otherCase)]
    await expect(
      prisma.$executeRaw`INSERT INTO "ControlLink" ("id", "caseId", "kind", "fromPartyId", "toPartyId", "addedAt", "addedById", "version")
        VALUES (gen_random_uuid(), ${caseId}::uuid, 'ordered', ${mine}::uuid, ${foreign}::uuid, now(), ${officer.id}::uuid, 1)`,
    ).rejects.toThrow(/foreign key/i)
  })
})

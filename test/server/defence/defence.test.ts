import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { addExplanation } from '@/lib/server/defence/add-explanation'
import { addGround } from '@/lib/server/defence/add-ground'
import { answerContradiction } from '@/lib/server/defence/answer-contradiction'
import { testExplanation } from '@/lib/server/defence/test-explanation'
import { viewDefence } from '@/lib/server/defence/view-defence'
import { approve } from '@/lib/server/identity/decide-approval'
import { viewApproval } from '@/lib/server/identity/view-approval'
import { NotFound, Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { aCase, aCharge, aCount, aLink, anItem, aSuspect } from '../../support/cases'
import { aPerson, at } from '../../support/people'

let officer: Actor
let supervisor: Actor
let caseId: string
let partyId: string
let chargeId: string
let countId: string
let alibi: string
let ticket: string

const said = { account: 'He rents the boat to fishers, and ice is ice for the catch.', voice: 'suspect' }

beforeAll(async () => {
  officer = await aPerson('officer')
  supervisor = await aPerson('supervisor', officer.unitId)
  caseId = (await aCase({ officer })).caseId
  partyId = await aSuspect(caseId)
  countId = await aCount(caseId)
  chargeId = await aCharge(caseId, { countId, partyId })
  alibi = await anItem(caseId)
  ticket = await anItem(caseId)
})

const write = (more: object = {}) =>
  run(addExplanation, officer, { caseId, partyId, ...said, elements: `${chargeId}:KNOW`, ...more }, at())
const look = () => run(viewDefence, officer, { caseId }, at())
const knowledge = async () => {
  const [suspect] = (await look()).suspects
  return suspect?.elements.find(({ element }) => element === 'KNOW')?.tested
}

describe('the defence case', () => {
  test('an account is written down, numbered, and tested only with something that speaks against it', async () => {
    const { explanationId, number } = await write()
    const finding = {
      ...{ caseId, explanationId, outcome: 'rebutted' },
      done: 'Asked the three fishers; the boat was not rented that week.',
    }
    await expect(run(testExplanation, officer, finding, at())).rejects.toThrow('nothing-rebuts-it')
    await run(
      addGround,
      officer,
      { caseId, explanationId, itemId: ticket, side: 'rebuts', reasoning: 'The fishers were ashore.' },
      at(),
    )
    expect(await knowledge()).toBe(false)
    await run(testExplanation, officer, finding, at())
    expect(await knowledge()).toBe(true)
    const [suspect] = (await look()).suspects
    expect(suspect?.explanations.find((one) => one.number === number)).toMatchObject({
      standing: 'rebutted',
      grounds: [{ side: 'rebuts', reasoning: 'The fishers were ashore.' }],
    })
  })

  test('an account is about elements of this suspect’s own charges', async () => {
    const other = await aSuspect(caseId, { nameLatin: 'Touk Chan' })
    await expect(write({ partyId: other })).rejects.toThrow('no-account-asked-there')
    await expect(write({ elements: `${chargeId}:SUBST` })).rejects.toThrow('no-account-asked-there')
  })

  test('an item of another case is not there', async () => {
    const { explanationId } = await write()
    const foreign = await anItem((await aCase({ officer })).caseId)
    const ground = { caseId, explanationId, itemId: foreign, side: 'rebuts', reasoning: 'It says otherwise.' }
    await expect(run(addGround, officer, ground, at())).rejects.toThrow(NotFound)
  })

  test('what was said stays: the database refuses to change or remove it', async () => {
    const { explanationId } = await write()
    await expect(
      prisma.explanation.update({
        where: { id: explanationId },
        data: { account: 'Something else altogether.' },
      }),
    ).rejects.toThrow()
    await expect(prisma.explanationElement.deleteMany({ where: { explanationId } })).rejects.toThrow()
  })
})

describe('answering what undermines', () => {
  const reason = 'The ticket shows that the neighbour was away that week.'
  const answer = (linkId: string, more: object = {}) =>
    run(
      answerContradiction,
      officer,
      { caseId, linkId, answer: 'rejected', reason, items: ticket, ...more },
      at(),
    )
  const against = () => aLink(caseId, { itemId: alibi, countId, element: 'ACT', polarity: 'undermines' })
  const stands = async (linkId: string) =>
    (await look()).contradictions.find((one) => one.linkId === linkId)?.answer

  test('counts only when a second person agrees, and is opened again by one', async () => {
    const linkId = await against()
    const asked = await answer(linkId)
    if (!('pending' in asked)) throw new Error('nobody was asked')
    expect(await stands(linkId)).toBeNull()
    expect((await look()).contradictions.find((one) => one.linkId === linkId)?.waits).toBe(true)
    const { approvalId } = asked
    await expect(run(viewApproval, await aPerson('supervisor'), { approvalId }, at())).rejects.toThrow(
      NotFound,
    )
    const shown = await run(viewApproval, supervisor, { approvalId }, at())
    expect(shown.things.map(({ called }) => called).join()).toContain('He says so on page 1.')
    await run(approve, supervisor, { approvalId, contentHash: shown.contentHash }, at())
    expect(await stands(linkId)).toBe('rejected')
    await answer(linkId, { answer: 'reopened', items: undefined })
    expect(await stands(linkId)).toBeNull()
  })

  test('is refused at once, in words, without evidence, for support, and for a link of another case', async () => {
    const linkId = await against()
    await expect(answer(linkId, { items: undefined })).rejects.toThrow('answer-needs-evidence')
    await expect(answer(linkId, { items: alibi })).rejects.toThrow('answers-itself')
    const support = await aLink(caseId, { itemId: alibi, countId, element: 'ACT' })
    await expect(answer(support)).rejects.toThrow(Refused)
    const elsewhere = await aCase({ officer })
    const foreign = await anItem(elsewhere.caseId)
    await expect(answer(linkId, { items: foreign })).rejects.toThrow(NotFound)
  })

  test('is only ever an answer of two people, whoever writes it', async () => {
    const linkId = await against()
    const alone = { caseId, linkId, answer: 'resolved', reason, byId: officer.id } as const
    const insert = (approvedById: string | null) =>
      prisma.linkAnswer.create({
        data: { id: crypto.randomUUID(), at: new Date(), approvedById, ...alone },
      })
    await expect(insert(null)).rejects.toThrow()
    await expect(insert(officer.id)).rejects.toThrow()
    await expect(insert(supervisor.id)).resolves.toBeTruthy()
  })
})

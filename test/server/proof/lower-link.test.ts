import { beforeAll, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { NotFound, Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { lowerLink } from '@/lib/server/proof/lower-link'
import { aCase, aCount, aLink, anItem, onTeam } from '../../support/cases'
import { aPerson, at } from '../../support/people'

let officer: Actor
let prosecutor: Actor
let [caseId, itemId, countId] = ['', '', '']
const reason = 'It says that he was there, and nothing of what he knew.'

beforeAll(async () => {
  officer = await aPerson('officer')
  caseId = (await aCase({ officer })).caseId
  prosecutor = await onTeam(caseId, await aPerson('prosecutor'))
  itemId = await anItem(caseId)
  countId = await aCount(caseId)
})

const lower = (linkId: string, by = prosecutor) =>
  run(lowerLink, by, { caseId, linkId, strength: 'fits', reason }, at())

test('a lowered link stands at the same place for the same thing, to less and in the prosecutor’s name', async () => {
  const linkId = await aLink(caseId, { itemId, countId, element: 'ACT', strength: 'proves' })
  const { linkId: lowered } = await lower(linkId)
  const [before, after] = await Promise.all(
    [linkId, lowered].map((id) => prisma.proofLink.findUniqueOrThrow({ where: { id } })),
  )
  expect(before).toMatchObject({ strength: 'proves', withdrawnReason: reason })
  expect(before?.withdrawnAt).not.toBeNull()
  expect(after).toMatchObject({
    ...{ strength: 'fits', countId, element: 'ACT', itemId, reasoning: reason, withdrawnAt: null },
    ...{ proposedById: prosecutor.id, locator: before?.locator },
  })
})

test('once, never what undermines, and never by the police', async () => {
  const linkId = await aLink(caseId, { itemId, countId, element: 'ACT', strength: 'proves' })
  await expect(lower(linkId, officer)).rejects.toBeInstanceOf(NotFound)
  await lower(linkId)
  await expect(lower(linkId)).rejects.toBeInstanceOf(Refused)
  const against = await aLink(caseId, {
    itemId,
    countId,
    element: 'ACT',
    strength: 'proves',
    polarity: 'undermines',
  })
  await expect(lower(against)).rejects.toThrow('undermining-is-answered')
})

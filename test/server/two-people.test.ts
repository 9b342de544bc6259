import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import '@/lib/server/every-act'
import type { Actor } from '@/lib/domain/identity/policy'
import { maySecond } from '@/lib/server/identity/list-approvals'
import { everyAct } from '@/lib/server/kernel/act'
import { type Persona, theCompany } from '../support/cast'
import { aScene, fixtures, type Scene } from '../support/every-act'
import { aPerson, aUnit, today } from '../support/people'

/*
 * Who may be the second person of each act of two people, written down by hand (design: security, rule 9). The case is open and
 * was never submitted; whoever is not named finds no such approval.
 */
const supervisors = ['supervisor', 'reasoned', 'supervisorOnTeam'] as const
const administrators = ['administrator2'] as const
/** Neither over the case or the people, nor on a team. */
const outside = ['supervisorElsewhere', 'prosecutorOnTeam', 'prosecutorElsewhere'] as const
const seconds: Readonly<Record<string, readonly (Persona | 'administrator2')[]>> = {
  ...{ 'create-account': administrators, 'enable-account': administrators, 'give-role': administrators },
  ...{ 'move-account': administrators, 'reset-password': administrators, 'reset-factors': administrators },
  ...{ 'move-unit': administrators, 'let-stay': administrators, 'ask-purposes': administrators },
  ...{ 'adopt-policy': administrators, 'adopt-template': administrators },
  ...{ 'submit-case': supervisors, 'mark-step': supervisors, 'request-disposal': supervisors },
  // Of somebody in the unit of the lead: a supervisor over them vouches.
  'reset-password-now': ['supervisor', 'reasoned'],
  'answer-contradiction': [...supervisors, 'prosecutorOnTeam'],
  // What lifts a source is for who assesses it.
  'move-to-origin': ['prosecutorOnTeam'],
  // A sealed file is its team's, and here only the asker is a supervisor of it.
  'unseal-case': [],
  // Who is outside the line and the team of the file.
  ...{ 'lift-restriction': ['supervisorElsewhere'], 'erase-person': ['supervisorElsewhere'] },
  // Of a case of another unit: whoever is of the asker's office is not outside.
  'unmask-informant': [...supervisors, 'supervisorElsewhere', 'prosecutorOnTeam', 'prosecutorElsewhere'],
  'hand-over-informant': [...outside, 'supervisorOnTeam', 'prosecutor'],
  'erase-informant': [...outside, 'supervisorOnTeam', 'prosecutor'],
  // Of somebody in the unit of the one who asks, and of the other one who may look with a reason.
  'name-successor': [...outside, 'supervisorOnTeam', 'prosecutor'],
}

let scene: Scene
let cast: Scene['cast'] & { readonly administrator2: Actor }
beforeAll(async () => {
  scene = await aScene(await theCompany())
  cast = { ...scene.cast, administrator2: await aPerson('administrator', scene.ministryId) }
}, 120_000)

const ofTwo = everyAct().filter(({ approval }) => approval !== undefined)

/** The act as it waits, asked by that person. */
async function waiting(name: string, by: Actor) {
  const act = ofTwo.find((one) => one.name === name)
  const input = JSON.parse(JSON.stringify(act?.input.parse(await fixtures[name]?.input(scene, by))))
  const about = await act?.about(input, prisma)
  const caseId = typeof about === 'object' ? about.caseId : null
  return { act: name, input, caseId, requestedById: by.id }
}

describe('an act of two people', () => {
  test('stands in this table, and the table names no other', () => {
    expect(ofTwo.map(({ name }) => name).sort()).toEqual(Object.keys(seconds).sort())
  })

  test.each(ofTwo)('$name takes no word of its asker on who the second is', ({ input }) => {
    const { properties = {} } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })
    expect(Object.keys(properties).filter((key) => /second|approver|approved/i.test(key))).toEqual([])
  })

  test.each(ofTwo)('$name is seconded by these and nobody else, and never by its asker', async ({ name }) => {
    const by = fixtures[name]?.by ?? 'lead'
    const approval = await waiting(name, cast[by])
    const fitting: string[] = []
    for (const [persona, actor] of Object.entries(cast))
      if (await maySecond(prisma, actor, approval, today)) fitting.push(persona)
    expect(fitting.sort()).toEqual([...(seconds[name] ?? [])].sort())
    expect(fitting).not.toContain(by)
  })
})

describe('whoever may be the second', () => {
  test('may not be when they take orders from who asks, or were chosen by them to stand in', async () => {
    const above = await aPerson('administrator', scene.ministryId)
    const below = await aPerson('administrator', await aUnit('ministry', scene.ministryId))
    const approval = { act: 'create-account', caseId: null, requestedById: above.id, input: {} }
    const input = await fixtures['create-account']?.input(scene, above)
    const may = (who: Actor, from: Actor) =>
      maySecond(prisma, who, { ...approval, input, requestedById: from.id }, today)
    expect(await may(below, above)).toBe(false)
    expect(await may(above, below)).toBe(true)
    const span = { startsAt: today, endsAt: new Date(today.getTime() + 3_600_000), givenAt: today }
    await prisma.delegation.create({ data: { id: newId(), fromId: below.id, toId: above.id, ...span } })
    expect(await may(above, below)).toBe(false)
  })
})

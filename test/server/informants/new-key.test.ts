import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run as command } from '@/lib/cli/informants'
import { prisma } from '@/lib/db/client'
import '@/lib/server/every-act'
import type { Actor } from '@/lib/domain/identity/policy'
import { changeVaultKey, type Step } from '@/lib/server/informants/change-key'
import { openIntroduction } from '@/lib/server/informants/open-introduction'
import { registerInformant } from '@/lib/server/informants/register-informant'
import { takeInformant } from '@/lib/server/informants/take-informant'
import { viewIdentity } from '@/lib/server/informants/view-identity'
import { viewInformants } from '@/lib/server/informants/view-informants'
import { viewIntroduced } from '@/lib/server/informants/view-introduced'
import { run } from '@/lib/server/kernel/run'
import { settings } from '@/lib/settings'
import { aCase } from '../../support/cases'
import {
  aHandle,
  aHandover,
  anAsk,
  anErasure,
  anInformant,
  anOffer,
  anUnmasking,
  taken,
  who,
} from '../../support/informants'
import { entries } from '../../support/log'
import { aPerson, at } from '../../support/people'
import { approvedBy } from '../../support/second-person'

const owner = new Client({ connectionString: process.env.RINGLEADER_OWNER_DATABASE_URL })
beforeAll(() => owner.connect())
afterAll(() => owner.end())

const place = () => settings().informantKey
const beside = () =>
  readdirSync(dirname(place())).filter((name) => name.startsWith(`${basename(place())}.new`))
const secret = () => readFileSync(place(), 'utf8')
const tables = ['identity', 'pseudonym', 'ask', 'told', 'handover', 'introduction', 'erasure'] as const

/** Every sealed row and every mark of the vault. */
async function sealedNow() {
  const found = new Map<string, string>()
  for (const table of tables) {
    const { rows } = await owner.query<Record<string, Buffer | string>>(`SELECT * FROM vault.${table}`)
    for (const { id, ...columns } of rows)
      for (const [column, bytes] of Object.entries(columns))
        found.set(`${table} ${id} ${column}`, Buffer.from(bytes as Buffer).toString('hex')) // bytea, all but the id
  }
  return found
}

const namesOf = async (actor: Actor) =>
  (await run(viewInformants, actor, {}, at())).informants.flatMap(({ names }) =>
    names.map(({ pseudonym }) => pseudonym),
  )

/** The power goes at that moment. */
class PowerCut extends Error {}
const cutAt = (moment: Step) => (step: Step) => {
  if (step === moment) throw new PowerCut()
}

describe('a new key', () => {
  test('seals every row anew and marks it anew, and all goes on: what was there, what waits, what is open', async () => {
    const asker = await aPerson('prosecutor')
    const [open, waits] = [await anUnmasking(asker), await anAsk(asker)]
    const [handed, offered] = [await taken(), await anOffer()]
    const [handing, erasing] = [await aHandover(), await anErasure()]
    const gone = await anInformant()
    await approvedBy(await aPerson('supervisor'), await anErasure(undefined, gone))
    const [before, key] = [await sealedNow(), secret()]
    expect(new Set([...before.keys()].map((name) => name.split(' ')[0]))).toEqual(new Set(tables))

    expect(await command(['--new-key'])).toBe(0)

    expect(secret()).not.toBe(key)
    expect(beside()).toEqual([])
    const after = await sealedNow()
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort())
    expect([...after].filter(([name, bytes]) => before.get(name) === bytes)).toEqual([])
    expect((await entries({})).filter(({ type }) => type === 'informants.key-changed')).toMatchObject([
      { actor_id: null, case_id: null, object_id: null, body: '{}' },
    ])

    expect(await run(viewIdentity, asker, { ask: open.ask }, at())).toMatchObject(who)
    expect((await run(viewInformants, open.handler, {}, at())).told).toHaveLength(1)
    await approvedBy(await aPerson('supervisor'), waits)
    expect(await run(viewIdentity, asker, { ask: waits.ask }, at())).toMatchObject(who)
    const handle = await aHandle(handed.to, handed.pseudonym)
    const { introduction } = await run(openIntroduction, handed.to, { handle }, at())
    expect(await run(viewIntroduced, handed.to, { introduction }, at())).toMatchObject(who)
    await run(takeInformant, offered.to, { handover: offered.handover }, at())
    expect(await namesOf(offered.to)).toEqual([offered.pseudonym])
    await approvedBy(await aPerson('supervisor'), handing)
    await run(takeInformant, handing.to, { handover: handing.handover }, at())
    await approvedBy(await aPerson('supervisor'), erasing)
    expect(await namesOf(erasing.handler)).toEqual([])
    expect(await command(['--new-key'])).toBe(0)
    expect(await run(viewIdentity, asker, { ask: waits.ask }, at())).toMatchObject(who)
  })

  test.each(['written', 'resealed', 'committed'] as const)(
    'that is cut off when it is %s leaves a vault that opens with what lies there, and can be done again',
    async (moment) => {
      const { handler, pseudonym } = await anInformant()
      const key = secret()
      await expect(changeVaultKey(cutAt(moment))).rejects.toThrow(PowerCut)
      expect(beside()).toHaveLength(1)
      expect(secret()).toBe(key)
      expect(await namesOf(handler)).toEqual([pseudonym])
      // Committed, the first who opens the vault puts the new key in its place.
      expect(secret() === key).toBe(moment !== 'committed')
      const { caseId } = await aCase({ officer: handler })
      await run(registerInformant, handler, { caseId, ...who }, at())
      expect(await changeVaultKey()).toBe(true)
      expect(beside()).toEqual([])
      expect(await namesOf(handler)).toHaveLength(2)
    },
  )

  test('is not made where the vault does not open, and what lies beside is not taken for it', async () => {
    const { handler } = await anInformant()
    const key = secret()
    try {
      writeFileSync(place(), `${Buffer.alloc(32, 7).toString('base64')}\n`, { mode: 0o600 })
      writeFileSync(`${place()}.new-${'0'.repeat(64)}`, `${Buffer.alloc(32, 8).toString('base64')}\n`, {
        mode: 0o600,
      })
      expect(await command(['--new-key'])).toBe(1)
    } finally {
      writeFileSync(place(), key, { mode: 0o600 })
    }
    expect(await namesOf(handler)).toHaveLength(1)
    expect(await command([])).toBe(2)
    expect(await command(['--nonsense'])).toBe(2)
  })

  test('and what is written meanwhile come one after the other', async () => {
    const { officer, caseId } = await aCase()
    const registering = () => run(registerInformant, officer, { caseId, ...who }, at())
    await registering()
    await Promise.all([registering(), changeVaultKey(), registering(), registering(), changeVaultKey()])
    expect(await namesOf(officer)).toHaveLength(4)
  })

  test('is made by the owner alone: the application may not work as the vault', async () => {
    await expect(
      prisma.$executeRawUnsafe("SELECT set_config('role', 'ringleader_vault', true)"),
    ).rejects.toThrow()
  })
})

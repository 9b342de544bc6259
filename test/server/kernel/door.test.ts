import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { approve } from '@/lib/server/identity/decide-approval'
import { act, twoPersonAct } from '@/lib/server/kernel/act'
import { NotFound, Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { appendAll } from '@/lib/transparency/reference'
import { entries } from '../../support/log'
import { aPerson, at, aUnit } from '../../support/people'

const rename = act({
  name: 'test-rename-unit',
  kind: 'write',
  permission: 'unit:manage',
  input: z.strictObject({ unitId: z.uuid(), nameEn: z.string() }),
  about: () => 'system',
  async perform({ db, record }, { unitId, nameEn }) {
    const { code } = await db.unit.update({ where: { id: unitId }, data: { nameEn } })
    if (nameEn === 'silence') return
    record('unit.changed', unitId, { code, changed: ['nameEn'] })
    if (nameEn === 'trouble') throw new Error('after the record')
  },
})

const renameByTwo = twoPersonAct({
  ...rename,
  name: 'test-rename-by-two',
  approval: { permission: 'account:approve' },
})

let admin: Actor
let second: Actor
let officer: Actor
let unitId: string

beforeAll(async () => {
  admin = await aPerson('administrator')
  second = await aPerson('administrator')
  officer = await aPerson('officer')
  unitId = await aUnit()
})

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

const nameNow = async () => (await prisma.unit.findUniqueOrThrow({ where: { id: unitId } })).nameEn

describe('the one door', () => {
  test('does what is permitted and says so in the log', async () => {
    const { requestId, now } = at()
    await run(rename, admin, { unitId, nameEn: 'River police' }, { requestId, now })
    expect(await nameNow()).toBe('River police')
    expect(await entries({ requestId })).toMatchObject([
      { type: 'unit.changed', outcome: 'done', actor_id: admin.id, object_id: unitId },
    ])
  })

  test('tells a stranger that nothing is there, changes nothing, and remembers the try', async () => {
    const { requestId, now } = at()
    await expect(run(rename, officer, { unitId, nameEn: 'Mine' }, { requestId, now })).rejects.toThrow(
      NotFound,
    )
    expect(await nameNow()).toBe('River police')
    expect(await entries({ requestId })).toMatchObject([
      { type: 'access.refused', outcome: 'refused', actor_id: officer.id },
    ])
  })

  test('an act that says nothing does not happen', async () => {
    await expect(run(rename, admin, { unitId, nameEn: 'silence' }, at())).rejects.toThrow('recorded nothing')
    expect(await nameNow()).toBe('River police')
  })

  test('a fault after the record undoes the change and the record', async () => {
    const { requestId, now } = at()
    await expect(run(rename, admin, { unitId, nameEn: 'trouble' }, { requestId, now })).rejects.toThrow(
      'after the record',
    )
    expect(await nameNow()).toBe('River police')
    expect(await entries({ requestId })).toEqual([])
  })

  test.each([
    ['a key nobody asked for', { extra: 1 }],
    ['a NUL in a text', { nameEn: 'a\u0000b' }],
    ['half a surrogate pair', { nameEn: '\ud800' }],
    ['a wrong type', { nameEn: 7 }],
  ])('%s is invalid before anything is asked of the database', async (_, wrong) => {
    await expect(run(rename, admin, { unitId, nameEn: 'x', ...wrong }, at())).rejects.toThrow(z.ZodError)
  })
})

describe('an act of two people', () => {
  const ask = async (nameEn: string) => {
    const asked = await run(renameByTwo, admin, { unitId, nameEn }, at())
    if (!asked) throw new Error('it should wait')
    return prisma.approval.findUniqueOrThrow({ where: { id: asked.approvalId } })
  }

  test('waits, and is done in the name of the one who asked when another approves exactly that', async () => {
    const { id: approvalId, contentHash } = await ask('Lake police')
    expect(await nameNow()).toBe('River police')
    const { requestId, now } = at()
    await run(approve, second, { approvalId, contentHash }, { requestId, now })
    expect(await nameNow()).toBe('Lake police')
    expect(await entries({ requestId })).toMatchObject([
      { type: 'approval.approved', actor_id: second.id },
      { type: 'unit.changed', actor_id: admin.id },
    ])
  })

  test('is refused to the one who asked, with another content, twice, and too late', async () => {
    const { id: approvalId, contentHash } = await ask('Sea police')
    const other = 'f'.repeat(64)
    await expect(run(approve, admin, { approvalId, contentHash }, at())).rejects.toThrow(
      'second-person-is-the-first',
    )
    await expect(run(approve, second, { approvalId, contentHash: other }, at())).rejects.toThrow(
      'content-changed',
    )
    const late = new Date('2026-11-20T03:00:00Z')
    await expect(
      run(approve, { ...second, verifiedAt: late }, { approvalId, contentHash }, at(late)),
    ).rejects.toThrow('too-late')
    await expect(run(approve, officer, { approvalId, contentHash }, at())).rejects.toThrow(NotFound)
    await run(approve, second, { approvalId, contentHash }, at())
    await expect(run(approve, second, { approvalId, contentHash }, at())).rejects.toThrow('already-decided')
  })

  test('eight approvals at once do it once', async () => {
    const { id: approvalId, contentHash } = await ask('Bay police')
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, () => run(approve, second, { approvalId, contentHash }, at())),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(
      tries
        .flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
        .every((why) => why instanceof Refused),
    ).toBe(true)
  })

  test('a proof of presence older than five minutes must be renewed first', async () => {
    const { id: approvalId, contentHash } = await ask('Hill police')
    const stale = { ...second, verifiedAt: new Date(at().now.getTime() - 6 * 60_000) }
    await expect(run(approve, stale, { approvalId, contentHash }, at())).rejects.toThrow('confirm-it-is-you')
  })
})

describe('the log', () => {
  test('64 writers at once leave no gap and one chain, byte for byte as the format says', async () => {
    await Promise.all(
      Array.from({ length: 64 }, (_, n) => run(rename, admin, { unitId, nameEn: `Police ${n}` }, at())),
    )
    const all = await entries({})
    expect(all.map(({ seq }) => Number(seq))).toEqual(all.map((_, index) => index))
    const { appended } = appendAll(
      all.map(({ ts_us, stream, payload }) => ({ at: Number(ts_us), stream, payload })),
    )
    expect(all.map(({ leaf }) => hex(leaf))).toEqual(appended.map(({ leaf }) => hex(leaf)))
  })

  test.each([
    ['changed', `UPDATE audit.entry SET type = 'x'`],
    ['removed', 'DELETE FROM audit.entry'],
    ['emptied', 'TRUNCATE audit.entry CASCADE'],
    [
      'written past its function',
      `INSERT INTO audit.entry SELECT seq + 1000000, ts_us * 2, stream, sseq + 1000000, leaf, leaf_hash, type FROM audit.entry LIMIT 1`,
    ],
  ])('cannot be %s by the application', async (_, sql) => {
    await expect(prisma.$executeRawUnsafe(sql)).rejects.toThrow(/permission denied/)
  })
})

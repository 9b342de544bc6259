import { describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { demoPeople } from '@/lib/domain/identity/demo-people'
import { seedAccounts } from '@/lib/server/identity/demo-accounts'
import { administratorsWanted, makeFirstAdministrators } from '@/lib/server/identity/first-admins'
import { setPassword } from '@/lib/server/identity/set-password'
import { at, today } from '../../support/people'

const unit = { code: 'MOI', nameEn: 'Ministry', nameKm: 'ក្រសួង' }
const two = [
  { username: 'chhbar.leng', nameLatin: 'Chhbar Leng', nameKm: null },
  { username: 'khlok.vanna', nameLatin: 'Khlok Vanna', nameKm: 'ឃ្លោក វណ្ណា' },
]
const use = (path: string) =>
  setPassword(path.replace('/set-password/', ''), 'a boat on the quiet lake', at())

describe('the first administrators', () => {
  test('are two, in a ministry, each with a link that works; lost links are made anew; then nobody is made so again', async () => {
    expect(await administratorsWanted()).toBe(2)
    const links = await makeFirstAdministrators(two, unit, today)
    expect(links?.map(({ username }) => username)).toEqual(['chhbar.leng', 'khlok.vanna'])
    expect(
      await prisma.account.findMany({ where: { role: 'administrator' }, include: { unit: true } }),
    ).toMatchObject([
      { status: 'invited', unit: { kind: 'ministry', code: 'MOI' } },
      { status: 'invited', unit: { kind: 'ministry', code: 'MOI' } },
    ])
    await use(links?.[0]?.path ?? '')
    expect(await administratorsWanted()).toBe(0)
    const again = await makeFirstAdministrators([], unit, today)
    expect(again?.map(({ username }) => username)).toEqual(['khlok.vanna'])
    await expect(use(links?.[1]?.path ?? '')).rejects.toThrow()
    await use(again?.[0]?.path ?? '')
    expect(await administratorsWanted()).toBeUndefined()
    const more = [{ username: 'third.one', nameLatin: 'Third One', nameKm: null }]
    expect(await makeFirstAdministrators(more, unit, today)).toBeUndefined()
    expect(await prisma.account.count({ where: { username: 'third.one' } })).toBe(0)
  })

  test('seeding the demonstration twice makes everybody once', async () => {
    const one = await seedAccounts(today)
    expect(await seedAccounts(today)).toEqual(one)
    expect(await prisma.account.count({ where: { demo: true } })).toBe(demoPeople.length)
  })
})

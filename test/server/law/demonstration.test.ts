import { expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import '@/lib/server/every-act'
import { seedAccounts } from '@/lib/server/identity/demo-accounts'
import { tellLaw } from '@/prisma/demo/law'
import { today } from '../../support/people'

test('the law of the demonstration is told once, however often its filling begins', async () => {
  const { accounts } = await seedAccounts(today)
  for (let telling = 0; telling < 3; telling++) await tellLaw(accounts.admin ?? '', today)
  expect(await prisma.scoringPolicy.findMany()).toMatchObject([
    { version: null, numbers: { edgeTarget: 25 } },
  ])
  expect(await prisma.templateDraft.findMany()).toMatchObject([
    { code: 'KH-T01', newVersion: '0.2.0', adoptedAt: null, version: 2 },
  ])
})

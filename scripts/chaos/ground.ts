import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import '@/lib/server/every-act'
import { openCase } from '@/lib/server/cases/open-case'
import { logEvidence } from '@/lib/server/evidence/log-evidence'
import { actorOf } from '@/lib/server/identity/actor'
import { seedAccounts } from '@/lib/server/identity/demo-accounts'
import { run } from '@/lib/server/kernel/run'

/** The least that chaos needs: the sign-ins of the demonstration, one case and one item. Says which, in JSON. */
const now = new Date()
const at = () => ({ now, requestId: newId() })
const { accounts } = await seedAccounts(now)
const officer = await actorOf(prisma, accounts.officer ?? '', now)
if (!officer) throw new Error('the demonstration has its officer')
const { caseId } = await run(openCase, { ...officer, verifiedAt: now }, { title: 'Chaos' }, at())
const { itemId } = await run(
  logEvidence,
  { ...officer, verifiedAt: now },
  {
    ...{ caseId, type: 'witness_statement', title: 'Files', obtainedAt: '2026-01-05T18:40' },
    ...{ obtainedBy: 'Lt. Mlih Bopha', originName: 'Witness', originKind: 'witness' },
    remarks: 'Written without the witness, to be sent files.',
  },
  at(),
)
console.log(JSON.stringify({ caseId, itemId }))
await prisma.$disconnect()

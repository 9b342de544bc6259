import { prisma } from '@/lib/db/client'
import { whenCaseChanges } from '@/lib/server/kernel/after'
import { contend } from './contend'

whenCaseChanges(async () => {})

const attempts = Number(process.env.CHAOS_ATTEMPTS ?? 10_000)
const begun = Date.now()
const came = await contend({ attempts, people: 64, objects: 24, seed: 20_261_102, say: console.log })
const seconds = ((Date.now() - begun) / 1000).toFixed(0)
console.log(
  `${came.attempts} attempts by 64 people in ${seconds} s: ${came.done} done, ${came.refused} refused, ${came.busy} busy`,
)
for (const fault of came.faults) console.log(`FAULT ${fault}`)
await prisma.$disconnect()
process.exit(came.faults.length === 0 ? 0 : 1)

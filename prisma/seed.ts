import { prisma } from '@/lib/db/client'
import { fill } from './demo/fill'

/**
 * Fills the demonstration through the acts, as its people would. Needs DATABASE_URL, the app's own connection, and
 * RINGLEADER_DATA; started again it does nothing, or goes on where it was cut off.
 */
const began = Date.now()
const done = await fill(new Date(), { note: (line) => console.log(`  ${line}`) })
console.log(
  done ? `  filled in ${((Date.now() - began) / 1000).toFixed(1)} s` : '  the demonstration is there',
)
await prisma.$disconnect()

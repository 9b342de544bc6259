import { Prisma } from '@/lib/db/client'
import { Refused, Unavailable } from './errors'

/** No connection in time, a transaction that took too long, a deadlock: nothing was done, and a later try may succeed. */
const passing = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034', 'P2037'])
const passingInPostgres = /^(40001|40P01|53\d\d\d|55P03|57P0\d|57014|08\d\d\d)$/

const sqlState = (error: Prisma.PrismaClientKnownRequestError) => {
  const cause = (error.meta?.driverAdapterError as { cause?: { originalCode?: unknown } } | undefined)?.cause
  return typeof cause?.originalCode === 'string' ? cause.originalCode : ''
}

/** Says of the database's errors which are passing and which mean that the thing is already there. Others are bugs. */
export function asUnavailable(error: unknown): never {
  if (error instanceof Prisma.PrismaClientInitializationError)
    throw new Unavailable('no database', { cause: error })
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    if (passing.has(error.code) || passingInPostgres.test(sqlState(error))) {
      throw new Unavailable('the database is busy', { cause: error })
    }
    if (error.code === 'P2002') throw new Refused([{ because: 'already-there' }])
  }
  throw error
}

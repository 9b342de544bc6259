import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from './generated/client'

/** What an act speaks to: one transaction of the database. */
export type Db = Prisma.TransactionClient

export { Prisma } from './generated/client'

/**
 * Connects as the role that may not change the log, whatever the connection's own user may do.
 * A connection that hangs inside a transaction is cut, so that it cannot hold the log's lock.
 */
const connect = () =>
  new PrismaClient({
    adapter: new PrismaPg({
      connectionString: process.env.DATABASE_URL,
      max: Number(process.env.RINGLEADER_POOL ?? 16),
      options:
        '-c role=ringleader_app -c timezone=UTC -c idle_in_transaction_session_timeout=20000 -c statement_timeout=20000',
    }),
    transactionOptions: { maxWait: 8_000, timeout: 20_000 },
  })

const kept = globalThis as { ringleaderDb?: PrismaClient }

/** The one pool of this process. Next loads modules more than once, so it is kept on the global. */
kept.ringleaderDb ??= connect()
export const prisma = kept.ringleaderDb

/** A connection of the owner, for what the house does to itself while nobody asks it: one, and for as long as it takes. */
export const asOwner = () =>
  new PrismaClient({
    adapter: new PrismaPg({
      connectionString: process.env.RINGLEADER_OWNER_DATABASE_URL || process.env.DATABASE_URL,
      max: 1,
      options: '-c timezone=UTC',
    }),
    transactionOptions: { maxWait: 60_000, timeout: 3_600_000 },
  })

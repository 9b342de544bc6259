import { prisma } from '@/lib/db/client'

/** True when the database answers within two seconds. */
export const isHealthy = (): Promise<boolean> =>
  Promise.race([
    prisma.$queryRaw`SELECT 1`.then(
      () => true,
      () => false,
    ),
    new Promise<boolean>((resolve) => setTimeout(resolve, 2_000, false).unref()),
  ])

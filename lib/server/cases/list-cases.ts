import { Prisma } from '@/lib/db/client'
import { act } from '@/lib/server/kernel/act'
import { caseFilter, known, pageOfCases } from './case-page'

/** The cases a person may know of, fifty to a page: an officer's own, a prosecutor's office's, a supervisor's line. */
export const listCases = act({
  name: 'list-cases',
  kind: 'read',
  permission: 'case:list',
  input: caseFilter,
  pace: ({ text }) => (text ? 'search' : undefined),
  about: () => 'system',
  async perform({ db, actor, now, record }, filter) {
    const { from: _, back: __, ...asked } = filter
    record('cases.listed', null, { filter: JSON.stringify(asked) })
    const units = await db.$queryRaw<{ id: string; nameEn: string; nameKm: string }[]>(Prisma.sql`
      SELECT DISTINCT u."id", u."nameEn", u."nameKm" FROM "Case" c JOIN "Unit" u ON u."id" = c."unitId"
      WHERE ${known(actor, now)} ORDER BY u."nameEn" LIMIT 100`)
    return { ...(await pageOfCases(db, actor, filter, now)), units }
  },
})

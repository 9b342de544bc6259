import { z } from 'zod'
import { Prisma } from '@/lib/db/client'
import { type EntryCount, entryQuality } from '@/lib/domain/evidence/entry-quality'
import { act } from '@/lib/server/kernel/act'
import { isOnTeam } from '@/lib/server/kernel/on-team'

const days = 90

type Row = EntryCount & { readonly unitEn: string; readonly unitKm: string }

/**
 * What was missing when items of the last ninety days were logged, and what came since, by unit and type. An officer sees
 * their own, a supervisor the units of their line. No item, no case and no person is named, and sealed cases are not counted.
 */
export const viewEntryQuality = act({
  name: 'view-entry-quality',
  kind: 'read',
  permission: 'quality:read',
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, actor, now, record }) {
    record('quality.viewed', null, {})
    const own = actor.role === 'officer'
    const since = new Date(now.getTime() - days * 86_400_000)
    const seen = own
      ? Prisma.sql`f."byId" = ${actor.id}::uuid AND ${isOnTeam(actor.id, now)}`
      : Prisma.sql`c."unitId" = ANY(${[...actor.line]}::uuid[]) AND c."sensitivity" = 'normal'`
    const rows = await db.$queryRaw<Row[]>`
      SELECT c."unitId", u."nameEn" AS "unitEn", u."nameKm" AS "unitKm", i."type"::text AS "type", count(*)::int AS "items",
        sum(f."asked")::int AS "asked", sum(cardinality(f."missing"))::int AS "missingThen",
        sum(cardinality(n."missing"))::int AS "missingNow", sum(cardinality(f."lost"))::int AS "lost"
      FROM "Completeness" f JOIN "Item" i ON i."id" = f."itemId" JOIN "Case" c ON c."id" = f."caseId" JOIN "Unit" u ON u."id" = c."unitId"
        JOIN LATERAL (SELECT "missing" FROM "Completeness" WHERE "itemId" = f."itemId" ORDER BY "version" DESC LIMIT 1) n ON true
      WHERE f."version" = 1 AND f."at" > ${since} AND ${seen}
      GROUP BY c."unitId", u."nameEn", u."nameKm", i."type" ORDER BY u."nameEn", c."unitId", i."type" LIMIT 400`
    const units = new Map(
      rows.map(({ unitId, unitEn, unitKm }) => [unitId, { en: unitEn, km: unitKm }] as const),
    )
    const counts = rows.map(({ unitEn: _, unitKm: __, ...count }) => count)
    return {
      own,
      days,
      groups: entryQuality(counts, own).map((group) => ({
        ...group,
        unit: units.get(group.unitId) ?? { en: '', km: '' },
      })),
    }
  },
})

/** What the page about quality at entry shows. */
export type EntryQualityView = Awaited<ReturnType<(typeof viewEntryQuality)['perform']>>

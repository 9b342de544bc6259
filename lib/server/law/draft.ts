import canonicalize from 'canonicalize'
import type { Db } from '@/lib/db/client'
import { type OffenceTemplate, offenceTemplate } from '@/lib/domain/offences/template'
import { digest } from '@/lib/domain/readiness/record'
import { type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { NotFound, Stale } from '@/lib/server/kernel/errors'

/** The name of a template by its content: what the second person approves. */
export const hashOfTemplate = (template: OffenceTemplate): string => digest(canonicalize(template) ?? '')

/** A draft that may still change, locked, with its template; refused once it is a version of the law. */
export async function openDraft(
  db: Db,
  draftId: string,
  version: number,
  uphold: <T>(ruling: Ruling<T>) => T,
) {
  await db.$queryRaw`SELECT 1 FROM "TemplateDraft" WHERE "id" = ${draftId}::uuid FOR UPDATE`
  const row = await db.templateDraft.findUnique({ where: { id: draftId } })
  if (!row) throw new NotFound()
  if (row.adoptedAt !== null) uphold(refuse('adopted-already'))
  if (row.version !== version) throw new Stale({ version: row.version })
  return { row, template: offenceTemplate.parse(row.body) }
}

/** Those who wrote something of a draft, with one more. */
export const writers = (known: readonly string[], who: string): string[] => [...new Set([...known, who])]

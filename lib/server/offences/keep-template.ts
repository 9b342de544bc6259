import type { Db } from '@/lib/db/client'
import { templateKey } from '@/lib/domain/offences/in-force'
import { type OffenceTemplate, offenceTemplate } from '@/lib/domain/offences/template'

const midnight = (day: string | null) => (day === null ? null : new Date(`${day}T00:00:00Z`))

/** Keeps a version of a template in the database once, for good: what a case was built on never changes under it. */
export async function keepTemplate(db: Db, template: OffenceTemplate, now: Date): Promise<string> {
  const key = templateKey(template)
  await db.offenceTemplate.createMany({
    data: [
      {
        id: key,
        code: template.id,
        version: template.version,
        body: template,
        validFrom: midnight(template.validFrom),
        validTo: midnight(template.validTo),
        confirmed: template.confirmedByJusticeMinistry,
        loadedAt: now,
      },
    ],
    skipDuplicates: true,
  })
  return key
}

const parsed = new Map<string, OffenceTemplate>()

/** A kept version as a template. It never changes, so it is read once a process. */
export function templateOf({ id, body }: { readonly id: string; readonly body: unknown }): OffenceTemplate {
  const known = parsed.get(id)
  if (known) return known
  const template = offenceTemplate.parse(body)
  parsed.set(id, template)
  return template
}

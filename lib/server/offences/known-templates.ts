import type { Db } from '@/lib/db/client'
import { catalogue } from '@/lib/domain/offences/catalogue/catalogue'
import { templateKey } from '@/lib/domain/offences/in-force'
import type { OffenceTemplate } from '@/lib/domain/offences/template'
import { templateOf } from './keep-template'

/** Every version of the law that the house may build on: those it ships, and those that two people adopted here. */
export async function knownTemplates(db: Db): Promise<readonly OffenceTemplate[]> {
  const adopted = await db.templateDraft.findMany({
    where: { adoptedAt: { not: null } },
    select: { code: true, newVersion: true, body: true },
    orderBy: [{ code: 'asc' }, { newVersion: 'asc' }],
  })
  return [
    ...catalogue,
    ...adopted.map(({ code, newVersion, body }) =>
      templateOf({ id: templateKey({ id: code, version: newVersion }), body }),
    ),
  ]
}

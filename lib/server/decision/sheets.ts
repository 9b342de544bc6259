import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { v7 as newId } from 'uuid'
import { type SheetBody, sheetBody, sheetTemplates } from '@/lib/domain/decision/charge-sheet'
import type { Context } from '@/lib/server/kernel/act'

type Row = {
  readonly id: string
  readonly number: number
  readonly body: unknown
  readonly templates: unknown
  readonly hash: string
  readonly at: Date
  readonly byId: string
}

/** A kept version, read by its shape like all that comes out of storage. */
export const sheetOf = ({ id, number, body, templates, hash, at, byId }: Row) => ({
  ...{ sheetId: id, number, hash, at, byId },
  body: sheetBody.parse(body),
  templates: sheetTemplates.parse(templates),
})

/** Keeps a version of the charge sheet, named by its hash. */
export async function keepSheet(
  { db, actor, now }: Context,
  about: { readonly caseId: string; readonly decisionId: string; readonly number: number },
  body: SheetBody,
  templates: readonly { readonly id: string; readonly confirmed: boolean }[],
): Promise<string> {
  const id = newId()
  const hash = createHash('sha256')
    .update(canonicalize({ body, templates }) ?? '')
    .digest('hex')
  await db.chargeSheet.create({
    data: { id, ...about, body, templates: [...templates], hash, at: now, byId: actor.id },
  })
  return id
}

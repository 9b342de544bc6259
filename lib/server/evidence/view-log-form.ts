import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { kinds } from '@/lib/domain/evidence/catalogue'
import type { Facts } from '@/lib/domain/evidence/facts'
import { ownerMark } from '@/lib/domain/evidence/field'
import { answersOf } from '@/lib/domain/evidence/show'
import { id } from '@/lib/domain/shared/shapes'
import { authoritiesOf } from '@/lib/server/authority/read-authorities'
import { caseHeader } from '@/lib/server/cases/case-header'
import { act, type Context } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { lessonsOf } from '@/lib/server/learning/lessons'
import { draftOf, draftsOf } from './drafts'
import { notSealed } from './privilege'

/** What the form needs to log an item: the sources, procedures and items it can name, and what was typed before. */
export const viewLogForm = act({
  name: 'view-log-form',
  kind: 'read',
  permission: 'evidence:log',
  input: z.strictObject({ caseId: id, draftId: id.optional(), itemId: id.optional() }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, draftId, itemId }) {
    const { db, actor, now, file, record } = context
    const inCase = { where: { caseId } }
    const item = itemId ? await asTyped(context, caseId, itemId) : null
    record('evidence.form-opened', caseId, { form: item ? 'change' : 'log' })
    const of = item ? { kind: 'change' as const, itemId: item.itemId } : { kind: 'evidence' as const }
    return {
      now,
      header: await caseHeader(db, actor, caseId),
      origins: await db.origin.findMany({
        ...inCase,
        select: { id: true, name: true, kind: true },
        orderBy: { name: 'asc' },
        take: 1_000,
      }),
      authorities: (await authoritiesOf(db, caseId)).filter(({ withdrawn }) => !withdrawn),
      procedures: await db.procedure.findMany({
        ...inCase,
        select: {
          ...{ id: true, number: true, kind: true, at: true, until: true, place: true, partyId: true },
          ...{ authorityId: true, nightException: true, ownerPresent: true, witnessOne: true },
          ...{ witnessTwo: true, witnessesPolice: true, interpreterIndependent: true },
          ...{ lawyerInvitedAt: true, felony: true },
        },
        orderBy: { number: 'asc' },
      }),
      items: await namedItems(db, caseId),
      drafts: await draftsOf(db, actor, [caseId], of),
      draft: await draftOf(db, actor, { draftId, caseId, ...of }),
      /** Under which mark a device may keep what is typed while the line is away; null for a sealed case. */
      device: file?.sensitivity === 'normal' ? ownerMark(actor.id) : null,
      /** What came back of theirs before, to be said at the field where it was missed. */
      lessons: item ? [] : await lessonsOf(db, actor, now),
      usual: await usualOf(db, actor, caseId, now),
      item,
    }
  },
})

/** What is filled in for the one who logs, and can be changed: now, their name, and where they were within these twelve hours. */
async function usualOf(db: Db, { id }: { readonly id: string }, caseId: string, now: Date) {
  const me = await db.account.findUniqueOrThrow({ where: { id }, select: { nameLatin: true, nameKm: true } })
  const last = await db.item.findFirst({
    where: { caseId, loggedById: id, obtainedAt: { gt: new Date(now.getTime() - 12 * 3_600_000) } },
    orderBy: { number: 'desc' },
    select: { obtainedPlace: true },
  })
  return { at: now, by: me, place: last?.obtainedPlace ?? '' }
}

/** The items by number and title; what is sealed by its number alone. */
async function namedItems(db: Db, caseId: string) {
  const items = await db.item.findMany({
    where: { caseId },
    select: { id: true, number: true, title: true, privileged: true },
    orderBy: { number: 'asc' },
    take: 5_000,
  })
  return items.map(({ id, number, title, privileged }) => ({ id, number, title: privileged ? '' : title }))
}

/** An item as a form would have it typed, so that it can be opened again and reads back the same. */
async function asTyped(context: Context, caseId: string, itemId: string) {
  const { db } = context
  const item = await db.item.findUnique({ where: { caseId_id: { caseId, id: itemId } } })
  if (!item) throw new NotFound()
  notSealed(context, item)
  const parents = await db.itemDerivation.findMany({ where: { caseId, itemId }, select: { parentId: true } })
  const flag = (value: boolean | null) => (value === null ? '' : value ? 'yes' : 'no')
  const number = (value: number | null) => (value === null ? '' : String(value))
  const facts = Object.entries(answersOf(kinds[item.type], item.facts as Facts)).map(
    ([name, value]) => [`facts.${name}`, value] as const,
  )
  const answers: Record<string, string | string[]> = {
    title: item.title,
    description: item.description,
    obtainedAt: item.obtainedAt.toISOString(),
    obtainedPlace: item.obtainedPlace,
    obtainedBy: item.obtainedBy,
    placeCode: item.placeCode ?? '',
    latitude: number(item.latitude),
    longitude: number(item.longitude),
    legalBasis: item.legalBasis ?? '',
    authorisation: item.authorisation ?? '',
    persons: item.persons ?? '',
    witnessOne: item.witnessOne ?? '',
    witnessTwo: item.witnessTwo ?? '',
    language: item.language ?? '',
    interpreter: item.interpreter ?? '',
    interpreterSworn: flag(item.interpreterSworn),
    interpreterIndependent: flag(item.interpreterIndependent),
    originId: item.originId,
    procedureId: item.procedureId ?? '',
    authorityId: item.authorityId ?? '',
    nightException: item.nightException ?? '',
    witnessesPolice: flag(item.witnessesPolice),
    derivedFrom: parents.map(({ parentId }) => parentId),
    hearsay: flag(item.hearsay),
    spoken: flag(item.spoken),
    uniqueObject: flag(item.uniqueObject),
    exculpatory: flag(item.exculpatory),
    filePlace: item.filePlace,
    sensitivity: item.sensitivity,
    remarks: item.remarks ?? '',
    ...Object.fromEntries(facts),
  }
  return { itemId, number: item.number, type: item.type, version: item.version, answers }
}

/** What the log form shows. */
export type LogFormView = Awaited<ReturnType<(typeof viewLogForm)['perform']>>

import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { clocksOf } from '@/lib/domain/cases/clocks'
import { usable } from '@/lib/domain/evidence/assessment'
import { coveredBy } from '@/lib/domain/evidence/blind'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { answeredInForm } from '@/lib/domain/evidence/duress'
import type { Facts } from '@/lib/domain/evidence/facts'
import { type Graded, standingOf, suggestedGrade } from '@/lib/domain/evidence/grading'
import { type Locator, locator, sayLocator } from '@/lib/domain/evidence/locator'
import { placeQuery } from '@/lib/domain/evidence/place-query'
import { printRows } from '@/lib/domain/evidence/show'
import { can } from '@/lib/domain/identity/policy'
import { id } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { readCaseView } from '@/lib/server/cases/load-case-view'
import { commentsAt } from '@/lib/server/comments/comments-at'
import { custodyLine } from '@/lib/server/custody/custody-line'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { everyTarget, keyOf } from '@/lib/server/proof/targets'
import { loadWeighed } from '@/lib/server/weights/load-weighed'
import { graderOf } from './blind'
import { filesStanding } from './file-facts'
import { authorityOver, dangerOf } from './item-footing'
import { checksOf } from './keep-completeness'
import { readsPrivileged } from './privilege'
import { withoutContent } from './without-content'

const oldestFirst = { orderBy: [{ at: 'asc' as const }, { id: 'asc' as const }] }

/** One item of evidence: its record, what it still needs, how good and usable it is, its files, and what it proves. */
export const viewItem = act({
  name: 'view-item',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({ caseId: id, itemId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, itemId }) {
    const { db, actor, file, now, record } = context
    const found = await db.item.findUnique({
      where: { caseId_id: { caseId, id: itemId } },
      include: {
        origin: { select: { id: true, name: true, kind: true, _count: { select: { items: true } } } },
        procedure: { select: { id: true, number: true, kind: true, at: true, place: true } },
        grades: oldestFirst,
        assessments: oldestFirst,
        files: {
          include: { stored: { select: { size: true } } },
          orderBy: [{ attachedAt: 'asc' }, { id: 'asc' }],
        },
        links: { orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }] },
      },
    })
    if (!file || !found) throw new NotFound()
    const sealed = found.privileged && !readsPrivileged(actor, file)
    const item = sealed ? withoutContent(found) : found
    record('evidence.viewed', itemId, { number: item.number })

    const kind = kinds[item.type]
    const facts = factsOf(item.facts)
    const view = await readCaseView(db, caseId, now)
    const judged = view.items.find(({ id }) => id === itemId)
    const marks = (judged?.marks ?? []).filter(
      ({ because }) => !sealed || because.id === 'no_privileged_content',
    )
    const danger = await dangerOf(db, caseId, itemId)
    const standing = standingOf(item.grades)
    const header = await caseHeader(db, actor, caseId)
    const unseen = coveredBy(
      item.grades.map(({ byId }) => byId),
      graderOf({ actor, file }),
    )
    const labels = await db.labelChange.findMany({
      where: { caseId, itemId },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
    })
    const submitted = await db.case.findUniqueOrThrow({
      where: { id: caseId },
      select: { submittedAt: true },
    })
    const names = await namesOf(db, [
      item.loggedById,
      ...labels.map(({ byId }) => byId),
      ...item.grades.map(({ byId }) => byId),
      ...item.assessments.map(({ byId }) => byId),
      ...item.files.map(({ attachedById }) => attachedById),
      ...item.links.map(({ proposedById }) => proposedById),
      ...danger.allegations.map(({ byId }) => byId),
      ...danger.seals.map(({ byId }) => byId),
    ])
    const {
      grades,
      assessments,
      files,
      links,
      origin,
      procedure,
      facts: _,
      procedureId: __,
      originId: ___,
      ...common
    } = item
    const stands = await filesStanding(db, caseId, itemId, files)
    const signed = await db.paperReturn.findMany({
      where: { caseId, itemId },
      select: { fileId: true, paper: { select: { id: true, caseId: true, kind: true, code: true } } },
    })
    return {
      header,
      sealed,
      authority: authorityOver(view, item),
      allegations: danger.allegations.map(({ id: allegationId, allegedBy, says, at, byId }) => ({
        ...{ allegationId, at, by: names(byId) },
        // In the form it was a yes and no words; the words of a sealed item are its content.
        words: allegedBy === answeredInForm || sealed ? null : { allegedBy, says },
        answered: assessments.some((one) => one.at > at),
      })),
      seals: danger.seals.map(({ state, reason, at, byId }) => ({
        ...{ state, at, by: names(byId) },
        reason: reason === answeredInForm ? null : reason,
      })),
      clocks: clocksOf(view).filter((clock) => clock.items.includes(itemId)),
      now,
      item: { ...common, itemId, loggedBy: names(item.loggedById) },
      origin: { originId: origin.id, name: origin.name, kind: origin.kind, others: origin._count.items - 1 },
      procedure,
      rows: printRows(kind, facts),
      checks: sealed ? [] : checksOf(item),
      entry: sealed ? null : await entryOf(db, itemId),
      marks,
      usable: usable(kind, marks, judged?.assessed ?? null),
      grade: {
        // A second grade is worth most when its giver has not seen the first.
        unseen: unseen ? new Set(item.grades.map(({ byId }) => byId)).size : 0,
        standing: unseen ? null : standing.counts && asGraded(standing.counts),
        byTwo: standing.byTwo,
        differ: unseen ? ('nothing' as const) : standing.differ,
        suggested: suggestedGrade(kind, facts),
        all: (unseen ? [] : grades).map(({ source, information, reason, at, byId, ...how }) => ({
          ...{ source, information, reason, at, by: names(byId), blind: how.blind, mapping: how.mapping },
          original: how.originalScale && {
            ...{ scale: how.originalScale, source: how.originalSource ?? '' },
            information: how.originalInformation ?? '',
          },
        })),
      },
      labels: (sealed ? [] : labels).map(({ label, before, after, reason, at, byId }) => ({
        ...{ label, before, after, reason, at, by: names(byId) },
        sinceSubmission: submitted.submittedAt !== null && at > submitted.submittedAt,
      })),
      assessments: assessments.map(({ value, reason, at, byId }) => ({
        ...{ value, at, by: names(byId) },
        reason: sealed ? '' : reason,
      })),
      files: files.map((file) => ({
        ...{ fileId: file.id, name: file.name, folder: file.folder, mediaType: file.mediaType },
        ...{ sha256: file.sha256, attachedAt: file.attachedAt, size: Number(file.stored.size) },
        by: names(file.attachedById),
        stands: stands(file),
        signed: signed.find(({ fileId }) => fileId === file.id)?.paper ?? null,
      })),
      links: await linksShown(
        db,
        caseId,
        links,
        new Map(files.map(({ id, name }) => [id, name] as const)),
        names,
      ),
      made: sealed
        ? { from: [], into: [] }
        : await derivationsOf(db, caseId, itemId, readsPrivileged(actor, file)),
      weights:
        !sealed && item.type === 'drug_seizure'
          ? ((await loadWeighed(db, caseId, itemId))[0]?.compared ?? [])
          : null,
      mayPrint: !sealed && file !== undefined && can(actor, 'paper:print', file),
      custody: await custodyLine(db, item, now),
      comments: await commentsAt(context, caseId, `item:${itemId}`, found.privileged),
    }
  },
})

const factsOf = (stored: unknown): Facts => stored as Facts // written by log-evidence and change-evidence alone, read by the type's own shape

/** What was missing when it was logged, by the names of the fields; null for what was not logged in a form. */
const entryOf = (db: Db, itemId: string) =>
  db.completeness.findUnique({
    where: { itemId_version: { itemId, version: 1 } },
    select: { at: true, asked: true, missing: true },
  })

const asGraded = ({ source, information }: Graded): Graded => ({ source, information })

/** Who people are, in both scripts, as the account calls them. */
async function namesOf(db: Db, ids: readonly string[]) {
  const accounts = await db.account.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, nameLatin: true, nameKm: true },
  })
  const found = new Map(accounts.map(({ id, ...name }) => [id, name] as const))
  return (accountId: string) => found.get(accountId) ?? { nameLatin: '', nameKm: null }
}

type Stored = Awaited<ReturnType<Db['proofLink']['findMany']>>[number]

/** The links of an item: what each is about, at which exact place, how strongly, and through which attributions. */
async function linksShown(
  db: Db,
  caseId: string,
  links: readonly Stored[],
  files: ReadonlyMap<string, string>,
  names: (accountId: string) => { nameLatin: string; nameKm: string | null },
) {
  if (links.length === 0) return []
  const targets = new Map((await everyTarget(db, caseId)).map((target) => [target.key, target] as const))
  const bases = await db.proofBasis.findMany({ where: { caseId, linkId: { in: links.map(({ id }) => id) } } })
  return links.map(
    ({
      id: linkId,
      polarity,
      strength,
      reasoning,
      proposedAt,
      proposedById,
      withdrawnAt,
      withdrawnReason,
      ...link
    }) => {
      const place = locator.safeParse(link.locator).data
      const key = keyOf(link)
      return {
        ...{ linkId, polarity, strength, reasoning, proposedAt, withdrawnAt, withdrawnReason, key },
        by: names(proposedById),
        place: place ? sayLocator(place) : null,
        file: place?.fileId ? (files.get(place.fileId) ?? null) : null,
        // Where nobody said which file and there is only one, it is that one.
        opens: opening(place, files),
        target: targets.get(key) ?? null,
        restsOn: bases.flatMap((basis) => {
          const target =
            basis.linkId === linkId ? targets.get(`attribution:${basis.attributionId}`) : undefined
          return target ? [target] : []
        }),
      }
    },
  )
}

function opening(place: Locator | undefined, files: ReadonlyMap<string, string>) {
  const [only, another] = files.keys()
  const fileId = place?.fileId ?? (another === undefined ? only : undefined)
  return place && fileId && files.has(fileId) ? { fileId, query: placeQuery(place) } : null
}

/** The items it was made from, and those made from it. */
async function derivationsOf(db: Db, caseId: string, itemId: string, reads: boolean) {
  const pairs = await db.itemDerivation.findMany({
    where: { caseId, OR: [{ itemId }, { parentId: itemId }] },
  })
  const others = await db.item.findMany({
    where: { caseId, id: { in: pairs.flatMap((pair) => [pair.itemId, pair.parentId]) } },
    select: { id: true, number: true, title: true, privileged: true },
    orderBy: { number: 'asc' },
  })
  const of = (ids: readonly string[]) =>
    others
      .filter(({ id }) => ids.includes(id))
      .map(({ id: itemId, number, title, privileged }) => ({
        ...{ itemId, number, title: privileged && !reads ? '' : title },
      }))
  return {
    from: of(pairs.filter((pair) => pair.itemId === itemId).map(({ parentId }) => parentId)),
    into: of(pairs.filter((pair) => pair.parentId === itemId).map((pair) => pair.itemId)),
  }
}

/** What the page of an item shows. */
export type ItemView = Awaited<ReturnType<(typeof viewItem)['perform']>>

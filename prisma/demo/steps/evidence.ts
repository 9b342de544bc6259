import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { assessItem } from '@/lib/server/evidence/assess-item'
import { beginUpload } from '@/lib/server/evidence/begin-upload'
import { changeEvidence } from '@/lib/server/evidence/change-evidence'
import { gradeItem } from '@/lib/server/evidence/grade-item'
import { keepUpload } from '@/lib/server/evidence/keep-upload'
import { logEvidence } from '@/lib/server/evidence/log-evidence'
import { store } from '@/lib/server/evidence/store'
import type { At } from '@/lib/server/kernel/act'
import { run } from '@/lib/server/kernel/run'
import { linkEvidence } from '@/lib/server/proof/link-evidence'
import { typed } from '../calendar'
import { sha256Of } from '../files/table'
import type { FileEntry, ItemEntry, LinkEntry, Story, TargetKey } from '../story'
import { type Book, idOf, later, latest, type Step, soon } from './step'

/** The items of a case: logged, their files kept, graded, assessed and linked, each in its time. */
export function evidence(story: Story, installed: Date): Step[] {
  const since = opened(story)
  return story.items.flatMap((item) => {
    const logged = item.logged ?? soon(later(item.obtained, 3), installed)
    const whole = item.completed?.at ?? logged
    const arrives = ({ at = later(logged, 0.2) }: FileEntry) => at
    const cited = ({ place }: LinkEntry) =>
      (item.files ?? []).filter(({ name }) => name === place.of).map(arrives)
    return [
      log(story, item, logged),
      ...complete(story, item),
      ...(item.files ?? []).map((file) => keep(story, item, file, arrives(file))),
      ...grades(story, item, whole, installed),
      ...assessments(story, item, whole, installed),
      ...(item.links ?? []).map((link) => {
        const about = [...link.about, ...(link.restsOn ?? []).map((key): TargetKey => `attribution:${key}`)]
        const possible = latest(
          later(whole, 22),
          ...[...about.map(since), ...cited(link)].map((at) => later(at, 1)),
        )
        return connect(story, item, link, link.at ?? soon(possible, installed))
      }),
    ]
  })
}

/** From when each thing that can be proved stands in the file. */
function opened({ counts, charges, attributions, controls }: Story): (key: TargetKey) => Date {
  const times = new Map<string, Date>([
    ...counts.map(({ key, at }) => [`count:${key}`, at] as const),
    ...charges.map(({ key, at }) => [`charge:${key}`, at] as const),
    ...attributions.map(({ key, at }) => [`attribution:${key}`, at] as const),
    ...controls.map(({ key, at }) => [`control:${key}`, at] as const),
  ])
  return (key) => {
    const at = times.get(key.split(':').slice(0, 2).join(':'))
    if (!at) throw new Error(`the story has nothing called ${key}`)
    return at
  }
}

const log = (story: Story, item: ItemEntry, at: Date): Step => ({
  at,
  who: story.officer,
  as: `item:${item.key}`,
  there: async ({ caseId }) =>
    idOf(
      await prisma.item.findFirst({
        where: { caseId, loggedAt: at, title: item.title },
        select: { id: true },
      }),
    ),
  perform: async (book, actor, now) => (await run(logEvidence, actor, said(story, item, book), now)).itemId,
})

/** The form filled in further: after the laboratory of telephones, for one. */
const complete = (story: Story, item: ItemEntry): Step[] => {
  const { key, completed, facts } = item
  if (completed === undefined) return []
  const whole = { ...item, facts: { ...facts, ...completed.facts } }
  const where = (book: Book) => ({ where: { id: book.id(`item:${key}`) } })
  return [
    {
      at: completed.at,
      who: story.officer,
      there: async (book) => {
        const { id, version } = await prisma.item.findUniqueOrThrow(where(book))
        return version > 1 ? id : undefined
      },
      perform: async (book, actor, now) => {
        const { id: itemId, version } = await prisma.item.findUniqueOrThrow(where(book))
        return (await run(changeEvidence, actor, { ...said(story, whole, book), itemId, version }, now))
          .itemId
      },
    },
  ]
}

/** The record of an item as the form sends it. */
const said = ({ origins }: Story, item: ItemEntry, { caseId, id }: Book) => {
  const { interpreter } = item
  const pseudonym = item.facts?.pseudonym
  const drawn =
    typeof pseudonym === 'string' && pseudonym.startsWith('informant:') ? id(pseudonym) : undefined
  // The source of what an informant said is the pseudonym alone.
  const origin = drawn === undefined ? origins[item.origin] : undefined
  return {
    caseId,
    type: item.type,
    title: item.title,
    description: item.description,
    obtainedAt: typed(item.obtained),
    obtainedPlace: item.place,
    obtainedBy: item.by,
    legalBasis: item.law,
    authorisation: item.authorisation,
    persons: item.persons,
    witnessOne: item.witnesses?.[0],
    witnessTwo: item.witnesses?.[1],
    language: item.language,
    interpreter,
    ...(interpreter === undefined ? {} : { interpreterSworn: true, interpreterIndependent: true }),
    originName: origin?.name,
    originKind: origin?.kind,
    procedureId: item.procedure === undefined ? undefined : id(`procedure:${item.procedure}`),
    authorityId: item.cites === undefined ? undefined : id(`authority:${item.cites}`),
    derivedFrom: item.madeFrom?.map((key) => id(`item:${key}`)),
    hearsay: item.hearsay,
    exculpatory: item.exculpatory,
    filePlace: item.filed,
    remarks: item.remarks,
    facts: drawn === undefined ? item.facts : { ...item.facts, pseudonym: drawn },
  }
}

const keep = ({ officer }: Story, item: ItemEntry, file: FileEntry, at: Date): Step => ({
  at,
  who: officer,
  as: `file:${item.key}/${file.name}`,
  there: async ({ caseId, id }) =>
    idOf(
      await prisma.itemFile.findFirst({
        where: { caseId, itemId: id(`item:${item.key}`), name: file.name },
        select: { id: true },
      }),
    ),
  perform: (book, actor, now) => upload(book, book.id(`item:${item.key}`), file, actor, now),
})

/** Sends a file as a browser would: said to be coming, its bytes put down, then kept by their hash. */
async function upload({ caseId }: Book, itemId: string, { name, bytes }: FileEntry, actor: Actor, now: At) {
  const uploadId = createHash('sha256').update(`${itemId}/${name}`).digest('hex').slice(0, 32)
  if (!(await prisma.upload.findUnique({ where: { id: uploadId } }))) {
    const coming = { caseId, itemId, uploadId, name, size: bytes.length, sha256: sha256Of({ bytes }) }
    await run(beginUpload, actor, coming, now)
  }
  await mkdir(store().incoming, { recursive: true, mode: 0o700 })
  await writeFile(join(store().incoming, uploadId), bytes, { mode: 0o600 })
  return (await keepUpload(uploadId, actor, now)).fileId
}

const grades = (
  { officer }: Story,
  { key, grades: given = [] }: ItemEntry,
  logged: Date,
  installed: Date,
): Step[] =>
  given.map(({ by = officer, at, source, information, reason }, turn) => {
    const when = at ?? soon(later(logged, 20 * (turn + 1)), installed)
    return {
      at: when,
      who: by,
      there: async ({ caseId, id }) =>
        idOf(
          await prisma.grade.findFirst({
            where: { caseId, itemId: id(`item:${key}`), at: when, byId: id(`account:${by}`) },
            select: { id: true },
          }),
        ),
      perform: async ({ caseId, id }, actor, now) =>
        (await run(gradeItem, actor, { caseId, itemId: id(`item:${key}`), source, information, reason }, now))
          .itemId,
    }
  })

const assessments = (
  { prosecutor, team, turns }: Story,
  { key, assessed = [] }: ItemEntry,
  logged: Date,
  installed: Date,
): Step[] => {
  const joined =
    team.find(({ joins }) => joins === prosecutor)?.at ?? turns.find(({ turn }) => turn === 'submits')?.at
  return assessed.map(({ at, value, reason }, turn) => {
    const when = at ?? soon(later(latest(logged, joined ?? installed), 30 + 24 * turn), installed)
    return {
      at: when,
      who: prosecutor,
      there: async ({ caseId, id }) =>
        idOf(
          await prisma.assessment.findFirst({
            where: { caseId, itemId: id(`item:${key}`), at: when },
            select: { id: true },
          }),
        ),
      perform: async ({ caseId, id }, actor, now) =>
        (await run(assessItem, actor, { caseId, itemId: id(`item:${key}`), value, reason }, now)).itemId,
    }
  })
}

const connect = (
  { officer }: Story,
  { key: itemKey }: ItemEntry,
  { key, by = officer, polarity, strength, about, place, reasoning, restsOn }: LinkEntry,
  at: Date,
): Step => ({
  at,
  who: by,
  ...(key === undefined ? {} : { as: `link:${key}` }),
  there: async ({ caseId, id }) =>
    idOf(
      await prisma.proofLink.findFirst({
        where: { caseId, itemId: id(`item:${itemKey}`), proposedAt: at, reasoning },
        select: { id: true },
      }),
    ),
  perform: async ({ caseId, id }, actor, now) => {
    const { of, ...where } = place
    const said = {
      caseId,
      itemId: id(`item:${itemKey}`),
      polarity,
      strength,
      locator: { ...where, ...(of === undefined ? {} : { fileId: id(`file:${itemKey}/${of}`) }) },
      reasoning,
      targets: about.map((target) => named(target, id)),
      restsOn: restsOn?.map((attribution) => id(`attribution:${attribution}`)),
    }
    const [first = ''] = (await run(linkEvidence, actor, said, now)).linkIds
    return first
  },
})

/** `charge:visal-river:KNOW` with the id in place of the key. */
export function named(target: TargetKey, id: Book['id']): string {
  const [group = '', key = '', element] = target.split(':')
  return [group, id(`${group}:${key}`), ...(element === undefined ? [] : [element])].join(':')
}

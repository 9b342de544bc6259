import { prisma } from '@/lib/db/client'
import { addStorePlace } from '@/lib/server/custody/add-store-place'
import { beginCount } from '@/lib/server/custody/begin-count'
import { closeCount } from '@/lib/server/custody/close-count'
import { printLabels } from '@/lib/server/custody/print-labels'
import { printPlaceLabels } from '@/lib/server/custody/print-place-labels'
import { scanInCount } from '@/lib/server/custody/scan-in-count'
import { run } from '@/lib/server/kernel/run'
import type { StoreStory, Story } from '../story'
import { type Book, idOf, later, type Step } from './step'

const who = 'custodian'
const second = 1 / 3_600

/** The keeper's own work: shelves and boxes, their labels and those of the objects, and a count by reading them. */
export const store = ({ store: told }: Story): Step[] =>
  told ? [...told.places.flatMap(places), ...told.labels.map(labels), ...count(told.count)] : []

const places = ({ at, key, code, on }: StoreStory['places'][number]): Step[] => {
  const labelled = later(at, 30 * second)
  return [
    {
      ...{ at, who, as: `place:${key}` },
      there: async ({ id }) =>
        idOf(await prisma.storePlace.findFirst({ where: { unitId: id('unit:KUS'), createdAt: at } })),
      perform: async ({ id }, actor, now) => {
        const said = { code, ...(on ? { parentId: id(`place:${on}`) } : {}) }
        return (await run(addStorePlace, actor, said, now)).placeId
      },
    },
    {
      ...{ at: labelled, who },
      there: async ({ id }) =>
        idOf(await prisma.label.findFirst({ where: { placeId: id(`place:${key}`) }, select: { id: true } })),
      perform: async ({ id }, actor, now) => {
        const placeId = id(`place:${key}`)
        await run(printPlaceLabels, actor, { placeIds: [placeId] }, now)
        return placeId
      },
    },
  ]
}

const labels = ({ at, items }: StoreStory['labels'][number]): Step => {
  const ids = ({ id }: Book) => items.map((item) => id(`item:${item}`))
  return {
    ...{ at, who },
    there: async (book) =>
      (await prisma.label.count({ where: { itemId: { in: ids(book) } } })) === items.length
        ? book.caseId
        : undefined,
    perform: async (book, actor, now) => {
      await run(printLabels, actor, { caseId: book.caseId, itemIds: ids(book) }, now)
      return book.caseId
    },
  }
}

const count = ({ at, until, reads }: StoreStory['count']): Step[] => [
  {
    ...{ at, who, as: 'count:store' },
    there: async ({ id }) =>
      idOf(await prisma.storeCount.findFirst({ where: { unitId: id('unit:KUS'), begunAt: at } })),
    perform: async (_, actor, now) => (await run(beginCount, actor, {}, now)).countId,
  },
  ...reads.map((read, index): Step => {
    const when = later(at, (index + 1) * 40 * second)
    return {
      ...{ at: when, who },
      there: async ({ id }) =>
        idOf(
          await prisma.countScan.findFirst({
            where: { countId: id('count:store'), at: when },
            select: { id: true },
          }),
        ),
      perform: async ({ id }, actor, now) => {
        const of = read.startsWith('place:') ? { placeId: id(read) } : { itemId: id(read) }
        const { code } = await prisma.label.findFirstOrThrow({ where: of })
        return (await run(scanInCount, actor, { countId: id('count:store'), code }, now)).countId
      },
    }
  }),
  {
    ...{ at: until, who },
    there: async ({ id }) =>
      idOf(
        await prisma.storeCount.findFirst({
          where: { id: id('count:store'), closedAt: { not: null } },
          select: { id: true },
        }),
      ),
    perform: async ({ id }, actor, now) =>
      (await run(closeCount, actor, { countId: id('count:store') }, now)).countId,
  },
]

import { prisma } from '@/lib/db/client'
import { acceptHandOver } from '@/lib/server/custody/accept-hand-over'
import { offerHandOver } from '@/lib/server/custody/offer-hand-over'
import { sendOut } from '@/lib/server/custody/send-out'
import { run } from '@/lib/server/kernel/run'
import type { HandEntry, Story } from '../story'
import { type Book, idOf, later, type Step } from './step'

/** Objects on their way: each hand-over by two people, each sending against a receipt. */
export const custody = ({ custody: all, officer, store }: Story): Step[] =>
  all.flatMap((entry) => stepsOf(entry, officer, store?.places.map(({ key }) => key) ?? []))

function stepsOf(entry: HandEntry, officer: Story['officer'], listed: readonly string[]): Step[] {
  switch (entry.hand) {
    case 'stores':
      return [offers(entry, officer), accepts(entry, listed)]
    case 'sends':
      return [sends(entry)]
    case 'offers':
      return [offers(entry, officer)]
  }
}

type Of<Name extends HandEntry['hand']> = Extract<HandEntry, { readonly hand: Name }>

const happened = async ({ id }: Book, item: string, kind: 'offered' | 'accepted' | 'sent', at: Date) =>
  idOf(
    await prisma.custodyEvent.findFirst({
      where: { itemId: id(`item:${item}`), kind, at },
      select: { id: true },
    }),
  )

const offers = ({ at, item }: HandEntry, officer: Story['officer']): Step => ({
  at,
  who: officer,
  there: (book) => happened(book, item, 'offered', at),
  perform: async ({ caseId, id }, actor, now) => {
    const said = { caseId, itemId: id(`item:${item}`), to: `store:${id('unit:KUS')}` }
    return (await run(offerHandOver, actor, said, now)).offerId
  },
})

const accepts = ({ at, item, shelf, waits, weight }: Of<'stores'>, listed: readonly string[]): Step => {
  const taken = later(at, waits / 60)
  return {
    at: taken,
    who: 'custodian',
    there: (book) => happened(book, item, 'accepted', taken),
    perform: async ({ caseId, id }, actor, now) => {
      const offer = await prisma.custodyOffer.findFirstOrThrow({
        where: { caseId, itemId: id(`item:${item}`), state: 'open' },
      })
      const begun = await prisma.custodyEvent.findFirst({
        where: { itemId: offer.itemId, sealAfter: { not: null } },
        orderBy: { seq: 'desc' },
      })
      const said = {
        ...{ caseId, offerId: offer.id, code: offer.code, weight: weight?.toString() },
        ...(listed.includes(shelf) ? { storePlaceId: id(`place:${shelf}`) } : { place: shelf }),
        sealBefore: begun?.sealAfter ?? undefined,
      }
      return (await run(acceptHandOver, actor, said, now)).itemId
    },
  }
}

const sends = ({ at, item, to, person, receipt, weight, promised }: Of<'sends'>): Step => ({
  at,
  who: 'custodian',
  there: (book) => happened(book, item, 'sent', at),
  perform: async ({ caseId, id }, actor, now) => {
    const said = {
      ...{
        caseId,
        itemId: id(`item:${item}`),
        outsideName: to,
        outsideKind: 'laboratory',
        outsidePerson: person,
      },
      ...{ weight: weight?.toString(), receiptFileId: id(`file:${item}/${receipt}`) },
      resultDueAt: promised,
    }
    return (await run(sendOut, actor, said, now)).itemId
  },
})

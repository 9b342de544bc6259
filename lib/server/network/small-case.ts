import type { Db } from '@/lib/db/client'
import { admissibilityOf } from '@/lib/domain/cases/admissibility'
import type { CaseView } from '@/lib/domain/cases/case-view'
import { itemName } from '@/lib/domain/cases/case-view'
import type { NodeKey } from '@/lib/domain/cases/nodes'
import { chargeOf } from '@/lib/domain/cases/projection'
import { voicesOf } from '@/lib/domain/cases/voices'
import type { Fall } from '@/lib/domain/cases/what-rests'
import { type Grader, gradeCovered } from '@/lib/domain/evidence/blind'
import { locator, sayLocator } from '@/lib/domain/evidence/locator'
import { findElement } from '@/lib/domain/offences/modes'
import type { Shown } from '@/lib/domain/readiness/result'

/** What is linked to an attribution or a control link, for and against, each at its exact place and with its reasoning. */
export async function evidenceOf(
  db: Db,
  view: CaseView,
  target: { readonly attributionId: string } | { readonly controlLinkId: string },
  shown: Shown | null,
  reads: boolean,
  reader: Grader,
) {
  const rows = await db.proofLink.findMany({
    where: { caseId: view.caseId, ...target },
    orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
  })
  const voices = voicesOf(view)
  const weights = new Map<string, number>(
    shown?.ledger.flatMap(({ items }) => items.map(({ id, weight }) => [id, weight] as const)),
  )
  return rows.map(
    ({ id: linkId, itemId, polarity, strength, reasoning, withdrawnAt, withdrawnReason, ...row }) => {
      const item = view.items.find(({ id }) => id === itemId)
      const standing = view.links.find(({ id }) => id === linkId)
      const covered = item !== undefined && gradeCovered(item, reader)
      return {
        ...{ linkId, polarity, strength, withdrawnAt, withdrawnReason },
        // Of what is sealed as talk between lawyer and client, only its number is shown to who may not read it.
        ...(item && mayRead(item, reads)
          ? { reasoning, place: placeOf(row.locator) }
          : { reasoning: '', place: null }),
        item: { itemId, number: item?.number ?? 0, title: item ? titleFor(item, reads) : '' },
        voice: item ? voices.speaks(item.originId, polarity) : '',
        ...{ grade: covered ? null : (item?.grade ?? null), covered },
        admissibility: item ? admissibilityOf(item) : ('unassessed' as const),
        /** What it adds or takes, in points; null when it counts nothing, or while the reader's own grade is wanted. */
        points:
          covered || !item || !standing
            ? null
            : (weights.get(`${itemName(item.number)}.${standing.ordinal}`) ?? null),
      }
    },
  )
}

type Sealable = { readonly privileged: boolean; readonly title: string }

const mayRead = ({ privileged }: Pick<Sealable, 'privileged'>, reads: boolean) => reads || !privileged

/** What an item is called, for a reader who may or may not read what is sealed. */
export const titleFor = (item: Sealable, reads: boolean): string => (mayRead(item, reads) ? item.title : '')

const placeOf = (stored: unknown) => {
  const read = locator.safeParse(stored)
  return read.success ? sayLocator(read.data) : null
}

/** A place of the network as a page shows it. */
export function placeShown(view: CaseView, key: NodeKey) {
  const [kind, placeId] = key.split(':')
  const party = kind === 'party' ? view.parties.find(({ id }) => id === placeId) : undefined
  const identifier = kind === 'identifier' ? view.identifiers.find(({ id }) => id === placeId) : undefined
  const item = kind === 'item' ? view.items.find(({ id }) => id === placeId) : undefined
  const name = identifier ? (identifier.label ?? identifier.display) : item ? itemName(item.number) : ''
  return party
    ? {
        ...{ key, person: true as const },
        nameLatin: party.nameLatin,
        nameKm: party.nameKm,
        aliases: party.aliases,
      }
    : { key, person: false as const, name }
}
export type PlaceShown = ReturnType<typeof placeShown>

/** What falls on a charge, with the names that a page needs. */
export function fallShown(view: CaseView, { chargeId, from, to, elements }: Fall) {
  const { charge, count } = chargeOf(view, chargeId)
  return {
    ...{ chargeId, from, to, count: count.number },
    party: placeShown(view, `party:${charge.partyId}`),
    elements: elements.map(({ id, ...change }) => {
      const found = findElement(count.template, id)
      const seizure = id.startsWith('CHAIN:') ? id.slice('CHAIN:'.length) : null
      return { ...{ id, seizure }, title: found.ok ? found.value.title : null, ...change }
    }),
  }
}
export type FallShown = ReturnType<typeof fallShown>

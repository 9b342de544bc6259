import type { Db } from '@/lib/db/client'
import { itemName } from '@/lib/domain/cases/case-view'
import { chooseModes, placedElements } from '@/lib/domain/offences/modes'
import type { Words } from '@/lib/domain/offences/template'
import { templateOf } from '@/lib/server/offences/keep-template'

type Person = { nameKm: string | null; nameLatin: string | null; nameOther: string | null; aliases: string[] }

/** One thing an item can be linked to: an element, a charge as a whole, an attribution or a control link. */
export type Target = {
  /** As a form names it: `count:<id>:<element>`, `charge:<id>:<element>`, `charge:<id>`, `attribution:<id>`, `control:<id>`. */
  readonly key: string
  readonly group: 'count' | 'charge' | 'attribution' | 'control'
  readonly count: number | null
  readonly element: {
    readonly id: string
    readonly title: Words
    readonly question: Words
    readonly kind: string
  } | null
  readonly person: Person | null
  readonly tier: number | null
  /** What an attribution or a control link says: the sign, or the two ends and what joins them. */
  readonly identifier: string | null
  readonly control: { readonly kind: string; readonly from: TargetEnd; readonly to: TargetEnd } | null
  /** True for another user proposed as a rival. */
  readonly rival: boolean
}

/** An end of a control link: a person, or a sign or seizure by its name. */
export type TargetEnd = { readonly person: Person } | { readonly name: string }

const names = { select: { nameKm: true, nameLatin: true, nameOther: true, aliases: true } } as const
const asPerson = (party: {
  person: Person | null
  organisation: { nameKm: string | null; nameLatin: string | null } | null
}): Person | null =>
  party.person ?? (party.organisation && { ...party.organisation, nameOther: null, aliases: [] })
const inLatin = (person: Person | null) =>
  person?.nameLatin ?? person?.nameKm ?? person?.nameOther ?? person?.aliases[0] ?? ''

/**
 * Everything in a case that evidence can prove or undermine, in reading order. A rival user is proposed with its evidence
 * and speaks against what it rivals; nothing is linked to it by itself, and nothing rests on it.
 */
export const targetsOf = async (db: Db, caseId: string): Promise<readonly Target[]> =>
  (await everyTarget(db, caseId)).filter(({ rival }) => !rival)

/** The same with the rival users, for saying what a link is about. */
export async function everyTarget(db: Db, caseId: string): Promise<readonly Target[]> {
  const parties = new Map(
    (
      await db.party.findMany({
        where: { caseId },
        include: { person: names, organisation: { select: { nameKm: true, nameLatin: true } } },
      })
    ).map((party) => [party.id, { person: asPerson(party), tier: party.tier }] as const),
  )
  const counts = await db.count.findMany({
    where: { caseId },
    include: { template: true, charges: { where: { withdrawnAt: null } } },
    orderBy: { number: 'asc' },
  })
  const identifiers = new Map(
    (await db.identifier.findMany({ where: { caseId } })).map(
      (one) => [one.id, one.label ?? one.display] as const,
    ),
  )
  const seizures = new Map(
    (
      await db.item.findMany({ where: { caseId, type: 'drug_seizure' }, select: { id: true, number: true } })
    ).map(({ id, number }) => [id, itemName(number)] as const),
  )
  const attributions = await db.attribution.findMany({
    where: { caseId, withdrawnAt: null },
    orderBy: { id: 'asc' },
  })
  const links = await db.controlLink.findMany({
    where: { caseId, withdrawnAt: null },
    orderBy: { id: 'asc' },
  })
  const end = (party: string | null, identifier: string | null, item: string | null): TargetEnd => {
    const person = parties.get(party ?? '')?.person
    if (person) return { person }
    return { name: identifiers.get(identifier ?? '') ?? seizures.get(item ?? '') ?? '' }
  }
  const none = {
    count: null,
    element: null,
    person: null,
    tier: null,
    identifier: null,
    control: null,
    rival: false,
  }

  return [
    ...counts.flatMap((count) => {
      const template = templateOf(count.template)
      const shown = ({ id, title, question, class: kind }: (typeof template)['elements'][number]) => ({
        id,
        title,
        question,
        kind,
      })
      const shared = template.elements
        .filter(({ scope }) => scope === 'count')
        .map((element) => ({
          ...none,
          key: `count:${count.id}:${element.id}`,
          group: 'count' as const,
          count: count.number,
          element: shown(element),
        }))
      const own = count.charges.flatMap((charge) => {
        const modes = chooseModes(template, charge.modes)
        const base = {
          ...none,
          group: 'charge' as const,
          count: count.number,
          ...(parties.get(charge.partyId) ?? {}),
        }
        const placed = placedElements(template, modes.ok ? modes.value : []).filter(
          ({ element, mode }) => mode !== null || element.scope === 'suspect',
        )
        return [
          ...placed.map(({ element }) => ({
            ...base,
            key: `charge:${charge.id}:${element.id}`,
            element: shown(element),
          })),
          { ...base, key: `charge:${charge.id}` },
        ]
      })
      return [...shared, ...own]
    }),
    ...attributions.map(({ id, identifierId, partyId, rivalOfId }) => ({
      ...none,
      ...(parties.get(partyId) ?? {}),
      key: `attribution:${id}`,
      group: 'attribution' as const,
      identifier: identifiers.get(identifierId) ?? '',
      rival: rivalOfId !== null,
    })),
    ...links.map(({ id, kind, ...one }) => ({
      ...none,
      key: `control:${id}`,
      group: 'control' as const,
      control: {
        kind,
        from: end(one.fromPartyId, one.fromIdentifierId, null),
        to: end(one.toPartyId, one.toIdentifierId, one.toItemId),
      },
    })),
  ]
}

/** The key of what a stored link points at. */
export const keyOf = (link: {
  countId: string | null
  chargeId: string | null
  element: string | null
  attributionId: string | null
  controlLinkId: string | null
}): string =>
  link.countId
    ? `count:${link.countId}:${link.element}`
    : link.chargeId
      ? link.element === null
        ? `charge:${link.chargeId}`
        : `charge:${link.chargeId}:${link.element}`
      : link.attributionId
        ? `attribution:${link.attributionId}`
        : `control:${link.controlLinkId}`

const endInLatin = (end: TargetEnd) => ('person' in end ? inLatin(end.person) : end.name)

/** What the log calls a target: in English, as the record of what was meant at the time. */
export const sayTarget = ({ count, element, person, identifier, control }: Target): string =>
  [
    count === null ? '' : `count ${count}`,
    element?.title.en ?? '',
    person ? inLatin(person) : '',
    identifier ?? '',
    control ? `${endInLatin(control.from)} ${control.kind} ${endInLatin(control.to)}` : '',
  ]
    .filter((part) => part !== '')
    .join(', ')

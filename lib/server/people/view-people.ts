import { z } from 'zod'
import { ageShown } from '@/lib/domain/people/age'
import { columnDay } from '@/lib/domain/shared/period'
import { id } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { birthOf } from '@/lib/server/cases/load-case-view'
import { namesOf } from '@/lib/server/custody/names'
import { act } from '@/lib/server/kernel/act'
import { everyMark } from './victim-marks'

const standing = { where: { withdrawnAt: null } } as const

/** Everybody and everything in the network of a case: people, organisations, identifiers, who used what, who did what to whom. */
export const viewPeople = act({
  name: 'view-people',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({ caseId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, record }, { caseId }) {
    const inCase = { where: { caseId } }
    const [counts, victims] = [
      await db.count.findMany({
        ...inCase,
        select: { number: true, from: true },
        orderBy: { number: 'asc' },
      }),
      await everyMark(db, caseId),
    ]
    const [header, parties, identifiers, attributions, controlLinks, seizures, links] = [
      await caseHeader(db, actor, caseId),
      await db.party.findMany({
        ...inCase,
        include: {
          person: {
            select: {
              nameKm: true,
              nameLatin: true,
              nameOther: true,
              aliases: true,
              birthDate: true,
              birthYear: true,
              restricted: true,
              erasedAt: true,
            },
          },
          organisation: { select: { nameKm: true, nameLatin: true, registration: true } },
          _count: { select: { charges: standing } },
        },
        orderBy: [{ tier: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      }),
      await db.identifier.findMany({ ...inCase, orderBy: { id: 'asc' } }),
      await db.attribution.findMany({
        where: { caseId, rivalOfId: null, ...standing.where },
        orderBy: { id: 'asc' },
      }),
      await db.controlLink.findMany({ where: { caseId, ...standing.where }, orderBy: { id: 'asc' } }),
      await db.item.findMany({
        where: { caseId, type: 'drug_seizure' },
        select: { id: true, number: true, title: true, privileged: true },
        orderBy: { number: 'asc' },
      }),
      await db.proofLink.groupBy({
        by: ['attributionId', 'controlLinkId', 'polarity'],
        where: {
          caseId,
          withdrawnAt: null,
          OR: [{ attributionId: { not: null } }, { controlLinkId: { not: null } }],
        },
        _count: true,
      }),
    ]
    const said = await namesOf(
      db,
      victims.flatMap(({ byId, withdrawal }) => [byId, withdrawal?.byId ?? null]),
    )
    const proof = (target: string) => {
      const of = links.filter(
        ({ attributionId, controlLinkId }) => (attributionId ?? controlLinkId) === target,
      )
      const sum = (which: 'supports' | 'undermines') =>
        of.filter(({ polarity }) => polarity === which).reduce((n, { _count }) => n + _count, 0)
      return { supports: sum('supports'), undermines: sum('undermines') }
    }
    record('people.viewed', caseId, {})
    return {
      header,
      parties: parties.map(({ person, organisation, _count, ...party }) => ({
        partyId: party.id,
        standing: party.standing,
        role: party.role,
        tier: party.tier,
        tierReason: party.tierReason,
        note: party.note,
        version: party.version,
        organisation: organisation !== null,
        nameKm: person?.nameKm ?? organisation?.nameKm ?? null,
        nameLatin: person?.nameLatin ?? organisation?.nameLatin ?? null,
        nameOther: person?.nameOther ?? null,
        aliases: person?.aliases ?? [],
        restricted: person?.restricted ?? false,
        erasedAt: person?.erasedAt ?? null,
        birthYear: person?.birthDate?.getUTCFullYear() ?? person?.birthYear ?? null,
        victimMarks: victims
          .filter(({ partyId }) => partyId === party.id)
          .map(({ ground, reason, at, byId, withdrawal }) => ({
            ...{ ground, reason, at, by: said.get(byId) ?? null },
            withdrawn: withdrawal && {
              ...{ reason: withdrawal.reason, at: withdrawal.at },
              by: said.get(withdrawal.byId) ?? null,
            },
          })),
        ages:
          party.standing === 'suspect' || _count.charges > 0
            ? counts.map(({ number, from }) => ({
                count: number,
                ...ageShown(birthOf(person), columnDay(from)),
              }))
            : [],
        charges: _count.charges,
      })),
      identifiers: identifiers.map(({ id: identifierId, kind, display, label, note }) => ({
        identifierId,
        kind,
        display,
        label,
        note,
        attributions: attributions
          .filter((one) => one.identifierId === identifierId)
          .map(({ id: attributionId, partyId, from, to }) => ({
            attributionId,
            partyId,
            from,
            to,
            ...proof(attributionId),
          })),
      })),
      controlLinks: controlLinks.map(({ id: controlLinkId, kind, from, to, note, ...ends }) => ({
        controlLinkId,
        kind,
        from,
        to,
        note,
        start: ends.fromPartyId ?? ends.fromIdentifierId ?? '',
        finish: ends.toPartyId ?? ends.toIdentifierId ?? ends.toItemId ?? '',
        ...proof(controlLinkId),
      })),
      seizures: seizures.map(({ id: itemId, title, privileged, ...item }) => ({
        ...{ itemId, ...item, title: privileged ? '' : title },
      })),
    }
  },
})

/** What the page of the people shows. */
export type PeopleView = Awaited<ReturnType<(typeof viewPeople)['perform']>>

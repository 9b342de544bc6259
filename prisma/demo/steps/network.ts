import { prisma } from '@/lib/db/client'
import { run } from '@/lib/server/kernel/run'
import { proposeAttribution } from '@/lib/server/network/propose-attribution'
import { proposeControlLink } from '@/lib/server/network/propose-control-link'
import { addIdentifier } from '@/lib/server/people/add-identifier'
import { addOrganisation } from '@/lib/server/people/add-organisation'
import { addPerson } from '@/lib/server/people/add-person'
import type { Story } from '../story'
import { idOf, type Step } from './step'

/** The people, organisations and signs of a case, who used what, and who did what to whom. */
export const network = (story: Story): Step[] => [
  ...people(story),
  ...organisations(story),
  ...identifiers(story),
  ...attributions(story),
  ...controls(story),
]

const people = ({ people: all, officer }: Story): Step[] =>
  all.map(({ key, at, ...said }) => ({
    at,
    who: officer,
    as: `party:${key}`,
    there: async ({ caseId }) => {
      const named = { nameLatin: said.nameLatin ?? null, aliases: { equals: [...(said.aliases ?? [])] } }
      return idOf(
        await prisma.party.findFirst({ where: { caseId, addedAt: at, person: named }, select: { id: true } }),
      )
    },
    perform: async ({ caseId }, actor, now) =>
      (await run(addPerson, actor, { caseId, ...said }, now)).partyId,
  }))

const organisations = ({ organisations: all, officer }: Story): Step[] =>
  all.map(({ key, at, ...said }) => ({
    at,
    who: officer,
    as: `party:${key}`,
    there: async ({ caseId }) =>
      idOf(
        await prisma.party.findFirst({
          where: { caseId, organisation: { nameLatin: said.nameLatin } },
          select: { id: true },
        }),
      ),
    perform: async ({ caseId }, actor, now) =>
      (await run(addOrganisation, actor, { caseId, ...said }, now)).partyId,
  }))

const identifiers = ({ identifiers: all, officer }: Story): Step[] =>
  all.map(({ key, at, kind, value, label, note }) => ({
    at,
    who: officer,
    as: `identifier:${key}`,
    there: async ({ caseId }) =>
      idOf(
        await prisma.identifier.findFirst({
          where: { caseId, kind, addedAt: at, label: label ?? null, note: note ?? null },
          select: { id: true },
        }),
      ),
    perform: async ({ caseId }, actor, now) =>
      (await run(addIdentifier, actor, { caseId, kind, identifier: value, label, note }, now)).identifierId,
  }))

const attributions = ({ attributions: all, officer }: Story): Step[] =>
  all.map(({ key, at, identifier, party, from, to, note }) => ({
    at,
    who: officer,
    as: `attribution:${key}`,
    there: async ({ caseId, id }) =>
      idOf(
        await prisma.attribution.findFirst({
          where: {
            caseId,
            addedAt: at,
            identifierId: id(`identifier:${identifier}`),
            partyId: id(`party:${party}`),
          },
          select: { id: true },
        }),
      ),
    perform: async ({ caseId, id }, actor, now) => {
      const [identifierId, partyId] = [id(`identifier:${identifier}`), id(`party:${party}`)]
      const said = { caseId, identifierId, partyId, from, to, note }
      return (await run(proposeAttribution, actor, said, now)).attributionId
    },
  }))

const controls = ({ controls: all, officer }: Story): Step[] =>
  all.map(({ key, at, kind, start, finish, from, to, note }) => ({
    at,
    who: officer,
    as: `control:${key}`,
    there: async ({ caseId, id }) => {
      const [one, other] = [id(start), id(finish)]
      return idOf(
        await prisma.controlLink.findFirst({
          where: {
            caseId,
            kind,
            addedAt: at,
            AND: [
              { OR: [{ fromPartyId: one }, { fromIdentifierId: one }] },
              { OR: [{ toPartyId: other }, { toIdentifierId: other }, { toItemId: other }] },
            ],
          },
          select: { id: true },
        }),
      )
    },
    perform: async ({ caseId, id }, actor, now) => {
      const end = (key: string) => `${key.split(':')[0]}:${id(key)}`
      const said = { caseId, kind, start: end(start), finish: end(finish), from, to, note }
      return (await run(proposeControlLink, actor, said, now)).controlLinkId
    },
  }))

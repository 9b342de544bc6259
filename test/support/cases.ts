import { v7 as newId } from 'uuid'
import type { Prisma } from '@/lib/db/client'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { catalogue } from '@/lib/domain/offences/catalogue/catalogue'
import { templateKey } from '@/lib/domain/offences/in-force'
import { openCase } from '@/lib/server/cases/open-case'
import { run } from '@/lib/server/kernel/run'
import { aPerson, at, serial, today } from './people'

/** Raises the case's revision, as every act that changes a case does. */
const changed = (caseId: string, data: Prisma.CaseUpdateInput = {}) =>
  prisma.case.update({ where: { id: caseId }, data: { ...data, revision: { increment: 1 } } })

/** A case that an officer opened, in the state that is asked for. The office, if any, is informed of it. */
export async function aCase({
  officer,
  title = 'Kampong Kumru river network',
  officeId,
  status,
  sensitivity,
}: {
  officer?: Actor
  title?: string
  officeId?: string
  status?: 'open' | 'submitted' | 'returned' | 'decided' | 'closed'
  sensitivity?: 'normal' | 'sealed'
} = {}) {
  const lead = officer ?? (await aPerson('officer'))
  const { caseId, number } = await run(openCase, lead, { title }, at())
  await prisma.case.update({
    where: { id: caseId },
    data: {
      ...(status ? { status } : {}),
      ...(status && status !== 'open' && status !== 'closed' ? { submittedAt: today } : {}),
      ...(sensitivity ? { sensitivity } : {}),
      ...(officeId ? { officeId, informedAt: today } : {}),
      ...(status === 'closed' ? { closedAt: today } : {}),
    },
  })
  return { caseId, number, officer: lead }
}

/** Puts somebody on a case's team. */
export async function onTeam(caseId: string, actor: Actor) {
  await prisma.teamMember.create({
    data: { id: newId(), caseId, accountId: actor.id, since: today, addedById: actor.id },
  })
  return actor
}

/** A suspect in a case: a leader unless another place is said. */
export async function aSuspect(
  caseId: string,
  {
    nameLatin = `Suspect ${serial()}`,
    nameKm = null,
    role = 'leader',
    tier = 1,
  }: {
    nameLatin?: string
    nameKm?: string | null
    role?:
      | 'leader'
      | 'lieutenant'
      | 'financier'
      | 'broker'
      | 'supplier'
      | 'chemist'
      | 'transporter'
      | 'courier'
      | 'retail_dealer'
      | 'other'
    tier?: 1 | 2 | 3 | 4
  } = {},
) {
  const { leadId } = await changed(caseId)
  const [personId, partyId] = [newId(), newId()]
  const made = { createdAt: today, createdById: leadId }
  await prisma.person.create({
    data: { id: personId, nameLatin, nameKm, searchKey: nameLatin.toLowerCase(), ...made },
  })
  await prisma.party.create({
    data: {
      ...{ id: partyId, caseId, personId, standing: 'suspect', role, tier },
      tierReason: 'Named so in the file.',
      addedAt: today,
      addedById: leadId,
    },
  })
  return partyId
}

/** A source in a case. */
export async function anOrigin(
  caseId: string,
  name = `Source ${serial()}`,
  kind: 'witness' | 'device' | 'records_system' | 'exhibit' = 'witness',
) {
  const { leadId } = await changed(caseId)
  const id = newId()
  await prisma.origin.create({ data: { id, caseId, name, kind, addedAt: today, addedById: leadId } })
  return id
}

/** A join of two sources, each new. */
export async function aJoin(caseId: string, kind: 'merged' | 'dependent') {
  const [oneId, otherId] = [await anOrigin(caseId), await anOrigin(caseId)]
  const { leadId } = await changed(caseId)
  const id = newId()
  const reason = 'One man, written in two ways.'
  await prisma.originJoin.create({
    data: { id, caseId, oneId, otherId, kind, reason, at: today, byId: leadId },
  })
  return id
}

/** An item of evidence, a witness statement of its own source unless something else is said; ungraded unless a grade is. */
export async function anItem(
  caseId: string,
  {
    originId,
    grade,
    assessed,
    ...more
  }: Partial<Omit<Prisma.ItemUncheckedCreateInput, 'caseId' | 'originId'>> & {
    originId?: string
    grade?: { source: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'P1' | 'P2' | 'P3' | 'P4'; information: number }
    assessed?: 'cleared' | 'at_risk' | 'excluded' | 'intelligence_only'
  } = {},
) {
  const source = originId ?? (await anOrigin(caseId))
  const { leadId, itemsNumbered: number } = await changed(caseId, { itemsNumbered: { increment: 1 } })
  const id = newId()
  await prisma.item.create({
    data: {
      ...{ id, caseId, number, originId: source, type: 'witness_statement', class: 'witness', spoken: true },
      title: `Blue holdall ${number}`,
      obtainedAt: today,
      obtainedPlace: 'Landing at Kampong Kumru',
      obtainedBy: 'DC Osei',
      loggedAt: today,
      loggedById: leadId,
      changedAt: today,
      ...more,
    },
  })
  const said = { id: newId(), caseId, itemId: id, reason: 'As the record shows.', at: today, byId: leadId }
  if (grade) await prisma.grade.create({ data: { ...said, ...grade } })
  if (assessed) await prisma.assessment.create({ data: { ...said, value: assessed } })
  return id
}

/** A count under a template that the catalogue loaded, or a bare one of that name. */
export async function aCount(
  caseId: string,
  {
    templateId = 'KH-T01@0.1.0',
    seizures = [],
    title = 'A boat with methamphetamine',
  }: { templateId?: string; seizures?: string[]; title?: string } = {},
) {
  const [code = templateId, version = '0'] = templateId.split('@')
  await prisma.offenceTemplate.upsert({
    where: { id: templateId },
    create: {
      id: templateId,
      code,
      version,
      body: catalogue.find((one) => templateKey(one) === templateId) ?? {},
      loadedAt: today,
    },
    update: {},
  })
  const { leadId, countsNumbered: number } = await changed(caseId, { countsNumbered: { increment: 1 } })
  const id = newId()
  await prisma.count.create({
    data: {
      ...{
        id,
        caseId,
        number,
        templateId,
        title,
        from: new Date('2026-10-01'),
        to: new Date('2026-11-01'),
        place: 'Kumru river',
      },
      addedAt: today,
      addedById: leadId,
    },
  })
  await prisma.countSeizure.createMany({ data: seizures.map((itemId) => ({ caseId, countId: id, itemId })) })
  return id
}

/** A charge against a suspect. */
export async function aCharge(
  caseId: string,
  { countId, partyId, modes = ['INSTIG'] }: { countId: string; partyId: string; modes?: string[] },
) {
  const { leadId } = await changed(caseId)
  const id = newId()
  await prisma.charge.create({
    data: { id, caseId, countId, partyId, modes, addedAt: today, addedById: leadId },
  })
  return id
}

/** A proof link from an item to one thing that must be proved. */
export async function aLink(
  caseId: string,
  link: { itemId: string } & Partial<Omit<Prisma.ProofLinkUncheckedCreateInput, 'caseId' | 'itemId'>> & {
      restsOn?: string[]
    },
) {
  const { leadId } = await changed(caseId)
  const { restsOn = [], ...more } = link
  const id = newId()
  await prisma.proofLink.create({
    data: {
      ...{
        id,
        caseId,
        polarity: 'supports',
        strength: 'shows',
        locator: { page: 1 },
        reasoning: 'He says so on page 1.',
      },
      proposedAt: today,
      proposedById: leadId,
      ...more,
    },
  })
  await prisma.proofBasis.createMany({
    data: restsOn.map((attributionId) => ({ caseId, linkId: id, attributionId })),
  })
  return id
}

/** A phone number in a case, as N1, N2, … */
export async function anIdentifier(caseId: string, label = `N${serial()}`) {
  const { leadId } = await changed(caseId)
  const id = newId()
  const normal = `+8551${String(serial()).padStart(7, '0')}`
  await prisma.identifier.create({
    data: { id, caseId, kind: 'phone', display: normal, normal, label, addedAt: today, addedById: leadId },
  })
  return id
}

/** The proposition that an identifier is a suspect's. */
export async function anAttribution(
  caseId: string,
  { identifierId, partyId }: { identifierId: string; partyId: string },
) {
  const { leadId } = await changed(caseId)
  const id = newId()
  await prisma.attribution.create({
    data: { id, caseId, identifierId, partyId, addedAt: today, addedById: leadId },
  })
  return id
}

/** A control link between two nodes of a case. */
export async function aControlLink(
  caseId: string,
  link: Pick<Prisma.ControlLinkUncheckedCreateInput, 'kind'> &
    Partial<
      Pick<
        Prisma.ControlLinkUncheckedCreateInput,
        'fromPartyId' | 'fromIdentifierId' | 'toPartyId' | 'toIdentifierId' | 'toItemId'
      >
    >,
) {
  const { leadId } = await changed(caseId)
  const id = newId()
  await prisma.controlLink.create({ data: { id, caseId, addedAt: today, addedById: leadId, ...link } })
  return id
}

/** An innocent account of a suspect, written down and not yet tested. */
export async function anExplanation({
  caseId,
  leader: partyId,
  chargeId,
}: {
  caseId: string
  leader: string
  chargeId: string
}) {
  const { leadId } = await changed(caseId)
  const number = (await prisma.explanation.count({ where: { caseId } })) + 1
  const id = newId()
  await prisma.explanation.create({
    data: {
      ...{ id, caseId, number, partyId, voice: 'suspect', addedAt: today, addedById: leadId },
      account: 'He rents the boat to fishers, and ice is ice for the catch.',
    },
  })
  await prisma.explanationElement.create({
    data: { caseId, explanationId: id, chargeId, element: 'KNOW' },
  })
  return id
}
/** A search, or another record of procedure, in a case. */
export async function aProcedure(
  caseId: string,
  more: Partial<Omit<Prisma.ProcedureUncheckedCreateInput, 'caseId'>> = {},
) {
  const { leadId, proceduresNumbered: number } = await changed(caseId, {
    proceduresNumbered: { increment: 1 },
  })
  const id = newId()
  await prisma.procedure.create({
    data: {
      ...{
        id,
        caseId,
        number,
        kind: 'search',
        at: today,
        place: 'Landing',
        addedAt: today,
        addedById: leadId,
      },
      ...more,
    },
  })
  return id
}

/** An authority in a case: written by a prosecutor the day before, for a search of the landing. */
export async function anAuthority(
  caseId: string,
  {
    kind = 'prosecutor_written',
    ...words
  }: {
    kind?: 'prosecutor_verbal' | 'prosecutor_written' | 'judge_order' | 'flagrancy'
  } & Partial<Prisma.AuthorityEntryUncheckedCreateInput> = {},
) {
  const { leadId, authoritiesNumbered: number } = await changed(caseId, {
    authoritiesNumbered: { increment: 1 },
  })
  const id = newId()
  await prisma.authority.create({
    data: { id, caseId, number, kind, recordedAt: today, recordedById: leadId },
  })
  await prisma.authorityEntry.create({
    data: {
      ...{
        id: newId(),
        caseId,
        authorityId: id,
        seq: 1,
        entry: 'recorded',
        givenBy: 'Prosecutor Phkay Mony',
      },
      ...{ givenAt: new Date(today.getTime() - 86_400_000), scope: ['search', 'seizure'], targets: [] },
      ...{ place: 'Landing', at: today, byId: leadId },
      ...words,
    },
  })
  return id
}

/** Seals an item as talk between lawyer and client. */
export const sealedAsPrivileged = async (caseId: string, itemId: string, { id: byId }: Pick<Actor, 'id'>) => {
  await changed(caseId)
  await prisma.privilegeSeal.create({
    data: { id: newId(), caseId, itemId, state: 'sealed', reason: 'Talk with a lawyer.', at: today, byId },
  })
}

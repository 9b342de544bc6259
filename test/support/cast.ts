import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { bucketOf } from '@/lib/server/identity/bucket'
import { hashPassword } from '@/lib/server/identity/hashing'
import { aCase, onTeam } from './cases'
import { aPerson, aUnit, today } from './people'

/** What every member of the cast types at the door. */
export const theirPassword = 'three wet lanterns'

/**
 * Everybody who can stand to a case in a way of their own. The lead owns it. Nearest to each who may stands one who has all
 * but one thing: the colleague has role and unit but no place on the team, the supervisor the line but no reason.
 */
export type Cast = {
  /** The officer who opened the case and leads it. */
  readonly lead: Actor
  /** An officer of the same unit, not on the team. */
  readonly colleague: Actor
  readonly officerElsewhere: Actor
  /** A supervisor whose line holds the case's unit, and who has not said why they look. */
  readonly supervisor: Actor
  /** The same, with a reason given today. */
  readonly reasoned: Actor
  /** A supervisor of another line, put on the team. */
  readonly supervisorOnTeam: Actor
  readonly supervisorElsewhere: Actor
  /** A prosecutor of the office that was informed. */
  readonly prosecutor: Actor
  /** A prosecutor of another office, put on the team. */
  readonly prosecutorOnTeam: Actor
  readonly prosecutorElsewhere: Actor
  readonly custodian: Actor
  readonly auditor: Actor
  readonly administrator: Actor
}
export type Persona = keyof Cast

export type Company = {
  readonly cast: Cast
  readonly officeId: string
  readonly ministryId: string
}

/** The cast, signed in, in units that stand to each other as in life. */
export async function theCompany(): Promise<Company> {
  const ministryId = await aUnit('ministry')
  const headquarters = await aUnit()
  const unitId = await aUnit('police', headquarters)
  const officeId = await aUnit('prosecution_office')
  const cast: Cast = {
    lead: await aPerson('officer', unitId),
    colleague: await aPerson('officer', unitId),
    officerElsewhere: await aPerson('officer'),
    supervisor: await aPerson('supervisor', headquarters),
    reasoned: await aPerson('supervisor', headquarters),
    supervisorOnTeam: await aPerson('supervisor'),
    supervisorElsewhere: await aPerson('supervisor'),
    prosecutor: await aPerson('prosecutor', officeId),
    prosecutorOnTeam: await aPerson('prosecutor'),
    prosecutorElsewhere: await aPerson('prosecutor'),
    custodian: await aPerson('custodian', await aUnit('store')),
    auditor: await aPerson('auditor', ministryId),
    administrator: await aPerson('administrator', ministryId),
  }
  const passwordHash = await hashPassword(theirPassword)
  for (const actor of Object.values(cast)) {
    await prisma.account.update({ where: { id: actor.id }, data: { passwordHash } })
    await aSession(actor, actor.sessionId)
  }
  return { cast, officeId, ministryId }
}

/** A living session of somebody, the one they act in if its id is theirs. */
export async function aSession({ id: accountId }: Actor, id = newId()) {
  const living = {
    lastSeenAt: today,
    verifiedAt: today,
    expiresAt: new Date(today.getTime() + 10 * 3_600_000),
    revokedAt: null,
    revokedReason: null,
  }
  const new_ = { id, accountId, tokenHash: randomBytes(32), createdAt: today, assurance: 'password' as const }
  await prisma.session.upsert({
    where: { id },
    create: { ...new_, ...living, device: 'Firefox on the station desk', address: '10.0.0.7' },
    update: living,
  })
  return id
}

/** A case of the lead's, of which the office knows, with the two on its team and the reason given. */
export async function aFile({ cast, officeId }: Company): Promise<string> {
  const { caseId } = await aCase({ officer: cast.lead, officeId })
  await onTeam(caseId, cast.supervisorOnTeam)
  await onTeam(caseId, cast.prosecutorOnTeam)
  await prisma.statedReason.create({
    data: {
      ...{ id: newId(), caseId, accountId: cast.reasoned.id, purpose: 'supervise', reason: 'Monthly look.' },
      at: today,
      expiresAt: new Date(today.getTime() + 3_600_000),
    },
  })
  return caseId
}

/** Gives somebody of the cast the password that all of them have, whatever became of it, and forgives what was counted. */
export async function theirPasswordAgain({ id }: Actor): Promise<void> {
  const { username } = await prisma.account.update({
    where: { id },
    data: { passwordHash: await hashPassword(theirPassword) },
  })
  await prisma.signInBucket.deleteMany({ where: { key: bucketOf(username) } })
  await withoutFactors(id)
}

/** Puts all second factors of somebody away, as if they had none. */
export async function withoutFactors(accountId: string): Promise<void> {
  const standing = { where: { accountId, removedAt: null }, data: { removedAt: today } }
  await prisma.authenticator.updateMany(standing)
  await prisma.passkey.updateMany(standing)
}

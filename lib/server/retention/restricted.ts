import { v7 as newId } from 'uuid'
import type { Db } from '@/lib/db/client'
import { nameKey } from '@/lib/domain/people/name'
import { columnDay, dayOf } from '@/lib/domain/shared/period'
import type { Entry } from '@/lib/server/kernel/log'

/** Every restriction of a person, the oldest first, each with what lifted it. */
export const restrictionsOf = (db: Db, personId: string) =>
  db.restriction.findMany({ where: { personId }, include: { lift: true }, orderBy: { seq: 'asc' } })

/** Waits until nobody else restricts or lifts for this person. */
export const lockPerson = (db: Db, personId: string) =>
  db.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${personId}::uuid FOR UPDATE`

/**
 * Writes down that everything ended without conviction, once its day has come, and lifts what rested on an outcome that no longer
 * stands. What two people lifted is not restricted again by the same day.
 */
export async function restrictByOutcome(
  db: Db,
  personId: string,
  restrictOn: string | null,
  now: Date,
): Promise<readonly Entry[]> {
  await lockPerson(db, personId)
  const before = await restrictionsOf(db, personId)
  const said: Entry[] = []
  const say = (caseId: string, event: Entry['event']) =>
    said.push({ actor: null, caseId, outcome: 'done', requestId: newId(), event })
  for (const { seq, cause, endedOn, lift, caseId, partyId } of before) {
    if (cause !== 'outcome' || lift || (endedOn && columnDay(endedOn) === restrictOn)) continue
    await db.restrictionLift.create({ data: { personId, seq, at: now } })
    say(caseId, { type: 'restriction.lifted', objectId: partyId, details: { seq } })
  }
  const done = before.some(
    ({ cause, endedOn }) => cause === 'outcome' && endedOn && columnDay(endedOn) === restrictOn,
  )
  if (restrictOn !== null && restrictOn <= dayOf(now) && !done) {
    const party = await db.party.findFirstOrThrow({
      where: { personId, person: { is: { id: personId } } },
      orderBy: { id: 'desc' },
      select: { id: true, caseId: true },
    })
    const seq = before.length + 1
    const endedOn = new Date(`${restrictOn}T00:00:00Z`)
    await db.restriction.create({
      data: { personId, seq, caseId: party.caseId, partyId: party.id, cause: 'outcome', endedOn, at: now },
    })
    say(party.caseId, { type: 'restriction.begun', objectId: party.id, details: { seq, cause: 'outcome' } })
  }
  await findAgain(db, personId)
  return said
}

/** Gives back what a person is found by, when no restriction stands any more. */
export async function findAgain(db: Db, personId: string): Promise<void> {
  const person = await db.person.findUniqueOrThrow({ where: { id: personId } })
  if (person.restricted || person.searchKey !== '') return
  const names = [person.nameKm, person.nameLatin, person.nameOther, ...person.aliases]
  const searchKey = nameKey(names.filter((name) => name !== null))
  await db.person.update({ where: { id: personId }, data: { searchKey } })
}

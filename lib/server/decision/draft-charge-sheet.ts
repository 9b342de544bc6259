import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { type ChargeFacts, draftSheet, type ItemLine } from '@/lib/domain/decision/charge-sheet'
import { pointsAway } from '@/lib/domain/disclosure/schedule'
import { columnDay } from '@/lib/domain/shared/period'
import { refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { scheduledItems } from '@/lib/server/disclosure/scheduled'
import { act, type Context } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { nameOf } from '@/lib/server/people/party'
import { keepSheet } from './sheets'
import { type StandingCharge, standingCharges } from './standing'

/** Drafts the charge sheet of the last decision out of the record, in both languages, for a prosecutor to edit. */
export const draftChargeSheet = act({
  name: 'draft-charge-sheet',
  kind: 'write',
  permission: 'case:decide',
  leavesCase: true,
  input: z.strictObject({ caseId: id }),
  pace: () => 'paper',
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId }) {
    const { db, file, uphold, record } = context
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const decision = await db.decision.findFirst({
      where: { caseId },
      include: { charges: true, sheets: { select: { id: true }, take: 1 } },
      orderBy: { number: 'desc' },
    })
    const charged = (decision?.charges ?? []).filter(({ verdict }) => verdict !== 'no_charge')
    if (!decision || charged.length === 0) return uphold(refuse('nobody-is-charged'))
    if (decision.sheets.length > 0) uphold(refuse('sheet-drafted-already'))
    const found = (await standingCharges(db, caseId)).flatMap((one) => {
      const said = charged.find(({ chargeId }) => chargeId === one.charge.id)
      return said ? [factsOf(one, said.verdict !== 'charge')] : []
    })
    if (found.length === 0) uphold(refuse('nobody-is-charged'))
    const body = draftSheet(found, await itemsOf(context, caseId))
    const templates = [...new Map(found.map((one) => [one.template, one.confirmed]))].map(
      ([template, confirmed]) => ({ id: template, confirmed }),
    )
    const about = { caseId, decisionId: decision.id, number: 1 }
    const sheetId = await keepSheet(context, about, body, templates)
    record('sheet.drafted', sheetId, { number: 1 })
    return { caseId, sheetId }
  },
})

function factsOf({ charge, template }: StandingCharge, judge: boolean): ChargeFacts {
  const { count, party } = charge
  const latin = nameOf(party)
  const person = party.person
  const identity = [
    ...[person?.birthDate ? columnDay(person.birthDate) : person?.birthYear?.toString()],
    ...[person?.birthplace, person?.nationality],
  ].filter((one) => one)
  const called = person?.aliases.length ? [person.aliases.join(', ')] : []
  return {
    ...{ count: count.number, what: count.title, place: count.place, judge },
    ...{ from: columnDay(count.from), to: columnDay(count.to) },
    name: { en: latin, km: person?.nameKm ?? party.organisation?.nameKm ?? latin },
    identity: {
      en: [...called.map((alias) => `also called ${alias}`), ...identity].join(', '),
      km: [...called.map((alias) => `ហៅ ${alias}`), ...identity].join(', '),
    },
    offence: template.title,
    modes: template.modes.filter(({ code }) => charge.modes.includes(code)).map(({ title }) => title),
    articles: template.law.article
      ? `${template.law.instrument?.id ?? ''} ${template.law.article}`.trim()
      : null,
    ...{ confirmed: template.confirmedByJusticeMinistry, template: charge.count.templateId },
  }
}

/**
 * What is in the court file, and all that points away wherever it lies: flagged, linked, or marked by a second person. The
 * same items as on the schedules; what is withheld or sealed is there by its number, never silently absent.
 */
async function itemsOf({ db }: Context, caseId: string) {
  const items = await scheduledItems(db, caseId)
  const line = ({ number, title, filePlace, privileged }: (typeof items)[number]): ItemLine => ({
    ...{ number, title, kept: privileged ? 'sealed' : filePlace === 'withheld' ? 'withheld' : null },
  })
  return {
    used: items.filter(({ filePlace, privileged }) => filePlace === 'in_file' && !privileged).map(line),
    against: items.filter(pointsAway).map(line),
  }
}

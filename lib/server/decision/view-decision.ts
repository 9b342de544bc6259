import { z } from 'zod'
import { verdictsFor } from '@/lib/domain/decision/offence-class'
import { templateInForce } from '@/lib/domain/offences/in-force'
import { columnDay } from '@/lib/domain/shared/period'
import { id } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { namesOf } from '@/lib/server/custody/names'
import { act } from '@/lib/server/kernel/act'
import { knownTemplates } from '@/lib/server/offences/known-templates'
import { sheetOf } from './sheets'
import { standingCharges } from './standing'

const shownDecisions = 10
const shownVersions = 30

/** What is to be decided, charge by charge; every decision; who called what ready; and the charge sheet in its versions. */
export const viewDecision = act({
  name: 'view-decision',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({ caseId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, record }, { caseId }) {
    record('decision.viewed', caseId, {})
    const header = await caseHeader(db, actor, caseId)
    const standing = await standingCharges(db, caseId)
    const known = await knownTemplates(db)
    const decisions = await db.decision.findMany({
      where: { caseId },
      include: { charges: true },
      orderBy: { number: 'desc' },
      take: shownDecisions,
    })
    const sheets = (
      await db.chargeSheet.findMany({
        where: { caseId, decisionId: decisions[0]?.id ?? caseId },
        orderBy: { number: 'desc' },
        take: shownVersions,
      })
    ).map(sheetOf)
    const marks = await db.readyMark.findMany({ where: { caseId }, orderBy: { seq: 'asc' } })
    const replaced = await db.chargeReplaced.findMany({ where: { caseId }, orderBy: { at: 'asc' } })
    // A decided charge keeps its name also once it no longer stands.
    const every = await db.charge.findMany({
      where: { caseId },
      include: { count: true, party: { include: { person: true, organisation: true } } },
    })
    const names = await namesOf(
      db,
      [...decisions, ...marks, ...sheets, ...replaced].map(({ byId }) => byId),
    )
    const people = (one: string) => names.get(one) ?? { nameLatin: '', nameKm: null }
    const codes = [...new Set(known.map((template) => template.id))].sort()
    return {
      header,
      standing: standing.map(({ charge, template, standing: { class: class_, from } }) => ({
        ...{ chargeId: charge.id, version: charge.version, class: class_, modes: charge.modes },
        ...{ verdicts: verdictsFor(class_), offence: template.id, title: template.title },
        ...{ confirmed: template.confirmedByJusticeMinistry, template: charge.count.templateId },
        others: codes.flatMap((code) => {
          const found = templateInForce(known, code, from)
          return found.ok ? [choice(found.value)] : []
        }),
      })),
      named: new Map(
        every.map((charge) => [
          charge.id,
          {
            person: charge.party.person ?? charge.party.organisation ?? { nameLatin: '', nameKm: null },
            count: {
              number: charge.count.number,
              title: charge.count.title,
              from: columnDay(charge.count.from),
            },
            stands: charge.withdrawnAt === null,
            ready: marks.filter((mark) => mark.chargeId === charge.id).at(-1)?.word === 'ready',
          },
        ]),
      ),
      decisions: decisions.map(({ byId, charges, ...one }) => ({
        ...{ decisionId: one.id, number: one.number, at: one.at, note: one.note, by: people(byId) },
        charges: charges.map(({ chargeId, verdict, offenceClass, reason, words }) => ({
          ...{ chargeId, verdict, offenceClass, reason, words },
        })),
      })),
      marks: marks.map(({ byId, chargeId, seq, word, reason, at }) => ({
        ...{ chargeId, seq, word, reason, at, by: people(byId) },
      })),
      replaced: replaced.map(({ byId, id: replacedId, ...one }) => ({
        ...one,
        replacedId,
        by: people(byId),
      })),
      sheets: sheets.map((one) => ({ ...one, by: people(one.byId) })),
    }
  },
})
export type DecisionView = Awaited<ReturnType<(typeof viewDecision)['perform']>>

const choice = ({ id: offence, title, modes }: ReturnType<typeof asTemplate>) => ({
  offence,
  title,
  modes: modes.map(({ code, title: called }) => ({ code, title: called })),
})
const asTemplate = (template: Awaited<ReturnType<typeof knownTemplates>>[number]) => template

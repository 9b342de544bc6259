import { z } from 'zod'
import { clocksOf } from '@/lib/domain/cases/clocks'
import { procedureMarks } from '@/lib/domain/cases/procedure-marks'
import { restingOn } from '@/lib/domain/evidence/kind'
import { catalogue } from '@/lib/domain/offences/catalogue/catalogue'
import { laterVersion } from '@/lib/domain/offences/later-version'
import { minorSteps } from '@/lib/domain/offences/minor-steps'
import { chooseModes, placedElements } from '@/lib/domain/offences/modes'
import { stepInstances } from '@/lib/domain/offences/steps'
import { ageShown, minorAt } from '@/lib/domain/people/age'
import { columnDay } from '@/lib/domain/shared/period'
import { id } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { readCaseView } from '@/lib/server/cases/load-case-view'
import { act } from '@/lib/server/kernel/act'
import { templateOf } from './keep-template'
import { knownTemplates } from './known-templates'
import { moveOf } from './move-of'

const names = {
  person: { select: { nameKm: true, nameLatin: true, nameOther: true, aliases: true } },
} as const

/** The counts of a case, who is charged with what, each element with what is linked to it, and the steps of procedure. */
export const viewOffences = act({
  name: 'view-offences',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({ caseId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, record }, { caseId }) {
    const header = await caseHeader(db, actor, caseId)
    const counts = await db.count.findMany({
      where: { caseId },
      include: {
        template: true,
        seizures: true,
        charges: { where: { withdrawnAt: null }, include: { party: { include: names } } },
      },
      orderBy: { number: 'asc' },
    })
    const linked = await db.proofLink.groupBy({
      by: ['countId', 'chargeId', 'element', 'polarity'],
      where: { caseId, withdrawnAt: null },
      _count: true,
    })
    const proof = (owner: { countId: string } | { chargeId: string }, element: string | null) => {
      const [[column, value] = ['', '']] = Object.entries(owner)
      const of = linked.filter(
        (one) => one.element === element && one[column as 'countId' | 'chargeId'] === value,
      )
      const sum = (which: string) =>
        of.filter(({ polarity }) => polarity === which).reduce((n, { _count }) => n + _count, 0)
      return { supports: sum('supports'), undermines: sum('undermines') }
    }
    const suspects = await db.party.findMany({
      where: { caseId, standing: 'suspect' },
      include: names,
      orderBy: [{ tier: 'asc' }, { id: 'asc' }],
    })
    const seizures = await db.item.findMany({
      where: { caseId, type: 'drug_seizure' },
      select: {
        id: true,
        number: true,
        title: true,
        obtainedAt: true,
        obtainedPlace: true,
        privileged: true,
      },
      orderBy: { number: 'asc' },
    })
    const procedures = await db.procedure.findMany({ where: { caseId }, orderBy: { number: 'asc' } })
    const marks = await db.stepMark.findMany({ where: { caseId }, orderBy: { at: 'asc' } })
    record('offences.viewed', caseId, {})
    const triggers = [
      ...procedures.flatMap(({ id, kind, at, until }) => {
        const trigger = restingOn.find((one) => one === kind)
        return trigger ? [{ id, trigger, at, until, carries: true }] : []
      }),
      ...seizures.map(({ id, obtainedAt: at }) => ({
        id,
        trigger: 'seizure' as const,
        at,
        until: null,
        carries: true,
      })),
    ]
    const view = await readCaseView(db, caseId, now)
    const clocks = clocksOf(view)
    const known = await knownTemplates(db)
    const moves = new Map<string, Awaited<ReturnType<typeof moveOf>>>()
    for (const count of counts)
      if (laterVersion(known, templateOf(count.template), columnDay(count.from)) !== null)
        moves.set(count.id, await moveOf(db, count))
    const movesMade = await db.countMove.findMany({ where: { caseId }, orderBy: { at: 'asc' }, take: 200 })
    const broken = new Map(view.procedures.map((one) => [one.id, procedureMarks(one, view)] as const))
    const said = marks
      .filter(
        ({ step, triggerId, state }) =>
          state !== 'done' || !broken.get(triggerId)?.some(({ because }) => because.step === step),
      )
      .map(({ step, triggerId, state, at }) => ({ step, record: triggerId, state, at }))
    const ages = new Map(view.parties.map(({ id, birth }) => [id, birth]))
    const ofMinors = triggers.filter(({ id }) => {
      const partyId = view.procedures.find((one) => one.id === id)?.partyId
      return (
        partyId != null &&
        counts.some(({ from }) =>
          ['yes', 'perhaps'].includes(minorAt(ages.get(partyId) ?? null, columnDay(from))),
        )
      )
    })
    const steps = new Map(
      counts
        .map(({ template }) => templateOf(template))
        .flatMap((template) =>
          stepInstances(template, triggers, said, now).map((one) => ({
            ...one,
            words: template.steps.find(({ id }) => id === one.step),
          })),
        )
        .concat(
          stepInstances({ steps: [...minorSteps], deadlines: [] }, ofMinors, said, now).map((one) => ({
            ...one,
            words: minorSteps.find(({ id }) => id === one.step),
          })),
        )
        .map((one) => [one.id, one] as const),
    )
    return {
      header,
      now,
      suspects: suspects.map(({ id: partyId, tier, role, person }) => ({ partyId, tier, role, person })),
      seizures: seizures.map(({ id: itemId, title, obtainedPlace, privileged, ...item }) => ({
        ...{ itemId, ...item, title: privileged ? '' : title },
        obtainedPlace: privileged ? '' : obtainedPlace,
      })),
      procedures: procedures.map(
        ({ id: procedureId, number, kind, at, until, place, partyId, authority, ...one }) => ({
          procedureId,
          number,
          kind,
          at,
          until,
          place,
          partyId,
          authority,
          ...{ version: one.version, authorityId: one.authorityId, nightException: one.nightException },
          ...{ ownerPresent: one.ownerPresent, witnessOne: one.witnessOne, witnessTwo: one.witnessTwo },
          ...{ witnessesPolice: one.witnessesPolice, interpreterIndependent: one.interpreterIndependent },
          ...{ lawyerInvitedAt: one.lawyerInvitedAt, felony: one.felony },
          marks: broken.get(procedureId) ?? [],
        }),
      ),
      steps: [...steps.values()].map(({ words, ...step }) => ({
        ...step,
        title: words?.title ?? null,
        why: words?.why ?? null,
        said:
          marks.findLast((mark) => mark.step === step.step && mark.triggerId === step.record)?.reason ?? null,
      })),
      authorities: view.authorities.filter(({ withdrawn }) => !withdrawn),
      offences: catalogue.map(({ id: code, title, short, confirmedByJusticeMinistry: confirmed }) => ({
        code,
        title,
        short,
        confirmed,
      })),
      counts: counts.map((count) => {
        const template = templateOf(count.template)
        const owner = { countId: count.id }
        return {
          countId: count.id,
          number: count.number,
          title: count.title,
          place: count.place,
          from: columnDay(count.from),
          to: columnDay(count.to),
          version: count.version,
          prosecutable: clocks.find(({ about }) => 'countId' in about && about.countId === count.id) ?? null,
          seizures: count.seizures.map(({ itemId }) => itemId),
          template: {
            key: count.templateId,
            later: laterVersion(known, template, columnDay(count.from)),
            title: template.title,
            law: template.law,
            confirmed: template.confirmedByJusticeMinistry,
          },
          move: moveShown(moves.get(count.id) ?? null),
          moved: movesMade
            .filter(({ countId }) => countId === count.id)
            .map(({ fromId, toId, reason, linksFallen, at }) => ({ fromId, toId, reason, linksFallen, at })),
          modes: template.modes.map(({ code, title, explanation, bestEvidence }) => ({
            code,
            title,
            explanation,
            bestEvidence,
          })),
          elements: template.elements
            .filter(({ scope }) => scope === 'count')
            .map((element) => ({ ...shown(element), ...proof(owner, element.id) })),
          charges: count.charges.map((charge) => {
            const modes = chooseModes(template, charge.modes)
            const own = { chargeId: charge.id }
            const placed = placedElements(template, modes.ok ? modes.value : []).filter(
              ({ element, mode }) => mode !== null || element.scope === 'suspect',
            )
            return {
              chargeId: charge.id,
              partyId: charge.partyId,
              victim: view.parties.find(({ id }) => id === charge.partyId)?.victim?.ground ?? null,
              age: ageShown(ages.get(charge.partyId) ?? null, columnDay(count.from)),
              person: charge.party.person,
              tier: charge.party.tier,
              modes: charge.modes,
              elements: placed.map(({ element, mode }) => ({
                ...shown(element),
                mode,
                ...proof(own, element.id),
              })),
              whole: proof(own, null),
            }
          }),
        }
      }),
    }
  },
})

/** What a move would carry over, change, ask anew and let fall, and why it cannot be made, if so. */
const moveShown = (move: Awaited<ReturnType<typeof moveOf>>) =>
  move && {
    carried: move.moved.carried.map(({ element: { id, title }, links }) => ({ id, title, links })),
    changed: move.moved.changed.map(({ before, after }) => ({
      ...{ id: after.id, title: after.title, sources: [before.sources, after.sources] as const },
      target: [before.target, after.target] as const,
    })),
    added: move.moved.added.map(({ id, title }) => ({ id, title })),
    fallen: move.moved.fallen.map(({ element: { id, title }, links }) => ({
      ...{ id, title, links: links.length },
    })),
    refusals: move.ruling.ok ? [] : move.ruling.refusals,
  }

type Template = ReturnType<typeof templateOf>
const shown = ({ id, class: kind, title, question, sources, target }: Template['elements'][number]) => ({
  id,
  kind,
  title,
  question,
  sources,
  target,
})

/** What the page of charges and elements shows. */
export type OffencesView = Awaited<ReturnType<(typeof viewOffences)['perform']>>

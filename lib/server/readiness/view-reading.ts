import { z } from 'zod'
import { itemName } from '@/lib/domain/cases/case-view'
import { type CoveredResult, coveredRows, coverWeights } from '@/lib/domain/cases/cover-weights'
import { khmerNames } from '@/lib/domain/cases/nodes'
import { chargeOf, hearing, projectCharge } from '@/lib/domain/cases/projection'
import { itemsIn } from '@/lib/domain/cases/rungs'
import type { StoredResult } from '@/lib/domain/cases/stored-result'
import { elementsInTree } from '@/lib/domain/cases/tree-walk'
import { placedElements } from '@/lib/domain/offences/modes'
import { id } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { readCaseView } from '@/lib/server/cases/load-case-view'
import { commentsAt } from '@/lib/server/comments/comments-at'
import { graderOf } from '@/lib/server/evidence/blind'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { chargeLines } from './charge-lines'
import { readingsOf } from './readings'

/** How one reading was reached, line by line: every element and edge, its voices and items, its rules and version. */
export const viewReading = act({
  name: 'view-reading',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({ caseId: id, chargeId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, chargeId }) {
    const { db, actor, file: facts, now, record } = context
    const header = await caseHeader(db, actor, caseId)
    const view = await readCaseView(db, caseId, now)
    if (!view.charges.some((one) => one.id === chargeId)) throw new NotFound()
    const readings = await readingsOf(db, caseId, view.revision)
    const [line] = chargeLines(view, readings).filter((one) => one.chargeId === chargeId)
    if (!line) throw new NotFound()
    const reading = readings.get(chargeId)
    record('readiness.viewed', chargeId, { display: reading?.assessed.display ?? 0 })
    const { charge, count } = chargeOf(view, chargeId)
    const modes = count.template.modes.filter(({ code }) => charge.modes.includes(code))
    const file = projectCharge(view, chargeId)
    const rows = new Map(file.items.map((row) => [row.id, row]))
    const reasons = new Map(
      hearing(view, charge, count).heard.map(({ item, link, suffix }) => [
        `${itemName(item.number)}.${link.ordinal}${suffix}`,
        link.reasoning,
      ]),
    )
    const reader = graderOf({ actor, file: facts })
    const hidden = coveredRows(view, reader)
    const counted = reading ? elementsInTree(file.tree, reading.assessed) : []
    return {
      header,
      line,
      inKhmer: khmerNames(view),
      result: reading ? withoutWeights(reading.assessed, hidden) : null,
      elements: placedElements(count.template, modes).map(({ element, mode }) => ({
        ...{ id: element.id, title: element.title, question: element.question, class: element.class, mode },
        ...{
          sources: element.sources,
          target: element.target,
          required: element.required,
          counts: counted.includes(element.id),
        },
      })),
      modes: modes.map(({ code, title }) => ({ code, title })),
      chains: Object.keys(file.elements).filter((one) => one.startsWith('CHAIN:')),
      rows: [...rows.values()].map((row) => ({
        ...{ ...row, reasoning: reasons.get(row.id) ?? '', covered: hidden(row.id) },
        ...(hidden(row.id) ? { source: null, information: 6 as const } : {}),
      })),
      items: view.items
        .filter(({ number }) => itemsIn([...rows.keys()]).includes(number))
        .map(({ id: itemId, number, title }) => ({ itemId, number, title })),
      comments: await commentsAt(context, caseId, `charge:${chargeId}`),
      steps: file.steps,
      disclosure: file.disclosure,
    }
  },
})

/** Every element and edge without the weights that would tell a covered grade. */
function withoutWeights(result: StoredResult, hidden: (row: string) => boolean): CoveredResult {
  const covered = (parts: StoredResult['elements']) =>
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, coverWeights(part, hidden)]))
  return { ...result, elements: covered(result.elements), edges: covered(result.edges) }
}

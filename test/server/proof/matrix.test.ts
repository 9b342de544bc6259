import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/identity/policy'
import { NotFound } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { confirmLink } from '@/lib/server/proof/confirm-link'
import { exportMatrix } from '@/lib/server/proof/export-matrix'
import { linkEvidence } from '@/lib/server/proof/link-evidence'
import { viewCell } from '@/lib/server/proof/view-cell'
import { viewLinking } from '@/lib/server/proof/view-linking'
import { viewMatrix } from '@/lib/server/proof/view-matrix'
import { viewSpread } from '@/lib/server/proof/view-spread'
import '@/lib/server/readiness/settle-on-change'
import { aCase, aCharge, aCount, anItem, anOrigin, aSuspect, onTeam } from '../../support/cases'
import { aPerson, at } from '../../support/people'

let officer: Actor
let prosecutor: Actor
let [caseId, countId, leader, courier, order] = ['', '', '', '', '']

beforeAll(async () => {
  officer = await aPerson('officer')
  caseId = (await aCase({ officer })).caseId
  prosecutor = await onTeam(caseId, await aPerson('prosecutor'))
  countId = await aCount(caseId)
  courier = await aCharge(caseId, {
    ...{ countId, modes: ['PERP'] },
    partyId: await aSuspect(caseId, { nameLatin: 'Touk Chan', role: 'courier', tier: 3 }),
  })
  leader = await aCharge(caseId, {
    countId,
    partyId: await aSuspect(caseId, { nameLatin: 'Popok Visal' }),
  })
  order = await anItem(caseId, {
    ...{ grade: { source: 'B', information: 2 }, assessed: 'cleared', title: '=Order to leave' },
    originId: await anOrigin(caseId, 'Handset H1', 'device'),
  })
})

const link = async (targets: string[], more: object = {}) => {
  const said = { caseId, itemId: order, polarity: 'supports', strength: 'shows', targets }
  const place = { locator: { in: 'row', row: '14' }, reasoning: 'He orders the boat to leave.' }
  const done = await run(linkEvidence, officer, { ...said, ...place, ...more }, at())
  return 'linkIds' in done ? done.linkIds : []
}
const see = (more: object = {}) => run(viewMatrix, officer, { caseId, ...more }, at())
const open = (cell: string, more: object = {}) => run(viewCell, officer, { caseId, cell, ...more }, at())
const cellOf = async (key: string) =>
  (await see()).tables
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
    .find((cell) => cell?.key === key)

describe('the proof matrix of a case', () => {
  test('one link to two cells moves both numbers, and nobody else’s', async () => {
    const before = await cellOf(`${leader}:INSTIG.ACT`)
    expect(before?.coverage ?? 0).toBe(0)
    await link([`charge:${leader}:INSTIG.ACT`, `charge:${leader}:INSTIG.CAUSE`])
    for (const element of ['INSTIG.ACT', 'INSTIG.CAUSE'])
      expect((await cellOf(`${leader}:${element}`))?.coverage).toBeGreaterThan(0)
    expect((await cellOf(`${courier}:KNOW`))?.coverage).toBe(0)
  })

  test('the cell shows its links with place, reasoning, grade and who proposed them', async () => {
    const { links, voices } = await open(`${leader}:INSTIG.ACT`)
    expect(links).toHaveLength(1)
    expect(links[0]).toMatchObject({
      ...{ polarity: 'supports', reasoning: 'He orders the boat to leave.', origin: 'Handset H1' },
      ...{ by: { id: officer.id }, confirmations: [], item: { admissibility: 'cleared' } },
      place: { said: { key: 'row', params: { from: 14 } } },
      marks: { usable: 'confirmed', reliable: 'proposed', credible: 'proposed' },
    })
    expect(voices).toHaveLength(1)
  })

  test('a prosecutor’s confirmation becomes the mark in the cell', async () => {
    const [linkId] = await link([`charge:${leader}:INSTIG.INTENT`])
    expect((await cellOf(`${leader}:INSTIG.INTENT`))?.marks.credible).toBe('proposed')
    await run(confirmLink, prosecutor, { caseId, linkId, reason: 'The row says it plainly.' }, at())
    expect(await cellOf(`${leader}:INSTIG.INTENT`)).toMatchObject({
      ...{ confirmed: 1, marks: { credible: 'confirmed' } },
    })
  })

  test('the leader stands first, and his empty cell says whom the file speaks of', async () => {
    await link([`charge:${courier}:KNOW`, `count:${countId}:ACT`], { itemId: await anItem(caseId) })
    const [table] = (await see()).tables
    expect(table?.rows.map(({ party }) => party.nameLatin)).toEqual(['Popok Visal', 'Touk Chan'])
    expect((await open(`${leader}:KNOW`)).elsewhere).toMatchObject({
      ...{ items: 1, parties: [{ nameLatin: 'Touk Chan' }] },
    })
  })

  test('filters keep rows that have what is looked for', async () => {
    const { tables } = await see({ show: 'leaders' })
    expect(tables[0]?.rows.map(({ party }) => party.nameLatin)).toEqual(['Popok Visal'])
    expect((await see({ show: 'risk' })).tables).toEqual([])
  })

  test('linking prepares the chosen cells, a shared one once', async () => {
    const view = await run(
      viewLinking,
      officer,
      { caseId, cells: [`${leader}:ACT`, `${courier}:ACT`, `${leader}:KNOW`], item: order },
      at(),
    )
    expect(view.cells.map(({ target }) => target)).toEqual([`count:${countId}:ACT`, `charge:${leader}:KNOW`])
    expect(view.item).toMatchObject({ itemId: order })
  })

  test('by source, a row adds up to the points of its element', async () => {
    const { rows } = await run(viewSpread, officer, { caseId, chargeId: leader, by: 'origins' }, at())
    for (const { points, bits } of rows) {
      const sum = bits.reduce((total, bit) => total + ((bit?.adds ?? 0) - (bit?.takes ?? 0)), 0)
      expect(sum).toBeCloseTo(points ?? 0, 9)
    }
  })

  test('the export holds every link, and not what is only intelligence', async () => {
    const informant = await anItem(caseId, {
      ...{ type: 'informant_information', class: 'informant', title: 'A voice' },
    })
    await link([`charge:${leader}:KNOW`], { itemId: informant, reasoning: 'The informant names him.' })
    const { lines } = await run(exportMatrix, officer, { caseId, format: 'csv' }, at())
    expect(lines.filter(({ element, item }) => element === 'INSTIG.ACT' && item)).toHaveLength(1)
    expect(JSON.stringify(lines)).not.toContain('The informant names him.')
    expect((await open(`${leader}:KNOW`)).links[0]).toMatchObject({ idle: 'intelligence_only', weight: 0 })
  })

  test('a cell that the charge does not have is not there', async () => {
    await expect(open(`${leader}:COPERP.AGREE`)).rejects.toThrow(NotFound)
    await expect(open(`${caseId}:KNOW`)).rejects.toThrow(NotFound)
  })
})

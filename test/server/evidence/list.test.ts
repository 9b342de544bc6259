import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/identity/policy'
import { changeEvidence } from '@/lib/server/evidence/change-evidence'
import { listEvidence } from '@/lib/server/evidence/list-evidence'
import { viewItem } from '@/lib/server/evidence/view-item'
import { NotFound } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { viewLinkForm } from '@/lib/server/proof/view-link-form'
import { aCase, aCharge, aCount, aLink, anItem, anOrigin, aSuspect } from '../../support/cases'
import { aPerson, at } from '../../support/people'

let officer: Actor
let caseId: string

const list = async (more: object = {}) => run(listEvidence, officer, { caseId, ...more }, at())
const numbers = (view: Awaited<ReturnType<typeof list>>) => view.items.map(({ number }) => number)
const to = (from: number, until: number) => Array.from({ length: until - from + 1 }, (_, n) => from + n)

beforeAll(async () => {
  officer = await aPerson('officer')
  caseId = (await aCase({ officer })).caseId
  const originId = await anOrigin(caseId, 'Mlih Bopha')
  // The higher the number the earlier obtained; items 61 to 65 at one moment.
  for (const n of to(1, 120)) {
    const hoursBefore = n >= 61 && n <= 65 ? 61 : n
    const obtainedAt = new Date(Date.UTC(2026, 9, 1) - hoursBefore * 3_600_000)
    await anItem(caseId, { originId, obtainedAt, title: n === 77 ? 'Ledger 100% complete' : `Item ${n}` })
  }
}, 60_000)

describe('the list of evidence', () => {
  test('steps forward and back by fifty, each item once', async () => {
    const first = await list()
    expect(numbers(first)).toEqual(to(1, 50))
    expect(first.earlier).toBeNull()
    const second = await list({ from: first.later })
    expect(numbers(second)).toEqual(to(51, 100))
    const third = await list({ from: second.later })
    expect(numbers(third)).toEqual(to(101, 120))
    expect(third.later).toBeNull()
    expect(numbers(await list({ from: third.earlier, back: 'yes' }))).toEqual(to(51, 100))
    expect(numbers(await list({ from: second.earlier, back: 'yes' }))).toEqual(to(1, 50))
    expect((await list({ from: second.earlier, back: 'yes' })).earlier).toBeNull()
  })

  test('goes by when items were obtained, also where five were obtained at once', async () => {
    const first = await list({ sort: 'obtained', down: 'yes' })
    const second = await list({ sort: 'obtained', down: 'yes', from: first.later })
    const third = await list({ sort: 'obtained', down: 'yes', from: second.later })
    expect([...numbers(first), ...numbers(second), ...numbers(third)]).toHaveLength(120)
    expect(new Set([...numbers(first), ...numbers(second), ...numbers(third)]).size).toBe(120)
    expect(numbers(await list({ sort: 'obtained', down: 'yes', from: second.earlier, back: 'yes' }))).toEqual(
      numbers(first),
    )
    expect(numbers(await list({ sort: 'obtained' }))[0]).toBe(120)
  })

  test('an item that arrives in between shifts nothing', async () => {
    const other = (await aCase({ officer })).caseId
    for (const _ of to(1, 52)) await anItem(other)
    const first = await run(listEvidence, officer, { caseId: other, down: 'yes' }, at())
    await anItem(other)
    const second = await run(
      listEvidence,
      officer,
      { caseId: other, down: 'yes', from: first.later ?? '' },
      at(),
    )
    expect(numbers(second)).toEqual([2, 1])
  })

  test.each([
    [{ text: 'E-077' }, [77]],
    [{ text: '៧៧' }, [77]],
    [{ text: '100%' }, [77]],
    [{ text: 'e_g' }, []],
    [{ text: "'; --" }, []],
  ])('finds %j', async (filter, found) => expect(numbers(await list(filter))).toEqual(found))

  test('narrows to what is graded, what can be used, what type and which place', async () => {
    const { caseId: other } = await aCase({ officer })
    const statement = { type: 'witness_statement', class: 'witness' } as const
    await anItem(other, { ...statement, grade: { source: 'B', information: 2 } })
    await anItem(other, { ...statement, facts: { read_back: false } })
    await anItem(other, { type: 'informant_information', class: 'informant', filePlace: 'withheld' })
    await anItem(other, { ...statement, facts: { read_back: false }, assessed: 'cleared' })
    const narrow = async (filter: object) =>
      numbers(await run(listEvidence, officer, { caseId: other, ...filter }, at()))
    expect(await narrow({ graded: 'yes' })).toEqual([1])
    expect(await narrow({ usable: 'at_risk' })).toEqual([2])
    expect(await narrow({ usable: 'cleared' })).toEqual([4])
    expect(await narrow({ usable: 'intelligence_only' })).toEqual([3])
    expect(await narrow({ type: 'informant_information', place: 'withheld' })).toEqual([3])
  })

  test('finds an item by what its type asked, in either language, and by nothing restricted', async () => {
    const { caseId: other } = await aCase({ officer })
    const facts = { form: 'crystal', seal_no: 'KP-204681' }
    await anItem(other, { type: 'drug_seizure', class: 'official', facts })
    const tip = { type: 'informant_information', class: 'informant', filePlace: 'withheld' } as const
    await anItem(other, { ...tip, facts: { pseudonym: 'K-17', handling_unit: 'K-17' } })
    const find = async (text: string) =>
      numbers(await run(listEvidence, officer, { caseId: other, text }, at()))
    for (const text of ['kp-2046', 'KP 204681', 'គ្រីស្តាល់', 'crystal', 'Drug seizure'])
      expect(await find(text), text).toEqual([1])
    expect(await find('K-17')).toEqual([])
    expect(await find('%')).toEqual([])
  })

  test('a place that no list has is no way round the case', async () => {
    const { items } = await list({ from: `2026-99-99~${caseId}` })
    expect(items.length).toBeLessThanOrEqual(50)
    await expect(run(listEvidence, await aPerson('officer'), { caseId }, at())).rejects.toThrow(NotFound)
  })
})

describe('an item', () => {
  test('is shown with what it still needs, how good it is, and what it proves in which place', async () => {
    const { caseId } = await aCase({ officer })
    const partyId = await aSuspect(caseId, { nameLatin: 'Popok Visal' })
    const countId = await aCount(caseId)
    const chargeId = await aCharge(caseId, { countId, partyId })
    const parent = await anItem(caseId)
    const itemId = await anItem(caseId, {
      grade: { source: 'C', information: 3 },
      facts: { read_back: false },
    })
    await aLink(caseId, { itemId, countId, element: 'ACT', locator: { in: 'row', row: 14, to: 31 } })
    await aLink(caseId, { itemId, chargeId, polarity: 'undermines' })
    const view = await run(viewItem, officer, { caseId, itemId }, at())
    expect(view.usable).toEqual({ value: 'at_risk', from: 'guardrail' })
    expect(view.grade.standing).toEqual({ source: 'C', information: 3 })
    expect(view.checks.some(({ given }) => !given)).toBe(true)
    expect(view.links.map(({ place }) => place?.key ?? null)).toEqual(['rows', null])
    expect(view.links.map(({ target }) => target?.person?.nameLatin ?? target?.element?.id)).toEqual([
      'ACT',
      'Popok Visal',
    ])
    expect(view.made).toEqual({ from: [], into: [] })
    expect((await run(viewItem, officer, { caseId, itemId: parent }, at())).links).toEqual([])
  })

  test('is never made of itself, nor of what was made of it', async () => {
    const { caseId } = await aCase({ officer })
    const [recording, transcript, translation] = [
      await anItem(caseId),
      await anItem(caseId),
      await anItem(caseId),
    ]
    const change = (itemId: string, derivedFrom: string, version = 1) => {
      const item = {
        type: 'witness_statement',
        title: 'Blue holdall',
        obtainedAt: '2026-11-01T18:40',
        obtainedBy: 'DC Osei',
      }
      const origin = { originName: 'Touk Chan', originKind: 'witness' }
      return run(changeEvidence, officer, { caseId, itemId, version, ...item, ...origin, derivedFrom }, at())
    }
    await change(transcript, recording)
    await change(translation, transcript)
    await expect(change(recording, translation)).rejects.toThrow('made-of-itself')
    await expect(change(recording, recording)).rejects.toThrow('made-of-itself')
    const { made } = await run(viewItem, officer, { caseId, itemId: transcript }, at())
    expect([made.from.map(({ itemId }) => itemId), made.into.map(({ itemId }) => itemId)]).toEqual([
      [recording],
      [translation],
    ])
  })

  test('of another case is not there, and neither is its form', async () => {
    const other = await aCase()
    const foreign = await anItem(other.caseId)
    await expect(run(viewItem, officer, { caseId, itemId: foreign }, at())).rejects.toThrow(NotFound)
    await expect(run(viewLinkForm, officer, { caseId: other.caseId }, at())).rejects.toThrow(NotFound)
  })
})

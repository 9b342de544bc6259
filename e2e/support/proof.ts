import { type Browser, expect, type Page } from '@playwright/test'
import { act, enter, unlike } from './people'

/** A case of one walk's own: a leader and a courier, each charged with the same sale. */
export type OwnFile = {
  readonly caseId: string
  readonly countId: string
  readonly leader: string
  readonly courier: string
  /** The charge of the leader, and that of the courier. */
  readonly charge: string
  readonly below: string
}

const days = { from: '2026-01-01', to: '2026-01-05', place: 'Upper ferry' }

/** Opens such a case by acts; which offence, and by which title, can be said. */
export async function anOwnFile(
  officer: Page,
  { title = 'Ferry of the upper river', offence = 'KH-T01' } = {},
): Promise<OwnFile> {
  const { caseId } = await act(officer, 'open-case', { title: unlike(title) })
  const suspect = async (nameLatin: string, nameKm: string, role: string) =>
    (await act(officer, 'add-person', { caseId, nameLatin, nameKm, standing: 'suspect', role })).partyId
  const leader = await suspect('Roka Samnang', 'រកា សំណាង', 'leader')
  const courier = await suspect('Kley Dara', 'ក្លិយ ដារ៉ា', 'courier')
  const { countId } = await act(officer, 'add-count', {
    caseId,
    offence,
    title: 'Sale from the ferry',
    ...days,
  })
  const charged = async (partyId: string, mode: string) =>
    (await act(officer, 'add-charge', { caseId, countId, partyId, modes: [mode] })).chargeId
  const [charge, below] = [await charged(leader, 'INSTIG'), await charged(courier, 'PERP')]
  return { caseId, countId, leader, courier, charge, below }
}

/** A record in the court file, whose source is its own. */
export async function aPaper(officer: Page, caseId: string, title: string, more = {}): Promise<string> {
  const { itemId } = await act(officer, 'log-evidence', {
    ...{ caseId, type: 'document_ledger', title, obtainedAt: '2026-01-06T09:00', obtainedPlace: 'Kumru' },
    ...{ obtainedBy: 'Lt. Mlih Bopha', originName: unlike(title), originKind: 'records_system' },
    ...{ filePlace: 'in_file', spoken: 'no', uniqueObject: 'no', hearsay: 'no' },
    remarks: 'Copied from the books of the office; nothing of a scene could be recorded.',
    ...more,
  })
  return itemId
}

/** The same, graded by the officer and cleared by the prosecutor of the case. */
export async function aRecord(
  officer: Page,
  prosecutor: Page,
  caseId: string,
  title: string,
): Promise<string> {
  const itemId = await aPaper(officer, caseId, title)
  const reason = 'A certified extract, read against the original.'
  await act(officer, 'grade-item', { caseId, itemId, source: 'P2', information: 2, reason })
  await act(prosecutor, 'assess-item', { caseId, itemId, value: 'cleared', reason })
  return itemId
}

/** Links a paper at its second page. */
export const link = (officer: Page, caseId: string, itemId: string, targets: readonly string[], more = {}) =>
  act(officer, 'link-evidence', {
    ...{ caseId, itemId, targets, polarity: 'supports', strength: 'shows', locator: { in: 'page', page: 2 } },
    reasoning: 'The orders for each crossing are in that hand.',
    ...more,
  })

/** Somebody else, in a browser of their own. */
export async function another(browser: Browser, username: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await enter(page, username)
  return page
}

/** Puts the prosecutor of the demonstration on the team, as a supervisor in line does, and lets them in. */
export async function itsProsecutor(browser: Browser, caseId: string): Promise<Page> {
  const over = await another(browser, 'supervisor')
  const reason = 'Assigning the prosecutor of this file.'
  await act(over, 'state-reason', { caseId, purpose: 'supervise', reason })
  const { candidates } = await act(over, 'view-team', { caseId, find: 'Phkay Mony' })
  await act(over, 'add-to-team', { caseId, accountId: candidates[0].id })
  await over.context().close()
  return another(browser, 'prosecutor')
}

/** Finds what waits for this person by words that stand in it, reads it, and approves exactly that. */
export async function approve(second: Page, words: string): Promise<void> {
  await second.goto('/approvals')
  const waiting = await second
    .locator('main a[href^="/approvals/"]')
    .evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''))
  for (const href of new Set(waiting)) {
    await second.goto(href)
    if ((await second.getByText(words).count()) === 0) continue
    await second.getByRole('button', { name: 'Approve exactly this' }).click()
    await expect(second.getByText('approved', { exact: true }).first()).toBeVisible()
    return
  }
  expect(waiting, `an approval that says ${words}`).toEqual([])
}

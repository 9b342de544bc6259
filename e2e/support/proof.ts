import type { Browser, Page } from '@playwright/test'
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

/** Somebody of the demonstration before the matrix of the river case, where nothing is changed: others walk it too. */
export async function atTheMatrix(page: Page, username = 'officer') {
  await enter(page, username)
  await page.goto('/cases')
  const link = page.getByRole('link', { name: /Kampong Kumru river network/ }).first()
  return `${await link.getAttribute('href')}/proof`
}

/** A case of this walk's own with a leader, a courier and papers; one of them speaks of the courier. */
export async function anOwnMatrix(officer: Page): Promise<OwnFile & { readonly matrix: string }> {
  await enter(officer, 'officer')
  const file = await anOwnFile(officer)
  const titles = ['Crew list', 'Fuel accounts', 'Order book', 'Hire book', 'Deposit slips']
  const [first = ''] = await inTurn(titles, (title) => aPaper(officer, file.caseId, title))
  await link(officer, file.caseId, first, [`charge:${file.below}:KNOW`])
  return { ...file, matrix: `/cases/${file.caseId}/proof` }
}

async function inTurn<T>(all: readonly string[], work: (one: string) => Promise<T>): Promise<readonly T[]> {
  const done: T[] = []
  for (const one of all) done.push(await work(one))
  return done
}

/** The cells of the matrix, and what opens beside one. */
export const cellsOf = (page: Page) => page.locator('[data-cell]')
export const panelOf = (page: Page) => page.locator('aside.matrix-panel')

/** Fills in what a link asks. */
export async function say(page: Page, why: string) {
  const panel = panelOf(page)
  await panel.getByRole('radio', { name: /shows/i }).press(' ')
  await panel.locator('[name="locator.page"]').fill('2')
  await panel.getByLabel(/^Why/).first().fill(why)
}
